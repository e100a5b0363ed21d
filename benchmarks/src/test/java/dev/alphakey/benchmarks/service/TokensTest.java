package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource({
        "1024,1024,196,1756,7024", "1536,1024,158,1372,5488", "1024,1536,158,1372,5488", "2048,1152,157,1413,5650",
        "2048,2048,397,3568,14272", "2560,1440,205,1843,7370", "2880,2880,659,5930,23719", "3840,2160,371,3336,13342"
    })
    void outputTokensAreThePublishedOnes(int width, int height, int low, int medium, int high) {
        ModelRules model = ModelRules.of("gpt-image-2");
        assertEquals(low, model.tokens("low", width, height));
        assertEquals(medium, model.tokens("medium", width, height));
        assertEquals(high, model.tokens("high", width, height));
    }

    @ParameterizedTest
    @CsvSource({"1024,1024,439,3122,7024", "1536,1024,343,2459,5488", "3840,2160,865,5930,13342"})
    void newerModelsHaveMoreQualities(int width, int height, int medium, int xhigh, int max) {
        ModelRules model = ModelRules.of("gpt-image-2.5-flare");
        assertEquals(medium, model.tokens("medium", width, height));
        assertEquals(xhigh, model.tokens("xhigh", width, height));
        assertEquals(max, model.tokens("max", width, height));
    }

    @ParameterizedTest
    @CsvSource({"low,1024,1536,408", "medium,1536,1024,1568", "high,1024,1024,4160"})
    void olderModelsHaveATable(String quality, int width, int height, int tokens) {
        assertEquals(tokens, ModelRules.of("gpt-image-1.5").tokens(quality, width, height));
    }

    @ParameterizedTest
    @CsvSource({"1024,1024,1024", "1536,1024,1536", "341,512,704", "1179,2556,1482"})
    void pictureTokensAreTheObservedOnes(int width, int height, int tokens) {
        assertEquals(tokens, InputTokens.picture(width, height));
    }
}
