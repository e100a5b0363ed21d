package dev.alphakey.openai.model;

import dev.alphakey.openai.image.ImageSize;
import java.util.Map;

/** How a model counts the output tokens of a picture. */
public sealed interface TokenRule {
    /**
     * By area and aspect ratio, as {@code dev.alphakey.openai.cost} computes it.
     *
     * @param bases the formula's base, by quality
     */
    record Formula(Map<String, Integer> bases) implements TokenRule {
        public Formula {
            bases = Map.copyOf(bases);
        }
    }

    /**
     * By a list.
     *
     * @param tokens by quality, then by size
     */
    record Listed(Map<String, Map<ImageSize, Long>> tokens) implements TokenRule {
        public Listed {
            tokens = Map.copyOf(tokens);
        }
    }

    /** Not by tokens, or nobody knows. */
    record Unknown() implements TokenRule {}
}
