package dev.alphakey.openai;

import java.io.IOException;

/** Thrown by readers; the exchange makes an {@link ApiException} of it, with an excerpt of the answer. */
final class UnreadableAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param lack what is wrong, such as "no picture in it" */
    UnreadableAnswer(String lack) {
        super(lack);
    }
}
