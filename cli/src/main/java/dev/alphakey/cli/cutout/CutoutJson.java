package dev.alphakey.cli.cutout;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.cli.generate.OrderJson;
import dev.alphakey.cli.prompt.KeyChoice;
import dev.alphakey.cli.report.Output;
import dev.alphakey.cli.report.ReportJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs of {@code cutout} for programs. */
final class CutoutJson {
    private CutoutJson() {}

    /** What would be sent, written and spent. */
    static String dryRun(CutoutRequest request, Plan plan, List<Path> outputs) {
        return JsonDocument.of(1, json -> {
            json.name("dryRun").value(true);
            key(json, request.key());
            OrderJson.request(json, plan.first());
            json.name("secondRequest");
            if (plan.second().isPresent()) {
                json.beginObject();
                OrderJson.request(json, plan.second().get());
                json.endObject();
            } else {
                json.nullValue();
            }
            JsonDocument.texts(json, "outputs", outputs);
            JsonDocument.texts(json, "sources", request.sources());
            OrderJson.estimate(json, plan.round());
            json.name("worstCase").beginObject();
            json.name("pictures").value(plan.mostPictures());
            OrderJson.estimate(json, plan.worst());
            json.endObject();
        });
    }

    static String done(CutoutRequest request, Plan plan, Outcome outcome, Easel easel, Purse purse) {
        return JsonDocument.of(1, json -> {
            json.name("verdict").value(outcome.report().word());
            key(json, outcome.chosen().key().orElse(request.key()));
            OrderJson.request(json, plan.first());
            json.name("outputs").beginArray();
            for (Output output : outcome.report().outputs()) {
                json.value(output.file().orElse(null));
            }
            json.endArray();
            JsonDocument.texts(json, "sources", sources(outcome));
            JsonDocument.texts(json, "partialImages", easel.partial());
            attempts(json, outcome);
            calls(json, purse);
            OrderJson.cost(json, Optional.of(purse.total()));
            json.name("report");
            ReportJson.report(json, outcome.report());
            JsonDocument.texts(json, "advice", outcome.advice());
        });
    }

    private static void key(JsonWriter json, KeyChoice key) throws IOException {
        json.name("key").beginObject();
        json.name("color").value(key.key().hex());
        json.name("reason").value(key.reason());
        json.endObject();
    }

    private static List<Path> sources(Outcome outcome) {
        var sources = new ArrayList<Path>();
        for (Rendering rendering : outcome.renderings()) {
            sources.add(rendering.first());
            rendering.second().ifPresent(sources::add);
        }
        return sources;
    }

    private static void attempts(JsonWriter json, Outcome outcome) throws IOException {
        json.name("attempts").beginArray();
        for (Rendering rendering : outcome.renderings()) {
            json.beginObject();
            json.name("source").value(rendering.first().toString());
            json.name("second").value(rendering.second().map(Path::toString).orElse(null));
            json.name("key").value(rendering.key().map(k -> k.key().hex()).orElse(null));
            json.name("native").value(rendering.isNative());
            json.name("verdict").value(outcome.verdict(rendering).orElse(null));
            json.name("chosen").value(rendering.round() == outcome.chosen().round());
            json.endObject();
        }
        json.endArray();
    }

    private static void calls(JsonWriter json, Purse purse) throws IOException {
        json.name("calls").beginArray();
        for (Purse.Paid paid : purse.all()) {
            json.beginObject();
            json.name("model").value(paid.model());
            json.name("requestId").value(paid.requestId().orElse(null));
            OrderJson.usage(json, paid.usage());
            OrderJson.cost(json, Optional.of(paid.cost()));
            json.endObject();
        }
        json.endArray();
    }
}
