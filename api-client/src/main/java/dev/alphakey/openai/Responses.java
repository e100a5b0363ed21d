package dev.alphakey.openai;

import dev.alphakey.openai.http.Ask;
import dev.alphakey.openai.responses.ResponseAnswer;
import dev.alphakey.openai.responses.ResponseEvent;
import dev.alphakey.openai.responses.ResponseRequest;
import dev.alphakey.openai.wire.answer.ResponseEvents;
import dev.alphakey.openai.wire.answer.ResponseReader;
import dev.alphakey.openai.wire.request.ResponseJson;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Responses that may use the image tool. The calls throw {@link ApiException} when the service says no, when the response
 * failed, and when the tool was forced and there is no picture; another {@link IOException} when the connection or the
 * reading of an upload fails; {@link RefusedRequestException} before anything is sent that the model would not take; and
 * another {@link IllegalArgumentException} for an upload that is no picture or does not fit into a request.
 *
 * <p>Each call has a twin that runs elsewhere: its future fails with the same exceptions, and cancelling it ends the call.
 */
public final class Responses {
    private final Exchange exchange;
    private final Checks checks;

    Responses(Exchange exchange, Checks checks) {
        this.exchange = exchange;
        this.checks = checks;
    }

    /**
     * Makes a response. One that was cut short is an answer, by its status, when it holds a picture, since that is whole and
     * paid for; without a picture it is a failure.
     */
    public ResponseAnswer create(ResponseRequest request) throws IOException {
        return create(request, CallOptions.DEFAULT);
    }

    /** Makes a response; see {@link #create(ResponseRequest)}. */
    public ResponseAnswer create(ResponseRequest request, CallOptions call) throws IOException {
        return exchange.call(ask(request, false, call), call, new ResponseReader(request.tool().forced()));
    }

    /** Makes a response, elsewhere. */
    public CompletableFuture<ResponseAnswer> createAsync(ResponseRequest request, CallOptions call) {
        return exchange.async(call, own -> create(request, own));
    }

    /**
     * Makes a response and shows its pictures on their way. A picture is handed on as soon as it is there; a stream that
     * afterwards fails, is cut short or closes without its last event still ends in an exception, so that what was handed on
     * is not lost and yet nothing passes for whole that is not.
     */
    public EventStream<ResponseEvent> stream(ResponseRequest request) throws IOException {
        return stream(request, CallOptions.DEFAULT);
    }

    /** Makes a response and shows its pictures on their way; see {@link #stream(ResponseRequest)}. */
    public EventStream<ResponseEvent> stream(ResponseRequest request, CallOptions call) throws IOException {
        return exchange.stream(ask(request, true, call), call, new ResponseEvents(request.tool().forced()));
    }

    /** Opens the stream elsewhere; reading it blocks as always. */
    public CompletableFuture<EventStream<ResponseEvent>> streamAsync(ResponseRequest request, CallOptions call) {
        return exchange.async(call, own -> stream(request, own));
    }

    /** How many pictures the model will make is its own choice; one is the guess that limits go by. */
    private Ask ask(ResponseRequest request, boolean stream, CallOptions call) throws IOException {
        checks.response(request, stream, call);
        return Ask.post(ResponseJson.body(request, stream), 1, "responses");
    }
}
