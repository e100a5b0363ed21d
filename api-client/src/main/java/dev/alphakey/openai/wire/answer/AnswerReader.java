package dev.alphakey.openai.wire.answer;

import java.io.IOException;

/** Makes the result of a call from its answer; runs once, for the attempt that succeeded. */
@FunctionalInterface
public interface AnswerReader<T> {
    /**
     * Never null. Malformed JSON may be left to Gson's own exceptions.
     *
     * @throws UnreadableAnswer when the body is not what it should be
     * @throws ErrorInside when the body says that the call failed
     */
    T read(Answer answer) throws IOException;
}
