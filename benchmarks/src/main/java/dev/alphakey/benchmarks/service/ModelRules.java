package dev.alphakey.benchmarks.service;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an image model takes, as of 21 November 2026. Where its maker says nothing of a newer model, it takes what the one before
 * takes.
 *
 * @param snapshot the date that the same model can also be called by, or null
 * @param anySize whether any size within limits is taken, or three fixed ones
 * @param qualities beside auto
 * @param tokenBases output tokens' base for each quality; empty when a table holds them
 * @param fidelities values of input_fidelity; empty when the field is refused
 * @param markup whether an edit can be drawn over
 * @param shutdown the day it goes, or null
 */
record ModelRules(
        String id, String snapshot, boolean anySize, List<String> qualities, List<Integer> tokenBases, List<String> fidelities,
        boolean markup, String shutdown) {
    private static final List<String> THREE = List.of("low", "medium", "high");
    private static final List<String> FIVE = List.of("low", "medium", "high", "xhigh", "max");
    private static final List<Integer> BASES_2 = List.of(16, 48, 96);
    private static final List<Integer> BASES_2_5 = List.of(16, 24, 48, 64, 96);
    private static final List<String> BOTH = List.of("high", "low");
    private static final String NEXT_SHUTDOWN = "2026-12-01";
    private static final long CREATED = 1_776_729_600;

    static final List<ModelRules> ALL = List.of(
            newer("gpt-image-2.6-sunburst", null),
            newer("gpt-image-2.6-flare", null),
            newer("gpt-image-2.5-sunburst", "2026-09-08"),
            newer("gpt-image-2.5-flare", "2026-09-08"),
            new ModelRules("gpt-image-2", "2026-04-21", true, THREE, BASES_2, List.of(), false, null),
            older("gpt-image-1.5", "2025-12-16", BOTH),
            older("gpt-image-1-mini", null, List.of("low")),
            older("chatgpt-image-latest", null, BOTH));

    /** Output tokens of the older models by size, for low, medium and high. */
    private static final Map<String, List<Integer>> TABLE = Map.of(
            "1024x1024", List.of(272, 1056, 4160),
            "1024x1536", List.of(408, 1584, 6240),
            "1536x1024", List.of(400, 1568, 6208));

    private static ModelRules newer(String id, String snapshot) {
        return new ModelRules(id, snapshot, true, FIVE, BASES_2_5, List.of(), true, null);
    }

    private static ModelRules older(String id, String snapshot, List<String> fidelities) {
        return new ModelRules(id, snapshot, false, THREE, List.of(), fidelities, false, NEXT_SHUTDOWN);
    }

    /** @throws Refusal if it does not exist, or no longer */
    static ModelRules of(String model) {
        return ALL.stream()
                .filter(m -> m.id.equals(model) || (m.snapshot != null && model.equals(m.id + "-" + m.snapshot)))
                .findFirst()
                .orElseThrow(() -> Refusal.noModel(model));
    }

    /** Whether it draws GIF, the only ones that do. */
    boolean animates() {
        return id.startsWith("gpt-image-2.6");
    }

    boolean previewsTransparency() {
        return id.equals("gpt-image-2");
    }

    /** Output tokens of one picture, by the formula of the price calculator, or by table for the older models. */
    int tokens(String quality, int width, int height) {
        int level = qualities.indexOf(quality);
        if (!anySize) {
            return TABLE.getOrDefault(width + "x" + height, TABLE.get("1024x1024")).get(level);
        }
        int base = tokenBases.get(level);
        double across = base / ((double) Math.max(width, height) / Math.min(width, height));
        double units = Math.rint(across);
        return (int) Math.ceil(base * units * (2_000_000 + (double) width * height) / 4_000_000);
    }

    List<String> names() {
        List<String> names = new ArrayList<>(List.of(id));
        if (snapshot != null) {
            names.add(id + "-" + snapshot);
        }
        return names;
    }

    JsonObject listing(String name) {
        JsonObject json = new JsonObject();
        json.addProperty("id", name);
        json.addProperty("object", "model");
        json.addProperty("created", CREATED);
        json.addProperty("owned_by", "system");
        json.addProperty("shutdown_date", shutdown);
        return json;
    }
}
