package dev.alphakey.openai.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a call will use and cost.
 *
 * @param input what is read: prompt and pictures
 * @param output what is made
 * @param because how it came about and what is not in it, as sentences for people
 */
public record Estimate(Part input, Part output, List<String> because) {
    /**
     * Half of a call.
     *
     * @param tokens empty when unknown, or when the model is not billed by tokens
     * @param dollars empty when unknown
     * @param certainty of the tokens, or of the dollars where there are no tokens
     */
    public record Part(Optional<Range<Long>> tokens, Optional<Range<BigDecimal>> dollars, Certainty certainty) {
        public Part {
            Objects.requireNonNull(tokens);
            Objects.requireNonNull(dollars);
            Objects.requireNonNull(certainty);
        }
    }

    public Estimate {
        Objects.requireNonNull(input);
        Objects.requireNonNull(output);
        because = List.copyOf(because);
    }

    /** In US dollars; empty when a part is unknown. */
    public Optional<Range<BigDecimal>> dollars() {
        return input.dollars.flatMap(in -> output.dollars.map(out -> Money.sum(in, out)));
    }

    /** Of {@link #dollars}: as certain as its least certain part. */
    public Certainty certainty() {
        return dollars().isEmpty() ? Certainty.UNKNOWN : input.certainty.or(output.certainty);
    }
}
