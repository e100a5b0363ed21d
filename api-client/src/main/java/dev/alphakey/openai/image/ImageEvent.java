package dev.alphakey.openai.image;

import java.util.Objects;
import java.util.Optional;

/** What a stream of pictures brings. With several pictures asked for, no event says which of them it belongs to. */
public sealed interface ImageEvent {
    /** The picture's file, decoded from base64; the array is not copied. */
    byte[] bytes();

    /** What the service chose. */
    ResolvedOptions resolved();

    /**
     * A picture on its way.
     *
     * @param index counts from 0
     */
    record Partial(byte[] bytes, int index, ResolvedOptions resolved) implements ImageEvent {
        public Partial {
            Objects.requireNonNull(bytes);
            Objects.requireNonNull(resolved);
        }
    }

    /**
     * A finished picture.
     *
     * @param usage what the call used
     */
    record Completed(byte[] bytes, ResolvedOptions resolved, Optional<TokenUsage> usage) implements ImageEvent {
        public Completed {
            Objects.requireNonNull(bytes);
            Objects.requireNonNull(resolved);
            Objects.requireNonNull(usage);
        }
    }
}
