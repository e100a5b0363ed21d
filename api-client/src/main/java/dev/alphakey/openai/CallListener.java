package dev.alphakey.openai;

import dev.alphakey.openai.model.Problem;
import java.io.IOException;
import java.time.Duration;

/** Hears what a call does while it takes its time; runs on the calling thread and must not block. */
public interface CallListener {
    /** Hears nothing. */
    CallListener NONE = new CallListener() {};

    /** The request may be refused, or not do what it should, and is sent nevertheless. */
    default void warned(Problem problem) {}

    /**
     * The request goes out.
     *
     * @param attempt counts from 1
     */
    default void attempting(int attempt) {}

    /** The whole request of the attempt has been written, so that the service may do its work, and bill it, from now on. */
    default void sent() {}

    /** The attempt failed, and the next one follows after this wait. */
    default void retrying(IOException failure, Duration wait) {}

    /** The call waits for its turn under {@link ImagesPerMinute}. */
    default void queued(Duration wait) {}
}
