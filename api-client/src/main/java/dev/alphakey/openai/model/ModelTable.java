package dev.alphakey.openai.model;

import static dev.alphakey.openai.model.Lifecycle.Phase.CURRENT;
import static dev.alphakey.openai.model.Lifecycle.Phase.NEWEST;
import static dev.alphakey.openai.model.Lifecycle.Phase.RETIRED;
import static dev.alphakey.openai.model.Lifecycle.Phase.SHUT_DOWN;

import dev.alphakey.openai.image.ImageSize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of the models, newest first. It is never complete: an unknown model is no error. */
public final class ModelTable {
    /** What OpenAI's documents and client libraries say, as of November 2026. */
    public static final ModelTable STANDARD = standard();

    private static final Pattern SNAPSHOT = Pattern.compile("(.+)-\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, ModelFacts> byId;

    private ModelTable(Map<String, ModelFacts> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * What is known of a model. A dated snapshot, such as {@code gpt-image-2-2026-04-21}, is like the model it was taken of,
     * unless it has facts of its own.
     */
    public Optional<ModelFacts> facts(String id) {
        ModelFacts own = byId.get(id);
        return own != null ? Optional.of(own) : Optional.ofNullable(byId.get(base(id))).map(base -> base.withId(id));
    }

    /** All facts, those of the newest models first. */
    public Collection<ModelFacts> all() {
        return byId.values();
    }

    /** This table with facts of one more model, or other facts of one that it has. */
    public ModelTable with(ModelFacts facts) {
        Map<String, ModelFacts> more = new LinkedHashMap<>(byId);
        more.put(facts.id(), facts);
        return new ModelTable(more);
    }

    /** The model that a dated snapshot was taken of; any other id itself. */
    public static String base(String id) {
        var snapshot = SNAPSHOT.matcher(id);
        return snapshot.matches() ? snapshot.group(1) : id;
    }

    private static ModelTable standard() {
        ModelFacts two = two();
        ModelFacts newer = two.withLifecycle(new Lifecycle(CURRENT, Optional.empty(), List.of()))
                .withTransparency(Transparency.YES)
                .withValues("quality", "auto", "low", "medium", "high", "xhigh", "max")
                .withMarkup(true)
                .withTokens(new TokenRule.Formula(Map.of("low", 16, "medium", 24, "high", 48, "xhigh", 64, "max", 96)));
        ModelFacts newest = newer.withLifecycle(new Lifecycle(NEWEST, Optional.empty(), List.of()))
                .withValues("quality", "auto", "low", "medium", "high")
                .withValues("output_format", "png", "jpeg", "webp", "gif", "svg")
                .withValues("complexity", "low", "medium", "high")
                .withGif(new GifRule(9, Map.of(9, 960, 12, 816, 16, 720), 8_294_400))
                .withPresumed("size", "quality", "background", "input_fidelity", "markup", "output_tokens");
        ModelFacts older = older();
        ModelFacts mini = older.withId("gpt-image-1-mini")
                .withValues("input_fidelity", "low")
                .withPresumed("input_fidelity", "output_tokens");
        return table(
                newest.withId("gpt-image-2.6-sunburst"),
                newest.withId("gpt-image-2.6-flare"),
                newer.withId("gpt-image-2.5-sunburst"),
                newer.withId("gpt-image-2.5-flare"),
                two,
                older.withId("gpt-image-1.5"),
                older.withId("chatgpt-image-latest"),
                mini,
                older.withId("gpt-image-1").withLifecycle(ending(SHUT_DOWN, "2026-10-23")),
                dallE3(),
                dallE2());
    }

    private static ModelFacts two() {
        return new ModelFacts(
                "gpt-image-2",
                new Lifecycle(CURRENT, Optional.empty(), List.of()),
                Set.of(Call.GENERATE, Call.EDIT_MULTIPART, Call.EDIT_JSON, Call.RESPONSES_TOOL),
                new FlexibleSizes(16, 3840, 3, 655_360, 8_294_400, 2560 * 1440),
                Transparency.PREVIEW,
                Map.of(
                        "quality", List.of("auto", "low", "medium", "high"),
                        "output_format", List.of("png", "jpeg", "webp"),
                        "background", List.of("auto", "opaque"),
                        "moderation", List.of("auto", "low")),
                Set.of(),
                false,
                true,
                Optional.empty(),
                InputRule.USUAL,
                10,
                32_000,
                new TokenRule.Formula(Map.of("low", 16, "medium", 48, "high", 96)));
    }

    private static ModelFacts older() {
        return two().withLifecycle(ending(SHUT_DOWN, "2026-12-01"))
                .withSizes(ListedSizes.of("auto", "1024x1024", "1536x1024", "1024x1536"))
                .withTransparency(Transparency.YES)
                .withValues("input_fidelity", "low", "high")
                .withTokens(new TokenRule.Listed(Map.of(
                        "low", threeSizes(272, 408, 400),
                        "medium", threeSizes(1056, 1584, 1568),
                        "high", threeSizes(4160, 6240, 6208))));
    }

    private static Map<ImageSize, Long> threeSizes(long square, long tall, long wide) {
        return Map.of(new ImageSize(1024, 1024), square, new ImageSize(1024, 1536), tall, new ImageSize(1536, 1024), wide);
    }

    private static ModelFacts dallE3() {
        return dallE(
                "dall-e-3",
                Set.of(Call.GENERATE),
                ListedSizes.of("1024x1024", "1792x1024", "1024x1792"),
                Map.of(
                        "quality", List.of("auto", "standard", "hd"),
                        "response_format", List.of("url", "b64_json"),
                        "style", List.of("vivid", "natural")),
                new InputRule(0, List.of(), 0, false),
                1,
                4000);
    }

    private static ModelFacts dallE2() {
        return dallE(
                "dall-e-2",
                Set.of(Call.GENERATE, Call.EDIT_MULTIPART, Call.VARIATION),
                ListedSizes.of("1024x1024", "512x512", "256x256"),
                Map.of("quality", List.of("auto", "standard"), "response_format", List.of("url", "b64_json")),
                new InputRule(1, List.of("image/png"), 4L << 20, true),
                10,
                1000);
    }

    private static ModelFacts dallE(
            String id,
            Set<Call> calls,
            SizeRule sizes,
            Map<String, List<String>> values,
            InputRule inputs,
            int mostPictures,
            int promptLength) {
        return new ModelFacts(
                id, ending(RETIRED, "2026-05-12"), calls, sizes, Transparency.NO, values, Set.of(), false, false,
                Optional.empty(), inputs, mostPictures, promptLength, new TokenRule.Unknown());
    }

    private static Lifecycle ending(Lifecycle.Phase phase, String day) {
        return new Lifecycle(
                phase, Optional.of(LocalDate.parse(day)), List.of("gpt-image-2.5-sunburst", "gpt-image-2.5-flare"));
    }

    private static ModelTable table(ModelFacts... facts) {
        Map<String, ModelFacts> byId = new LinkedHashMap<>();
        for (ModelFacts one : facts) {
            byId.put(one.id(), one);
        }
        return new ModelTable(byId);
    }

    /** A known id that is likely meant by an unknown one. */
    Optional<String> likely(String id) {
        List<String> ids = new ArrayList<>(byId.keySet());
        Optional<String> longer = ids.stream().filter(known -> id.length() >= 8 && known.startsWith(id)).findFirst();
        return longer.isPresent() ? longer : NearestWord.spelling(id, ids, 2);
    }
}
