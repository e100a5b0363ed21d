package dev.alphakey.cli.jobs;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.cli.generate.OrderJson;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportJson;
import dev.alphakey.openai.cost.Estimate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Batches for programs. */
final class BatchJson {
    private BatchJson() {}

    /** A job that might be ordered. */
    record Prospect(Plan plan, Estimate estimate, List<Path> outputs) {}

    /** @param total of what would be ordered; empty when that is not known */
    static String dryRun(List<Prospect> prospects, Optional<Total> total) {
        return JsonDocument.of(1, json -> {
            json.name("dryRun").value(true);
            json.name("jobs").beginArray();
            for (Prospect prospect : prospects) {
                json.beginObject();
                json.name("job").value(prospect.plan.job().place());
                json.name("step").value(prospect.plan.step().name());
                OrderJson.request(json, prospect.plan.job().order());
                JsonDocument.texts(json, "outputs", prospect.outputs);
                OrderJson.estimate(json, prospect.estimate);
                json.endObject();
            }
            json.endArray();
            json.name("total").beginObject();
            json.name("jobs").value(prospects.size());
            json.name("toOrder").value(prospects.stream().filter(p -> p.plan.step() == Plan.Step.ORDER).count());
            json.name("atLeastDollars").value(total.map(Total::atLeast).orElse(null));
            json.name("atMostDollars").value(total.map(Total::atMost).orElse(null));
            json.endObject();
        });
    }

    /** Dollars. */
    record Total(BigDecimal atLeast, BigDecimal atMost) {}

    static String done(List<JobResult> results, Purse purse, Optional<String> stopped) {
        return JsonDocument.of(1, json -> {
            json.name("jobs").beginArray();
            for (JobResult result : results) {
                job(json, result);
            }
            json.endArray();
            json.name("summary").beginObject();
            json.name("jobs").value(results.size());
            for (JobState state : JobState.values()) {
                json.name(state.name()).value(results.stream().filter(r -> r.state() == state).count());
            }
            json.name("dollars").value(purse.spent());
            json.name("lostDollarsAtMost").value(purse.lost());
            json.name("stopped").value(stopped.orElse(null));
            json.endObject();
        });
    }

    private static void job(JsonWriter json, JobResult result) throws IOException {
        json.beginObject();
        json.name("job").value(result.job().place());
        json.name("state").value(result.state().name());
        json.name("model").value(result.job().order().model());
        json.name("requestId").value(result.outcome().flatMap(o -> o.requestId()).orElse(null));
        JsonDocument.texts(json, "outputs", result.pictures());
        JsonDocument.texts(json, "partialImages", result.partial());
        JsonDocument.texts(json, "copies", result.copies());
        OrderJson.usage(json, result.outcome().flatMap(o -> o.usage()));
        OrderJson.cost(json, result.cost());
        json.name("reason").value(result.reason().orElse(null));
        JsonDocument.texts(json, "problems", result.problems());
        json.name("cutouts").beginArray();
        for (Report report : result.cutouts()) {
            ReportJson.report(json, report);
        }
        json.endArray();
        json.endObject();
    }
}
