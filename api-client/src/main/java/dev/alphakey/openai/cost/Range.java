package dev.alphakey.openai.cost;

import java.util.Objects;

/**
 * Between what a number lies, both ends included.
 *
 * @param low the least
 * @param high the most
 */
public record Range<T extends Comparable<? super T>>(T low, T high) {
    public Range {
        Objects.requireNonNull(low);
        Objects.requireNonNull(high);
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(low + " is more than " + high);
        }
    }

    /** Whether there is but one number in it. */
    public boolean exact() {
        return low.compareTo(high) == 0;
    }
}
