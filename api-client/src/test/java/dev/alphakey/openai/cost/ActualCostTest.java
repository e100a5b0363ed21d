package dev.alphakey.openai.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.TokenUsage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call has cost, from what the service counted, told and left out. */
class ActualCostTest {
    /** In the record's order; null is what is not told. */
    private static TokenUsage usage(Long... counts) {
        OptionalLong[] told = new OptionalLong[9];
        for (int i = 0; i < told.length; i++) {
            told[i] = i < counts.length && counts[i] != null ? OptionalLong.of(counts[i]) : OptionalLong.empty();
        }
        return new TokenUsage(told[0], told[1], told[2], told[3], told[4], told[5], told[6], told[7], told[8]);
    }

    private static ActualCost cost(String model, TokenUsage usage) {
        return ActualCost.of(model, usage, Prices.STANDARD);
    }

    private static void assertExact(String dollars, ActualCost cost) {
        assertEquals(0, new BigDecimal(dollars).compareTo(cost.exact().orElseThrow()), cost.toString());
        assertEquals(List.of(), cost.because());
    }

    @Test
    void eachKindOfTokenHasItsPrice() {
        // 20 text at 5, 1024 picture at 8, 1756 made at 30 dollars a million
        assertExact("0.060972", cost("gpt-image-2", usage(1044L, 20L, 1024L, null, null, 1756L, null, null, 2800L)));
        assertExact("0.060972", cost("gpt-image-2-2026-04-21", usage(1044L, 20L, 1024L, 0L, 0L, 1756L, 1756L, 0L, 2800L)));
    }

    @Test
    void cachedTokensHaveTheCachedPrice() {
        // 20 at 1.25, 1000 at 2 and 24 at 8
        assertExact("0.002217", cost("gpt-image-2", usage(1044L, 20L, 1024L, 20L, 1000L, 0L)));
    }

    @Test
    void anUnknownCachedPriceIsBoundedByTheFullOne() {
        ActualCost cost = cost("gpt-image-1.5", usage(100L, 100L, 0L, 40L, 0L, 0L));
        assertEquals(0, new BigDecimal("0.0003").compareTo(cost.atLeast()));
        assertEquals(0, new BigDecimal("0.0005").compareTo(cost.atMost().orElseThrow()));
        assertEquals(Optional.empty(), cost.exact());
        assertEquals(
                List.of("The price of text in cached is not known for gpt-image-1.5; it is at most that of text in."),
                cost.because());
    }

    @Test
    void textThatIsMadeHasAPriceOrIsSaidToHaveNone() {
        assertExact("0.00033", cost("gpt-image-1.5", usage(0L, 0L, 0L, 0L, 0L, 11L, 10L, 1L)));
        ActualCost unknown = cost("gpt-image-2", usage(0L, 0L, 0L, 0L, 0L, 11L, 10L, 1L));
        assertEquals(0, new BigDecimal("0.0003").compareTo(unknown.atLeast()));
        assertEquals(Optional.empty(), unknown.atMost());
        assertEquals(
                List.of("The price of text out is not known for gpt-image-2: 1 tokens are not counted."), unknown.because());
    }

    @Test
    void inputThatIsNotDividedIsBounded() {
        ActualCost cost = cost("gpt-image-2", usage(1000L, null, null, null, null, 0L));
        assertEquals(0, new BigDecimal("0.00125").compareTo(cost.atLeast()));
        assertEquals(0, new BigDecimal("0.008").compareTo(cost.atMost().orElseThrow()));
        assertEquals(List.of("The service does not tell what 1000 tokens of input are."), cost.because());
    }

    @Test
    void aHalfThatIsNotToldIsUnknownAndNotNothing() {
        ActualCost cost = cost("gpt-image-2", usage(null, null, null, null, null, 1000L));
        assertEquals(0, new BigDecimal("0.03").compareTo(cost.atLeast()));
        assertEquals(Optional.empty(), cost.atMost());
        assertEquals(List.of("The service does not tell the tokens of input."), cost.because());
    }

    @Test
    void aModelWithoutAPriceHasNoCostThatIsKnown() {
        ActualCost cost = cost("my-deployment", usage(10L, 10L, 0L, 0L, 0L, 1000L));
        assertEquals(Optional.empty(), cost.atMost());
        assertEquals(2, cost.because().size());
    }

    @Test
    void partsThatAreMoreThanTheWholeAreCountedAndTold() {
        ActualCost cost = cost("gpt-image-2", usage(10L, 100L, 0L, 0L, 0L, 0L));
        assertEquals(0, new BigDecimal("0.0005").compareTo(cost.exact().orElseThrow()));
        assertEquals(
                List.of("The parts of the tokens of input are more than the whole; the parts are counted."), cost.because());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE})
    void impossibleCountsAreNotPriced(long count) {
        for (int field = 0; field < 8; field++) {
            Long[] counts = {1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L};
            counts[field] = count;
            ActualCost cost = cost("gpt-image-2", usage(counts));
            assertTrue(cost.atMost().isEmpty(), cost.toString());
            assertTrue(cost.atLeast().signum() >= 0, cost.toString());
        }
    }
}
