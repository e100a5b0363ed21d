package dev.alphakey.cli.generate;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportJson;
import dev.alphakey.cli.service.PictureCall.Outcome;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.openai.cost.ActualCost;
import dev.alphakey.openai.cost.Estimate;
import dev.alphakey.openai.cost.Range;
import dev.alphakey.openai.image.TokenUsage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Orders for programs. */
public final class OrderJson {
    private OrderJson() {}

    /** What would be sent, written and spent. */
    static String dryRun(PictureOrder order, List<Path> outputs, Estimate estimate) {
        return JsonDocument.of(1, json -> {
            json.name("dryRun").value(true);
            request(json, order);
            JsonDocument.texts(json, "outputs", outputs);
            estimate(json, estimate);
        });
    }

    static String done(
            PictureOrder order,
            List<Path> saved,
            List<Path> partial,
            Outcome outcome,
            Optional<ActualCost> cost,
            List<Report> cutouts) {
        return JsonDocument.of(1, json -> {
            json.name("model").value(order.model());
            json.name("requestId").value(outcome.requestId().orElse(null));
            JsonDocument.texts(json, "outputs", saved);
            JsonDocument.texts(json, "partialImages", partial);
            usage(json, outcome.usage());
            cost(json, cost);
            json.name("cutouts").beginArray();
            for (Report report : cutouts) {
                ReportJson.report(json, report);
            }
            json.endArray();
        });
    }

    /** The request with its endpoint. */
    public static void request(JsonWriter json, PictureOrder order) throws IOException {
        json.name("endpoint").value("/images/" + (order.isEdit() ? "edits" : "generations"));
        json.name("request").beginObject();
        for (Map.Entry<String, Object> field : order.fields().entrySet()) {
            json.name(field.getKey());
            if (field.getValue() instanceof Number number) {
                json.value(number);
            } else if (field.getValue() instanceof List<?> names) {
                json.beginArray();
                for (Object name : names) {
                    json.value(name.toString());
                }
                json.endArray();
            } else {
                json.value(field.getValue().toString());
            }
        }
        json.endObject();
    }

    public static void estimate(JsonWriter json, Estimate estimate) throws IOException {
        json.name("estimate").beginObject();
        json.name("certainty").value(estimate.certainty().name());
        dollars(json, estimate.dollars());
        range(json, "inputTokens", estimate.input().tokens());
        range(json, "outputTokens", estimate.output().tokens());
        JsonDocument.texts(json, "because", estimate.because());
        json.endObject();
    }

    public static void cost(JsonWriter json, Optional<ActualCost> cost) throws IOException {
        json.name("cost");
        if (cost.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("atLeastDollars").value(cost.get().atLeast());
        json.name("atMostDollars").value(cost.get().atMost().orElse(null));
        JsonDocument.texts(json, "because", cost.get().because());
        json.endObject();
    }

    public static void usage(JsonWriter json, Optional<TokenUsage> usage) throws IOException {
        json.name("usage");
        if (usage.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        count(json, "inputTokens", usage.get().inputTokens());
        count(json, "inputTextTokens", usage.get().inputTextTokens());
        count(json, "inputImageTokens", usage.get().inputImageTokens());
        count(json, "outputTokens", usage.get().outputTokens());
        count(json, "totalTokens", usage.get().totalTokens());
        json.endObject();
    }

    private static void count(JsonWriter json, String name, OptionalLong count) throws IOException {
        json.name(name);
        if (count.isPresent()) {
            json.value(count.getAsLong());
        } else {
            json.nullValue();
        }
    }

    private static void dollars(JsonWriter json, Optional<Range<BigDecimal>> dollars) throws IOException {
        json.name("atLeastDollars").value(dollars.map(Range::low).orElse(null));
        json.name("atMostDollars").value(dollars.map(Range::high).orElse(null));
    }

    private static void range(JsonWriter json, String name, Optional<Range<Long>> range) throws IOException {
        json.name(name);
        if (range.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginArray();
        json.value(range.get().low());
        json.value(range.get().high());
        json.endArray();
    }
}
