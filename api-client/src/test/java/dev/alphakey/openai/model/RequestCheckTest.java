package dev.alphakey.openai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.SvgAuthor;
import dev.alphakey.openai.image.VariationRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before it is sent, what is warned of, and what the message says. */
class RequestCheckTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final RequestCheck CHECK = RequestCheck.on(DAY);

    private static ImageOptions.Builder set(ImageOptions.Builder options, String field, String value) {
        return switch (field) {
            case "n" -> options.n(Integer.valueOf(value));
            case "size" -> options.size(ImageSize.parse(value));
            case "quality" -> options.quality(value);
            case "background" -> options.background(value);
            case "output_format" -> options.outputFormat(value);
            case "output_compression" -> options.outputCompression(Integer.valueOf(value));
            case "moderation" -> options.moderation(value);
            case "input_fidelity" -> options.inputFidelity(value);
            case "partial_images" -> options.partialImages(Integer.valueOf(value));
            case "complexity" -> options.complexity(value);
            case "frame_count" -> options.frameCount(Integer.valueOf(value));
            case "frame_duration_ms" -> options.frameDurationMs(Integer.valueOf(value));
            case "svg" -> options.svg(new SvgAuthor("gpt-5.5", Optional.of(value)));
            case "safety_identifier" -> options.safetyIdentifier("x".repeat(Integer.parseInt(value)));
            case "user" -> options.user(value);
            case "response_format" -> options.responseFormat(value);
            case "style" -> options.style(value);
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** Options such as {@code quality=high n=2}. */
    private static ImageOptions options(String text) {
        ImageOptions.Builder options = ImageOptions.builder();
        for (String one : text == null ? new String[0] : text.split(" ")) {
            set(options, one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return options.build();
    }

    /** Problems as {@code field>nearest}, with {@code ?} behind a warning. */
    private static String brief(List<Problem> problems) {
        return String.join(" ", problems.stream()
                .map(problem -> problem.field() + problem.nearest().map(value -> ">" + value).orElse("")
                        + (problem.refused() ? "" : "?"))
                .toList());
    }

    private static String brief(RequestCheck check, Call call, String model, String options) {
        return brief(check.options(call, model, options(options)));
    }

    @ParameterizedTest
    @CsvSource({
        "GENERATE, gpt-image-2, n=10 size=2048x1152 quality=high background=opaque output_format=webp output_compression=80",
        "GENERATE, gpt-image-2-2026-04-21, moderation=low partial_images=3 safety_identifier=64 user=me",
        "GENERATE, gpt-image-2.5-flare, quality=max background=transparent output_format=webp",
        "GENERATE, gpt-image-2.6-flare, complexity=high output_format=gif frame_count=16 frame_duration_ms=200 size=720x720",
        "GENERATE, gpt-image-2.6-sunburst, output_format=svg svg=high",
        "EDIT_MULTIPART, gpt-image-2, size=auto quality=auto background=auto output_format=jpeg output_compression=0",
        "EDIT_JSON, gpt-image-2, moderation=auto size=1536x1024",
        "RESPONSES_TOOL, gpt-image-2, size=3840x1280 partial_images=0 moderation=low",
    })
    void nothingIsWrongWithWhatModelsTake(Call call, String model, String options) {
        List<Problem> refused = CHECK.options(call, model, options(options)).stream().filter(Problem::refused).toList();
        assertEquals(List.of(), refused);
    }

    @ParameterizedTest
    @CsvSource({
        // the model's own values
        "gpt-image-2, quality=xhigh, quality>high",
        "gpt-image-2, quality=max, quality>high",
        "gpt-image-2, quality=hihg, quality>high",
        "gpt-image-2, quality=hd, quality>auto",
        "gpt-image-2, output_format=jpg, output_format>jpeg",
        "gpt-image-2, output_format=gif, output_format>png",
        "gpt-image-2, background=white, background>auto",
        "gpt-image-2, moderation=none, moderation>low",
        "gpt-image-2, complexity=low, complexity",
        "gpt-image-2, response_format=b64_json, response_format",
        "gpt-image-2, style=vivid, style",
        "gpt-image-2, size=4096x4096, size>2880x2880",
        "gpt-image-2, size=1920x1080, size>1936x1088",
        "gpt-image-2, size=3840x2160, size?",
        // what the newest models take is not known for sure
        "gpt-image-2.6-flare, quality=xhigh, quality>high?",
        "gpt-image-2.6-flare, quality=max, quality>high?",
        "gpt-image-2.6-flare, size=512x512, size>816x816?",
        "gpt-image-2.6-flare, output_format=gif size=1024x1024, size>960x960?",
        "gpt-image-2.6-flare, output_format=gif frame_count=16 size=960x960, size>720x720?",
        // rules between options
        "gpt-image-2.5-flare, background=transparent output_format=jpeg, output_format>png",
        "gpt-image-2.6-flare, background=transparent output_format=gif, output_format>png?",
        "gpt-image-2, output_compression=50, output_compression",
        "gpt-image-2, output_compression=50 output_format=png, output_compression",
        "gpt-image-2, output_compression=101 output_format=webp, output_compression>100",
        "gpt-image-2, frame_count=4, frame_count",
        "gpt-image-2, frame_duration_ms=100, frame_duration_ms",
        "gpt-image-2.6-flare, output_format=gif frame_count=17, frame_count>16",
        "gpt-image-2.6-flare, output_format=gif frame_count=1, frame_count>2",
        "gpt-image-2.6-flare, output_format=gif frame_duration_ms=205, frame_duration_ms>210?",
        "gpt-image-2.6-flare, output_format=gif frame_duration_ms=655360, frame_duration_ms>655350",
        "gpt-image-2.6-flare, output_format=gif partial_images=1, partial_images",
        "gpt-image-2.6-flare, output_format=svg n=2, n>1",
        "gpt-image-2.6-flare, output_format=svg partial_images=1, partial_images",
        "gpt-image-2.6-flare, output_format=svg output_compression=1, output_compression",
        "gpt-image-2.6-flare, svg=high, svg",
        "gpt-image-2.6-flare, output_format=svg svg=highest, svg>none",
        // numbers
        "gpt-image-2, n=0, n>1",
        "gpt-image-2, n=11, n>10",
        "gpt-image-2, partial_images=4, partial_images>3",
        "gpt-image-2, partial_images=-1, partial_images>0",
        "gpt-image-2, safety_identifier=65, safety_identifier?",
        "gpt-image-2, safety_identifier=129, safety_identifier",
    })
    void generationsAreChecked(String model, String options, String problems) {
        assertEquals(problems, brief(CHECK, Call.GENERATE, model, options));
    }

    @ParameterizedTest
    @CsvSource({
        "GENERATE, input_fidelity=high, input_fidelity",
        "EDIT_MULTIPART, moderation=low, moderation",
        "EDIT_MULTIPART, style=vivid, style",
        "EDIT_MULTIPART, input_fidelity=low, input_fidelity",
        "EDIT_JSON, input_fidelity=high, input_fidelity",
        "EDIT_JSON, response_format=url, response_format",
        "EDIT_JSON, size=2048x2048, size? size?",
        "EDIT_JSON, size=1024x1536, ''",
        "RESPONSES_TOOL, n=2, n",
        "RESPONSES_TOOL, n=11, n",
        "RESPONSES_TOOL, input_fidelity=high, input_fidelity",
        "RESPONSES_TOOL, safety_identifier=8, ''",
        "RESPONSES_TOOL, safety_identifier=129, safety_identifier",
        "RESPONSES_TOOL, user=me, ''",
    })
    void eachCallHasItsOwnFields(Call call, String options, String problems) {
        assertEquals(problems, brief(CHECK, call, "gpt-image-2", options));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-1.5, input_fidelity=high, model>gpt-image-2.5-sunburst?",
        "gpt-image-1.5, input_fidelity=most, model>gpt-image-2.5-sunburst? input_fidelity>low",
        "gpt-image-1-mini, input_fidelity=low, model>gpt-image-2.5-sunburst?",
        "gpt-image-1-mini, input_fidelity=high, model>gpt-image-2.5-sunburst? input_fidelity>low?",
        "gpt-image-2.5-flare, input_fidelity=low, input_fidelity",
        "gpt-image-2.6-flare, input_fidelity=low, input_fidelity?",
        "gpt-image-2.6-flare, output_format=svg, output_format>png",
    })
    void editsAreChecked(String model, String options, String problems) {
        assertEquals(problems, brief(CHECK, Call.EDIT_MULTIPART, model, options));
    }

    @Test
    void theMessageNamesFieldValueRuleAndNearest() {
        Problem problem = CHECK.options(Call.GENERATE, "gpt-image-2", options("size=4096x4096")).get(0);
        assertEquals(
                "size: gpt-image-2 does not take 4096x4096; the longest edge must be at most 3840 and the area must be at most "
                        + "8294400 pixels; nearest is 2880x2880",
                problem.message());
    }

    @Test
    void transparencyInPreviewMustBeAllowedExplicitly() {
        assertEquals("background>opaque", brief(CHECK, Call.GENERATE, "gpt-image-2", "background=transparent"));
        assertEquals("background?", brief(CHECK.allowPreview(), Call.GENERATE, "gpt-image-2", "background=transparent"));
        assertEquals(
                "output_format>png background?",
                brief(CHECK.allowPreview(), Call.GENERATE, "gpt-image-2", "background=transparent output_format=jpeg"));
    }

    @ParameterizedTest
    @CsvSource({
        "quality=ultra size=8000x8000 output_format=avif input_fidelity=high, EDIT_MULTIPART, model?",
        "background=transparent style=vivid response_format=url, GENERATE, model?",
        "background=transparent output_format=jpeg, GENERATE, model? output_format>png",
        "output_compression=3, GENERATE, model? output_compression",
        "n=12, GENERATE, model? n>10",
    })
    void ofAnUnknownModelOnlyWhatEveryModelRefusesIsRefused(String options, Call call, String problems) {
        assertEquals(problems, brief(CHECK, call, "my-deployment", options));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-2.5, model>gpt-image-2.5-sunburst?", "gpt-image2, model>gpt-image-2?", "gpt-imag-1.5, model>gpt-image-1.5?",
        "dalle-3, model>dall-e-3?", "gpt-5.5, model?",
    })
    void anUnknownModelIsNamedWithTheOneThatIsLikelyMeant(String model, String problems) {
        assertEquals(problems, brief(CHECK, Call.GENERATE, model, null));
    }

    @Test
    void leniencyLetsThroughWhatTheTableMayBeWrongAbout() {
        assertEquals(
                "size>2880x2880? quality>high?",
                brief(CHECK.lenient(), Call.GENERATE, "gpt-image-2", "size=4096x4096 quality=max"));
        assertEquals("n>10?", brief(CHECK.lenient(), Call.GENERATE, "gpt-image-2", "n=11"));
    }

    @ParameterizedTest
    @CsvSource({"n=0, n>1", "n=-3, n>1", "partial_images=-1, partial_images>0",
        "output_format=jpeg output_compression=-1, output_compression>0"})
    void leniencyDoesNotLetNonsenseThrough(String options, String problems) {
        assertEquals(problems, brief(CHECK.lenient(), Call.GENERATE, "gpt-image-2", options));
    }

    @Test
    void aModelIsRefusedFromItsLastDayOnAndWarnedOfBefore() {
        assertEquals(
                "model>gpt-image-2.5-sunburst?",
                brief(RequestCheck.on(LocalDate.parse("2026-11-30")), Call.GENERATE, "gpt-image-1.5", null));
        assertEquals(
                "model>gpt-image-2.5-sunburst",
                brief(RequestCheck.on(LocalDate.parse("2026-12-01")), Call.GENERATE, "gpt-image-1.5", null));
        assertEquals("model>gpt-image-2.5-sunburst?", brief(CHECK.lenient(), Call.GENERATE, "dall-e-3", null));
    }

    @Test
    void dallEHasItsOwnFields() {
        RequestCheck then = RequestCheck.on(LocalDate.parse("2026-01-01"));
        assertEquals(
                "model>gpt-image-2.5-sunburst?",
                brief(then, Call.GENERATE, "dall-e-3", "style=vivid response_format=url quality=hd size=1792x1024"));
        assertEquals("model>gpt-image-2.5-sunburst? n>1", brief(then, Call.GENERATE, "dall-e-3", "n=2"));
        assertEquals(
                "model>gpt-image-2.5-sunburst? background partial_images",
                brief(then, Call.GENERATE, "dall-e-3", "background=opaque partial_images=1"));
        assertEquals(
                "model>gpt-image-2.5-sunburst? size>1792x1024 style>vivid",
                brief(then, Call.GENERATE, "dall-e-3", "size=1920x1080 style=vivit"));
        assertEquals("model>gpt-image-2.5-sunburst? model>gpt-image-2.6-sunburst", brief(then, Call.EDIT_JSON, "dall-e-2", null));
    }

    @Test
    void variationsAreOfARetiredModel() {
        VariationRequest request = new VariationRequest(
                "dall-e-2", new ImageSource.Upload("a.png", Content.of(new byte[1])), options("size=512x512 n=2"));
        assertEquals("model>gpt-image-2.5-sunburst", brief(CHECK.variation(request)));
        assertEquals("model>gpt-image-2.5-sunburst?", brief(CHECK.lenient().variation(request)));
        assertEquals("quality", brief(CHECK, Call.VARIATION, "dall-e-2", "quality=standard").split(" ")[1]);
    }

    @Test
    void streamsAreForPicturesOfPixels() {
        assertEquals("stream", brief(CHECK.streaming(), Call.GENERATE, "gpt-image-2.6-flare", "output_format=gif"));
        assertEquals("stream", brief(CHECK.streaming(), Call.GENERATE, "gpt-image-2.6-flare", "output_format=svg"));
        assertEquals("", brief(CHECK.streaming(), Call.GENERATE, "gpt-image-2", "partial_images=2"));
        assertTrue(brief(CHECK.streaming(), Call.GENERATE, "dall-e-3", null).endsWith(" stream"));
    }

    private static String prompt(String model, String prompt) {
        return brief(CHECK.generate(new GenerateRequest(model, prompt, ImageOptions.DEFAULT)));
    }

    @Test
    void promptsHaveALengthInCharactersAndNotInCodeUnits() {
        assertEquals("", prompt("gpt-image-2", "🦊".repeat(32_000)));
        assertEquals("prompt>32000 characters", prompt("gpt-image-2", "🦊".repeat(32_001)));
        assertEquals("model? prompt>32000 characters", prompt("my-deployment", "x".repeat(32_001)));
        assertTrue(prompt("dall-e-3", "x".repeat(4001)).endsWith("prompt>4000 characters"));
        assertTrue(prompt("dall-e-2", "x".repeat(1001)).endsWith("prompt>1000 characters"));
        assertEquals("prompt", prompt("gpt-image-2", " \n"));
        assertEquals("model", prompt(" ", "a fox"));
    }

    @Test
    void theToolHasAnAction() {
        assertEquals("", brief(CHECK.responsesTool("gpt-image-2", ImageOptions.DEFAULT, Optional.of("edit"))));
        assertEquals(
                "action>generate", brief(CHECK.responsesTool("gpt-image-2", ImageOptions.DEFAULT, Optional.of("generat"))));
        assertEquals(
                "action>generate",
                brief(CHECK.responsesTool("gpt-image-2.6-flare", options("output_format=svg"), Optional.of("edit"))));
    }

    @Test
    void anImageModelDoesNotLeadAConversation() {
        assertEquals("model", brief(CHECK.conversation("gpt-image-2")));
        assertEquals("", brief(CHECK.conversation("gpt-5.5")));
    }

    @Test
    void aMessageCannotDisturbATerminal() {
        Problem problem = CHECK.options(Call.GENERATE, "x\u001b[2Jy", ImageOptions.DEFAULT).get(0);
        assertEquals("model: x?[2Jy is not in the table; only what every model refuses was checked", problem.message());
    }
}
