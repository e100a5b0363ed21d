package dev.alphakey.openai;

import dev.alphakey.openai.http.Ask;
import dev.alphakey.openai.http.Endpoint;
import dev.alphakey.openai.http.InterruptHook;
import dev.alphakey.openai.http.SentBody;
import dev.alphakey.openai.wire.answer.AnswerReader;
import dev.alphakey.openai.wire.answer.EventReader;
import dev.alphakey.openai.wire.answer.Secrets;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** One request on its way and back. */
final class Attempt {
    private final Ask ask;
    private final CallScope scope;
    private final Time time;
    private final CallListener listener;
    private final Secrets secrets;
    private final SentBody body;
    private final Call call;
    private volatile InterruptHook hook;
    private volatile boolean sent;

    Attempt(OkHttpClient http, Endpoint endpoint, Ask ask, CallScope scope, Time time, CallListener listener) {
        this.ask = ask;
        this.scope = scope;
        this.time = time;
        this.listener = listener;
        String key = endpoint.key().get();
        secrets = endpoint.secrets(key);
        body = ask.body() == null ? null : new SentBody(ask.body(), this::written);
        call = http.newCall(endpoint.request(ask, body, endpoint.credentials(key)));
    }

    /** Whether the service may hold the whole request. */
    boolean sent() {
        return sent;
    }

    /** Whether the content of the request could not be read, which no repetition mends. */
    boolean contentFailed() {
        return body != null && body.own() != null;
    }

    private void written() {
        sent = true;
        scope.sent();
        listener.sent();
        hook.armAgain();
    }

    <T> T read(AnswerReader<T> reader) throws IOException {
        return guarded(() -> {
            try (Response response = answered()) {
                Reading reading = new Reading(response, secrets, time);
                return reading.understood(reading.start(), () -> reader.read(reading.answer()));
            }
        });
    }

    /** Ends where the events begin: what goes wrong after that is told by the stream, which closes the scope. */
    <T> EventStream<T> open(EventReader<T> reader) throws IOException {
        Response response = guarded(this::answered);
        Optional<String> id = Optional.ofNullable(secrets.redact(response.header("x-request-id")));
        return new EventStream<>(new LiveStream<>(this, scope, response, new Reading(response, secrets, time), reader), id);
    }

    /** Runs work on the connection, which an interrupt or a cancellation closes. */
    <T> T guarded(Reading.Part<T> work) throws IOException {
        return scope.during(call, armed -> {
            hook = armed;
            try {
                return work.read();
            } catch (ApiException e) {
                throw e;
            } catch (IOException e) {
                throw lost(e);
            }
        });
    }

    private Response answered() throws IOException {
        Response response = call.execute();
        if (!response.isSuccessful()) {
            try (response) {
                throw new ErrorAnswer(response, secrets, time.now()).refused();
            }
        }
        return response;
    }

    private IOException lost(IOException failure) {
        if (contentFailed()) {
            return secrets.wrap("the request's content cannot be read: " + failure.getMessage(), failure);
        }
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        boolean bills = ask.pictures() > 0;
        return secrets.wrap(
                sent || ask.body() == null
                        ? "no complete answer came: " + why + (bills ? "; the call may have been billed" : "")
                        : "the request did not reach the service: " + why + (bills ? "; nothing was billed" : ""),
                failure);
    }
}
