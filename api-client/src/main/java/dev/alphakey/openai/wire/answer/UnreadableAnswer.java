package dev.alphakey.openai.wire.answer;

import java.io.IOException;

/** Thrown by readers; the caller is told of it with an excerpt of the answer. */
public final class UnreadableAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param lack what is wrong, such as "no picture in it" */
    public UnreadableAnswer(String lack) {
        super(lack);
    }
}
