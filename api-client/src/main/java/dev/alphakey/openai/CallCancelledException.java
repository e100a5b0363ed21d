package dev.alphakey.openai;

import java.io.InterruptedIOException;

/**
 * The call was ended from this side: by its {@link Cancellation}, by closing the client, or by an interrupt, after which the
 * thread's interrupt status is set.
 */
public final class CallCancelledException extends InterruptedIOException {
    private static final long serialVersionUID = 1L;

    CallCancelledException(String message) {
        super(message);
    }
}
