package dev.alphakey.openai.wire.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes a body that may be fetched again after its connection broke, and goes on where it stopped. */
public final class ContentCopy implements AnswerReader<Long> {
    private final OutputStream out;
    private final byte[] chunk = new byte[8192];
    private long written;

    public ContentCopy(OutputStream out) {
        this.out = out;
    }

    /** @throws UncheckedIOException when it cannot be written, which fetching it again would not mend */
    @Override
    public Long read(Answer answer) throws IOException {
        answer.body().skip(written);
        for (int count = answer.body().read(chunk); count >= 0; count = answer.body().read(chunk)) {
            write(count);
        }
        return written;
    }

    private void write(int count) {
        try {
            out.write(chunk, 0, count);
            written += count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
