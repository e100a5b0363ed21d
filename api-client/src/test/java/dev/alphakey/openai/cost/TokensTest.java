package dev.alphakey.openai.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.model.FlexibleSizes;
import dev.alphakey.openai.model.ModelTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens against every count that was published or observed. */
class TokensTest {
    private static ImageOptions.Builder options(String quality, String size) {
        return ImageOptions.builder().quality(quality).size(ImageSize.parse(size));
    }

    private static OutputTokens output(String model, ImageOptions.Builder options) {
        return OutputTokens.of(ModelTable.STANDARD.facts(model), options.build());
    }

    private static void assertCounts(Certainty certainty, String counts, String model, String size, String... qualities) {
        List<OutputTokens> tokens = Arrays.stream(qualities).map(quality -> output(model, options(quality, size))).toList();
        assertEquals(
                counts,
                String.join("/", tokens.stream().map(one -> one.tokens().orElseThrow())
                        .map(range -> range.exact() ? range.low().toString() : range.toString()).toList()));
        tokens.forEach(one -> assertEquals(certainty, one.certainty()));
    }

    @ParameterizedTest
    @CsvSource({
        "1024x1024, 196/1756/7024", "1536x1024, 158/1372/5488", "1024x1536, 158/1372/5488", "2048x1152, 157/1413/5650",
        "2048x2048, 397/3568/14272", "2560x1440, 205/1843/7370", "2880x2880, 659/5930/23719", "3840x2160, 371/3336/13342",
    })
    void gptImage2MakesTheseTokensAtLowMediumAndHigh(String size, String counts) {
        assertCounts(Certainty.KNOWN_FORMULA, counts, "gpt-image-2", size, "low", "medium", "high");
        assertCounts(Certainty.KNOWN_FORMULA, counts, "gpt-image-2-2026-04-21", size, "low", "medium", "high");
    }

    @ParameterizedTest
    @CsvSource({
        "1024x1024, 196/439/1756/3122/7024", "1536x1024, 158/343/1372/2459/5488", "3840x2160, 371/865/3336/5930/13342",
    })
    void gptImage25MakesTheseTokensFromLowToMax(String size, String counts) {
        String[] qualities = {"low", "medium", "high", "xhigh", "max"};
        assertCounts(Certainty.KNOWN_FORMULA, counts, "gpt-image-2.5-sunburst", size, qualities);
        assertCounts(Certainty.KNOWN_FORMULA, counts, "gpt-image-2.5-flare", size, qualities);
    }

    /** 16 shrunk by 1024:672 is 10.5, which goes to 10. */
    @Test
    void halvesAreRoundedToEven() {
        assertCounts(Certainty.KNOWN_FORMULA, "108", "gpt-image-2", "1024x672", "low");
    }

    @Test
    void gptImage26IsPresumedToCountAs25DoesAndSaysSo() {
        assertCounts(
                Certainty.ESTIMATE, "196/439/1756/3122/7024", "gpt-image-2.6-flare", "1024x1024", "low", "medium", "high",
                "xhigh", "max");
        assertEquals(
                List.of("That gpt-image-2.6-flare counts output tokens as its siblings do is presumed."),
                output("gpt-image-2.6-flare", options("low", "1024x1024")).because());
    }

    @ParameterizedTest
    @CsvSource({"low, 272/408/400", "medium, 1056/1584/1568", "high, 4160/6240/6208"})
    void olderModelsHaveAList(String quality, String counts) {
        for (String model : List.of("gpt-image-1.5", "gpt-image-1", "chatgpt-image-latest")) {
            assertEquals(counts, String.join("/", List.of("1024x1024", "1024x1536", "1536x1024").stream()
                    .map(size -> output(model, options(quality, size)).tokens().orElseThrow().low().toString()).toList()));
        }
    }

    @Test
    void aPartialPictureAddsAHundredIfItComes() {
        OutputTokens tokens = output("gpt-image-2", options("medium", "1024x1024").partialImages(3));
        assertEquals(Optional.of(new Range<>(1756L, 2056L)), tokens.tokens());
        assertEquals(Certainty.BOUND, tokens.certainty());
    }

    @Test
    void aQualityThatIsLeftToTheModelIsBounded() {
        for (ImageOptions.Builder options : List.of(
                options("auto", "1024x1024"), ImageOptions.builder().size(new ImageSize(1024, 1024)))) {
            OutputTokens tokens = output("gpt-image-2", options);
            assertEquals(Optional.of(new Range<>(196L, 7024L)), tokens.tokens());
            assertEquals(Certainty.BOUND, tokens.certainty());
        }
        assertEquals(
                Optional.of(new Range<>(272L, 4160L)), output("gpt-image-1", options("auto", "1024x1024")).tokens());
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "medium", "high"})
    void aSizeThatIsLeftToTheModelIsBoundedByAllThatItTakes(String quality) {
        Range<Long> bound = output("gpt-image-2", options(quality, "auto")).tokens().orElseThrow();
        FlexibleSizes sizes = (FlexibleSizes) ModelTable.STANDARD.facts("gpt-image-2").orElseThrow().sizes();
        long low = Long.MAX_VALUE;
        long high = 0;
        for (int width = 16; width <= 3840; width += 16) {
            for (int height = 16; height <= width; height += 16) {
                ImageSize size = new ImageSize(width, height);
                if (sizes.takes(size)) {
                    long count = output("gpt-image-2", options(quality, size.toString())).tokens().orElseThrow().low();
                    low = Math.min(low, count);
                    high = Math.max(high, count);
                }
            }
        }
        assertTrue(bound.low() <= low && bound.low() >= low * 0.98, bound + " " + low);
        assertEquals(high, bound.high());
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-2, xhigh, 1024x1024", "gpt-image-1, low, 2048x2048", "dall-e-3, hd, 1024x1024", "my-deployment, low, 1024x1024",
        "gpt-image-2, low, 999999x999999",
    })
    void whatNobodyKnowsIsUnknown(String model, String quality, String size) {
        OutputTokens tokens = output(model, options(quality, size));
        assertEquals(Optional.empty(), tokens.tokens());
        assertEquals(Certainty.UNKNOWN, tokens.certainty());
        assertEquals(1, tokens.because().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "svg"})
    void theTokensOfNewFormatsAreUnknown(String format) {
        assertEquals(
                Certainty.UNKNOWN,
                output("gpt-image-2.6-flare", options("low", "1024x1024").outputFormat(format)).certainty());
    }

    @ParameterizedTest
    @CsvSource({"1024x1024, 1024", "1536x1024, 1536", "341x512, 704", "1179x2556, 1482"})
    void picturesThatAreReadCountSo(String size, long tokens) {
        assertEquals(tokens, InputTokens.picture(ImageSize.parse(size)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "1x999999", "999999x1", "33x70000", "8192x8192", "3840x2160", "1023x1", "512x512"})
    void noPictureCountsMoreThanTheMostOrLessThanOne(String size) {
        long tokens = InputTokens.picture(ImageSize.parse(size));
        assertTrue(tokens >= InputTokens.ANY_PICTURE.low() && tokens <= InputTokens.ANY_PICTURE.high(), tokens + " of " + size);
    }

    /** The counts are those of the tokenizer o200k_base. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "26 | A glass of water on a table, photorealistic, studio lighting, 85mm lens, f/1.8",
        "23 | A children's book drawing of a veterinarian using a stethoscope to listen to the heartbeat of a baby otter.",
        "32 | Isolated robot mascot, flat solid #00FF00 background, no shadows, crisp edges, game sprite sheet 4x4, 512x512 each",
        "32 | Ein Aquarell eines alten Leuchtturms an der Nordseeküste bei Sonnenuntergang, mit Möwen und aufgewühlter Gischt.",
        "32 | Нарисуй рыжего кота, который сидит на подоконнике и смотрит на дождь, мягкий свет, акварель.",
        "28 | 一只红色的小猫坐在窗台上看雨，水彩风格，柔和的光线，高细节。",
        "30 | 窓辺に座って雨を眺める赤い子猫、水彩画風、柔らかい光、高精細。",
        "28 | 창가에 앉아 비를 바라보는 주황색 고양이, 수채화 스타일, 부드러운 빛",
        "25 | قطة حمراء تجلس على حافة النافذة وتشاهد المطر، ألوان مائية، ضوء ناعم",
        "15 | एक लाल बिल्ली खिड़की पर बैठी बारिश देख र",
        "29 | {\"scene\":\"forest\",\"camera\":{\"lens\":\"35mm\",\"angle\":12.5},\"colors\":[\"#aabbcc\",\"#112233\"]}",
        "10 | ヒーロー 🚀🔥✨ poster!!!",
    })
    void promptsOfManyTonguesLieWithinTheEstimate(long counted, String prompt) {
        Range<Long> estimate = InputTokens.text(prompt);
        assertTrue(estimate.low() - 6 <= counted && counted <= estimate.high() - 6, estimate + " of " + counted);
        assertTrue(estimate.high() - 6 <= 3 * counted, estimate + " of " + counted);
    }
}
