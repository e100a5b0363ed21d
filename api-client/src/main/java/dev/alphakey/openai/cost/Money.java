package dev.alphakey.openai.cost;

import java.math.BigDecimal;

/** Exact sums of US dollars. */
final class Money {
    static final Range<BigDecimal> NOTHING = new Range<>(BigDecimal.ZERO, BigDecimal.ZERO);

    private Money() {}

    /** The price of tokens, from the price of a million. */
    static BigDecimal of(long tokens, BigDecimal perMillion) {
        return BigDecimal.valueOf(tokens).multiply(perMillion).movePointLeft(6);
    }

    static Range<BigDecimal> of(Range<Long> tokens, BigDecimal perMillion) {
        return new Range<>(of(tokens.low(), perMillion), of(tokens.high(), perMillion));
    }

    static Range<BigDecimal> sum(Range<BigDecimal> one, Range<BigDecimal> other) {
        return new Range<>(one.low().add(other.low()), one.high().add(other.high()));
    }

    static Range<BigDecimal> times(Range<BigDecimal> one, int n) {
        return new Range<>(one.low().multiply(BigDecimal.valueOf(n)), one.high().multiply(BigDecimal.valueOf(n)));
    }

    /** Whatever is in either. */
    static Range<BigDecimal> span(Range<BigDecimal> one, Range<BigDecimal> other) {
        return new Range<>(one.low().min(other.low()), one.high().max(other.high()));
    }
}
