package dev.alphakey.openai;

import com.google.gson.JsonParseException;
import com.google.gson.stream.MalformedJsonException;
import dev.alphakey.openai.wire.answer.Answer;
import dev.alphakey.openai.wire.answer.ErrorInside;
import dev.alphakey.openai.wire.answer.Secrets;
import dev.alphakey.openai.wire.answer.UnreadableAnswer;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

/** A success being read: tells a connection that broke from a body that is not what it should be. */
final class Reading {
    private static final long EXCERPT = 16 * 1024;

    private final Response response;
    private final Secrets secrets;
    private final Time time;
    private final BufferedSource body;
    private IOException broken;

    Reading(Response response, Secrets secrets, Time time) {
        this.response = response;
        this.secrets = secrets;
        this.time = time;
        body = Okio.buffer(new ForwardingSource(response.body().source()) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                try {
                    return super.read(sink, byteCount);
                } catch (IOException e) {
                    broken = e;
                    throw e;
                }
            }
        });
    }

    /** Reads some of the body. */
    interface Part<T> {
        T read() throws IOException;
    }

    Answer answer() {
        Optional<String> id = Optional.ofNullable(secrets.redact(response.header("x-request-id")));
        return new Answer(body, id, secrets);
    }

    /** Takes the key out of what came, should it be repeated there. */
    void hideKey(Buffer event) throws IOException {
        secrets.hideKey(event);
    }

    /** Waits for the beginning of the body and looks at it without taking it. */
    String start() throws IOException {
        body.request(EXCERPT);
        return arrived();
    }

    /** The beginning of what has come and was not yet taken. */
    String arrived() {
        return excerpt(body.getBuffer());
    }

    static String excerpt(Buffer buffer) {
        Buffer start = new Buffer();
        buffer.copyTo(start, 0, Math.min(buffer.size(), EXCERPT));
        return start.readUtf8();
    }

    /** @param start shown when the part cannot be read */
    <T> T understood(String start, Part<T> part) throws IOException {
        try {
            return part.read();
        } catch (ErrorInside e) {
            throw errors().inside(e.error());
        } catch (UnreadableAnswer e) {
            throw errors().unreadable(e.getMessage(), start);
        } catch (MalformedJsonException
                | JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            throw errors().unreadable("malformed", start);
        } catch (EOFException e) {
            // Also Gson's word for JSON that ends too soon, although all of the body came.
            throw broken != null ? e : errors().unreadable("cut short", start);
        }
    }

    private ErrorAnswer errors() {
        return new ErrorAnswer(response, secrets, time.now());
    }
}
