package dev.alphakey.openai.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;

/** A body on its way once: tells when all of it has been written, and whether it was the body itself that failed. */
public final class SentBody extends RequestBody {
    private final RequestBody body;
    private final Runnable sent;
    private boolean networkFailed;
    private volatile IOException own;

    public SentBody(RequestBody body, Runnable sent) {
        this.body = body;
        this.sent = sent;
    }

    @Override
    public MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    /** Forbids OkHttp to send it again by itself, as it does on {@code Retry-After: 0}: each attempt may cost money. */
    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        BufferedSink watched = Okio.buffer(new ForwardingSink(sink) {
            @Override
            public void write(Buffer source, long byteCount) throws IOException {
                try {
                    super.write(source, byteCount);
                } catch (IOException e) {
                    networkFailed = true;
                    throw e;
                }
            }
        });
        try {
            body.writeTo(watched);
            watched.emit();
        } catch (IOException e) {
            own = networkFailed ? null : e;
            throw e;
        }
        sent.run();
    }

    /** What went wrong with the content, such as a file that is gone; null when nothing did. */
    public IOException own() {
        return own;
    }
}
