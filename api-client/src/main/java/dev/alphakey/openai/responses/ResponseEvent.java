package dev.alphakey.openai.responses;

import dev.alphakey.openai.image.ResolvedOptions;
import java.util.Objects;
import java.util.Optional;

/** What a streamed response brings: unfinished pictures, each finished picture once, and at the end the rest of the answer. */
public sealed interface ResponseEvent {
    /**
     * A picture on its way.
     *
     * @param callId the use of the tool that it belongs to
     * @param bytes the picture's file, decoded from base64; the array is not copied
     * @param index counts from 0 within the call
     * @param resolved what the service chose
     */
    record Partial(Optional<String> callId, byte[] bytes, int index, ResolvedOptions resolved) implements ResponseEvent {
        public Partial {
            Objects.requireNonNull(callId);
            Objects.requireNonNull(bytes);
            Objects.requireNonNull(resolved);
        }
    }

    /** A finished picture, as soon as it is there. */
    record Finished(ToolCall call) implements ResponseEvent {
        public Finished {
            Objects.requireNonNull(call);
        }
    }

    /** The last event. Its calls hold no bytes: every picture came before, in an event of its own. */
    record Completed(ResponseAnswer answer) implements ResponseEvent {
        public Completed {
            Objects.requireNonNull(answer);
        }
    }
}
