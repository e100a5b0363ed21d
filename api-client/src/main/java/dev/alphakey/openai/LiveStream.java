package dev.alphakey.openai;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.alphakey.openai.wire.answer.Answer;
import dev.alphakey.openai.wire.answer.ErrorInside;
import dev.alphakey.openai.wire.answer.EventReader;
import dev.alphakey.openai.wire.answer.Json;
import dev.alphakey.openai.wire.answer.ServerSentEvent;
import dev.alphakey.openai.wire.answer.ServerSentEvents;
import dev.alphakey.openai.wire.answer.UnreadableAnswer;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;

/** The events of a call under way. */
final class LiveStream<T> implements EventStream.Source<T> {
    private static final long LONGEST_EVENT = 128L << 20;
    private static final long LONGEST_ERROR = 1L << 20;
    private static final ByteString ERROR = ByteString.encodeUtf8("\"error\"");

    private final Attempt attempt;
    private final CallScope scope;
    private final Response response;
    private final Reading reading;
    private final EventReader<T> reader;
    /** Held while the connection is used, since closing it must wait until nobody reads. */
    private final ReentrantLock inUse = new ReentrantLock();

    private ServerSentEvents events;
    private volatile boolean over;

    LiveStream(Attempt attempt, CallScope scope, Response response, Reading reading, EventReader<T> reader) {
        this.attempt = attempt;
        this.scope = scope;
        this.response = response;
        this.reading = reading;
        this.reader = reader;
    }

    @Override
    public boolean advance(Consumer<T> out) throws IOException {
        inUse.lock();
        try {
            over = over || !attempt.guarded(() -> events == null ? begin(out) : more(out));
        } catch (ApiException | CallCancelledException e) {
            throw e;
        } catch (IOException e) {
            if (!reader.complete()) {
                throw e;
            }
            over = true;
        } finally {
            inUse.unlock();
        }
        return !over;
    }

    /** What came is told by its first character, since a Content-Type can be wrong. */
    private boolean begin(Consumer<T> out) throws IOException {
        Answer answer = reading.answer();
        while (answer.body().request(1) && Character.isWhitespace(answer.body().getBuffer().getByte(0))) {
            answer.body().skip(1);
        }
        boolean nothing = answer.body().exhausted();
        byte first = nothing ? 0 : answer.body().getBuffer().getByte(0);
        if (!nothing && first != '{' && first != '[' && first != '<') {
            events = new ServerSentEvents(answer.body(), LONGEST_EVENT);
            return true;
        }
        String start = reading.start();
        reading.understood(start, () -> {
            if (first != '{') {
                throw new UnreadableAnswer("no stream");
            }
            reader.whole(answer, out);
            return null;
        });
        return false;
    }

    private boolean more(Consumer<T> out) throws IOException {
        return reading.understood("", () -> {
            ServerSentEvent event = events.next();
            if (event == null) {
                if (!reader.finished()) {
                    throw new IOException("the stream ended too soon");
                }
                return false;
            }
            reading.hideKey(event.data());
            String shown = Reading.excerpt(event.data());
            return reading.understood(shown, () -> {
                refuseErrors(event);
                reader.read(event, out);
                return true;
            });
        });
    }

    private static void refuseErrors(ServerSentEvent event) throws IOException {
        Buffer data = event.data();
        boolean named = event.name().equals("error");
        if (data.size() > LONGEST_ERROR || !named && data.indexOf(ERROR) < 0) {
            return;
        }
        JsonObject object = Json.object(Json.parse(data.copy().readUtf8()));
        JsonElement error = object.get("error");
        if (error != null && error.isJsonObject()) {
            throw new ErrorInside(error.getAsJsonObject());
        }
        if (error != null && error.isJsonPrimitive()) {
            JsonObject plain = new JsonObject();
            plain.add("message", error);
            throw new ErrorInside(plain);
        }
        if (named || "error".equals(Json.text(object, "type"))) {
            object.remove("type");
            throw new ErrorInside(object);
        }
    }

    @Override
    public void close() {
        if (!over) {
            scope.end();
        }
        inUse.lock();
        try {
            response.close();
            scope.close();
        } finally {
            inUse.unlock();
        }
    }
}
