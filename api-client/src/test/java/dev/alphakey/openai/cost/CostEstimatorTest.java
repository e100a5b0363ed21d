package dev.alphakey.openai.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.VariationRequest;
import dev.alphakey.openai.model.ModelTable;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call is said to cost before it is made. */
class CostEstimatorTest {
    private static final CostEstimator ESTIMATOR = CostEstimator.STANDARD;
    private static final ImageSource FILE = new ImageSource.FileId("file-1");

    private static ImageOptions.Builder options(String quality, String size) {
        return ImageOptions.builder().quality(quality).size(ImageSize.parse(size));
    }

    private static Estimate generate(String model, ImageOptions.Builder options) {
        return ESTIMATOR.generate(new GenerateRequest(model, "a fox", options.build()));
    }

    private static Estimate edit(String model, int n, ImageSource... images) {
        return ESTIMATOR.edit(
                new EditRequest(model, "make it blue", List.of(images), options("low", "1024x1024").n(n).build()),
                List.of(Optional.of(new ImageSize(1024, 1024))));
    }

    private static Range<BigDecimal> dollars(String low, String high) {
        return new Range<>(new BigDecimal(low), new BigDecimal(high));
    }

    private static void assertDollars(String low, String high, Optional<Range<BigDecimal>> dollars) {
        assertEquals(0, new BigDecimal(low).compareTo(dollars.orElseThrow().low()), dollars.toString());
        assertEquals(0, new BigDecimal(high).compareTo(dollars.orElseThrow().high()), dollars.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-2, low, 1024x1024, .006", "gpt-image-2, low, 1024x1536, .005", "gpt-image-2, low, 1536x1024, .005",
        "gpt-image-2, medium, 1024x1024, .053", "gpt-image-2, medium, 1024x1536, .041", "gpt-image-2, medium, 1536x1024, .041",
        "gpt-image-2, high, 1024x1024, .211", "gpt-image-2, high, 1024x1536, .165", "gpt-image-2, high, 1536x1024, .165",
        "gpt-image-1.5, low, 1024x1024, .009", "gpt-image-1.5, low, 1024x1536, .013", "gpt-image-1.5, low, 1536x1024, .013",
        "gpt-image-1.5, medium, 1024x1024, .034", "gpt-image-1.5, high, 1024x1024, .133", "gpt-image-1.5, high, 1024x1536, .2",
        "gpt-image-1, low, 1024x1024, .011", "gpt-image-1, low, 1024x1536, .016", "gpt-image-1, low, 1536x1024, .016",
        "gpt-image-1, medium, 1024x1024, .042", "gpt-image-1, medium, 1024x1536, .063", "gpt-image-1, high, 1024x1024, .167",
        "gpt-image-1, high, 1024x1536, .25", "gpt-image-1, high, 1536x1024, .25",
    })
    void outputCostsWhatIsPublished(String model, String quality, String size, BigDecimal published) {
        Estimate.Part output = generate(model, options(quality, size)).output();
        assertEquals(Certainty.KNOWN_FORMULA, output.certainty());
        BigDecimal dollars = output.dollars().orElseThrow().low();
        // Published prices are rounded, the larger ones to a whole cent.
        BigDecimal off = dollars.subtract(published).abs();
        assertTrue(off.compareTo(new BigDecimal("0.002")) <= 0, dollars + " is not " + published);
    }

    @Test
    void gptImage2sPricesRoundToThePublishedOnes() {
        String[] sizes = {"1024x1024", "1024x1536", "1536x1024"};
        String[] published = {"0.006", "0.005", "0.005", "0.053", "0.041", "0.041", "0.211", "0.165", "0.165"};
        int i = 0;
        for (String quality : List.of("low", "medium", "high")) {
            for (String size : sizes) {
                BigDecimal dollars = generate("gpt-image-2", options(quality, size)).output().dollars().orElseThrow().low();
                assertEquals(new BigDecimal(published[i++]), dollars.setScale(3, RoundingMode.HALF_UP));
            }
        }
    }

    @Test
    void everyPictureIsPaidFor() {
        Estimate estimate = generate("gpt-image-2", options("high", "1024x1024").n(3));
        assertEquals(Optional.of(new Range<>(3 * 7024L, 3 * 7024L)), estimate.output().tokens());
        assertDollars("0.63216", "0.63216", estimate.output().dollars());
    }

    @Test
    void theWholeIsInputAndOutput() {
        Estimate estimate = generate("gpt-image-2", options("high", "1024x1024"));
        Range<BigDecimal> input = estimate.input().dollars().orElseThrow();
        assertEquals(
                Optional.of(Money.sum(input, estimate.output().dollars().orElseThrow())), estimate.dollars());
        assertEquals(Certainty.ESTIMATE, estimate.certainty());
    }

    @Test
    void thePricesOfMiniDisagreeSoBothAreSpanned() {
        Estimate estimate = generate("gpt-image-1-mini", options("low", "1024x1024"));
        assertDollars("0.002176", "0.005", estimate.output().dollars());
        assertEquals(Certainty.ESTIMATE, estimate.output().certainty());
    }

    @ParameterizedTest
    @CsvSource({
        "dall-e-3, standard, 1024x1024, .04", "dall-e-3, standard, 1024x1792, .08", "dall-e-3, standard, 1792x1024, .08",
        "dall-e-3, hd, 1024x1024, .08", "dall-e-3, hd, 1024x1792, .12", "dall-e-3, hd, 1792x1024, .12",
        "dall-e-2, standard, 256x256, .016", "dall-e-2, standard, 512x512, .018", "dall-e-2, standard, 1024x1024, .02",
    })
    void dallECostsByThePicture(String model, String quality, String size, String price) {
        Estimate estimate = generate(model, options(quality, size));
        assertDollars(price, price, estimate.dollars());
        assertEquals(Certainty.KNOWN_FORMULA, estimate.certainty());
        assertEquals(Optional.empty(), estimate.output().tokens());
    }

    @Test
    void dallEIsBoundedWhereThingsAreLeftToIt() {
        Estimate estimate = generate("dall-e-3", ImageOptions.builder());
        assertDollars("0.04", "0.12", estimate.dollars());
        assertEquals(Certainty.BOUND, estimate.certainty());
        VariationRequest variation = new VariationRequest(
                "dall-e-2", new ImageSource.Upload("a.png", Content.of(new byte[1])), ImageOptions.builder().n(2).build());
        assertDollars("0.032", "0.04", ESTIMATOR.variation(variation).dollars());
    }

    @Test
    void picturesThatAreReadAreCounted() {
        Range<Long> words = InputTokens.text("make it blue");
        Estimate estimate = edit("gpt-image-2", 1, FILE);
        assertEquals(
                Optional.of(new Range<>(1024 + words.low(), 1024 + words.high())), estimate.input().tokens());
        assertDollars(
                Money.of(words.low(), new BigDecimal(5)).add(new BigDecimal("0.008192")).toPlainString(),
                Money.of(words.high(), new BigDecimal(5)).add(new BigDecimal("0.008192")).toPlainString(),
                estimate.input().dollars());
    }

    @Test
    void picturesOfUnknownSizeAreBounded() {
        Range<Long> words = InputTokens.text("make it blue");
        Estimate estimate = edit("gpt-image-2", 1, FILE, FILE);
        assertEquals(
                Optional.of(new Range<>(1024 + 1 + words.low(), 1024 + 1536 + words.high())), estimate.input().tokens());
        assertEquals(Certainty.BOUND, estimate.input().certainty());
    }

    @Test
    void whetherInputIsPaidForEachPictureIsSaidToBeUnknown() {
        Estimate once = edit("gpt-image-2", 1, FILE);
        Estimate twice = edit("gpt-image-2", 2, FILE);
        assertEquals(once.input().tokens().orElseThrow().low(), twice.input().tokens().orElseThrow().low());
        assertEquals(2 * once.input().tokens().orElseThrow().high(), twice.input().tokens().orElseThrow().high());
    }

    @Test
    void howOlderModelsReadPicturesIsUnknownAndSoIsTheWhole() {
        Estimate estimate = edit("gpt-image-1.5", 1, FILE);
        assertEquals(Certainty.UNKNOWN, estimate.certainty());
        assertEquals(Optional.empty(), estimate.dollars());
        assertDollars("0.008704", "0.008704", estimate.output().dollars());
        assertTrue(estimate.because().contains("How gpt-image-1.5 counts pictures that it reads is not known."));
    }

    @Test
    void aModelWithoutAPriceCostsAnUnknownSumAndNotNothing() {
        Estimate estimate = generate("my-deployment", options("low", "1024x1024"));
        assertEquals(Optional.empty(), estimate.dollars());
        assertEquals(Certainty.UNKNOWN, estimate.certainty());
        assertTrue(estimate.because().contains("The price of text in is not known for my-deployment."));
    }

    @Test
    void tokensAreKnownWithoutAPrice() {
        Estimate estimate = generate("chatgpt-image-latest", options("low", "1024x1024"));
        assertEquals(Optional.of(new Range<>(272L, 272L)), estimate.output().tokens());
        assertEquals(Optional.empty(), estimate.output().dollars());
        assertTrue(estimate.because().contains("The price of image out is not known for chatgpt-image-latest."));
    }

    @Test
    void aProgramBringsItsOwnModelAndPrice() throws IOException {
        ModelTable table = ModelTable.STANDARD.with(
                ModelTable.STANDARD.facts("gpt-image-2").orElseThrow().withId("my-deployment"));
        Prices prices = Prices.STANDARD.with(Prices.read(new StringReader("my-deployment\timage out\t1\nmy-deployment\ttext in\t2\n")));
        Estimate estimate = new CostEstimator(table, prices)
                .generate(new GenerateRequest("my-deployment", "a fox", options("high", "1024x1024").build()));
        assertEquals(Optional.of(dollars("0.007024", "0.007024")), estimate.output().dollars());
        assertEquals(Certainty.ESTIMATE, estimate.certainty());
    }

    @Test
    void theToolSaysWhatElseCosts() {
        Estimate estimate = ESTIMATOR.responsesTool(
                "gpt-image-2", "a fox", List.of(), options("low", "1024x1024").build());
        assertEquals(Optional.of(new Range<>(196L, 196L)), estimate.output().tokens());
        assertTrue(estimate.because().get(0).startsWith("The text model that calls the tool costs its own tokens on top"));
    }
}
