package dev.alphakey.openai;

import dev.alphakey.openai.http.Ask;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageAnswer;
import dev.alphakey.openai.image.ImageEvent;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.VariationRequest;
import dev.alphakey.openai.wire.answer.ImageAnswers;
import dev.alphakey.openai.wire.answer.ImageEvents;
import dev.alphakey.openai.wire.request.ImageBodies;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The image calls. They throw {@link ApiException} when the service says no or answers without a picture, another
 * {@link IOException} when the connection or an upload fails, {@link RefusedRequestException} before anything is sent that
 * the model would not take, and another {@link IllegalArgumentException} for an option that the call does not have.
 *
 * <p>Each call has a twin that runs elsewhere: its future fails with the same exceptions, and cancelling it ends the call.
 */
public final class Images {
    private final Exchange exchange;
    private final Checks checks;
    private final ImageBodies bodies;

    Images(Exchange exchange, Checks checks, ImageBodies bodies) {
        this.exchange = exchange;
        this.checks = checks;
        this.bodies = bodies;
    }

    /** Draws pictures from words. */
    public ImageAnswer generate(GenerateRequest request) throws IOException {
        return generate(request, CallOptions.DEFAULT);
    }

    /** Draws pictures from words. */
    public ImageAnswer generate(GenerateRequest request, CallOptions call) throws IOException {
        return exchange.call(ask(request, false, call), call, new ImageAnswers());
    }

    /** Draws pictures from words, elsewhere. */
    public CompletableFuture<ImageAnswer> generateAsync(GenerateRequest request, CallOptions call) {
        return exchange.async(call, own -> generate(request, own));
    }

    /**
     * Draws pictures from words and shows them on their way. With several pictures, that many completed events come, in an
     * order that nothing tells.
     */
    public EventStream<ImageEvent> generateStream(GenerateRequest request) throws IOException {
        return generateStream(request, CallOptions.DEFAULT);
    }

    /** Draws pictures from words and shows them on their way; see {@link #generateStream(GenerateRequest)}. */
    public EventStream<ImageEvent> generateStream(GenerateRequest request, CallOptions call) throws IOException {
        return exchange.stream(ask(request, true, call), call, new ImageEvents(pictures(request.options())));
    }

    /** Opens the stream elsewhere; reading it blocks as always. */
    public CompletableFuture<EventStream<ImageEvent>> generateStreamAsync(GenerateRequest request, CallOptions call) {
        return exchange.async(call, own -> generateStream(request, own));
    }

    /**
     * Changes pictures. The pictures, mask and markup are all uploads, or all file ids and URLs; a mix is refused with an
     * {@link IllegalArgumentException}, since no form of the call has both.
     */
    public ImageAnswer edit(EditRequest request) throws IOException {
        return edit(request, CallOptions.DEFAULT);
    }

    /** Changes pictures; see {@link #edit(EditRequest)}. */
    public ImageAnswer edit(EditRequest request, CallOptions call) throws IOException {
        return exchange.call(ask(request, false, call), call, new ImageAnswers());
    }

    /** Changes pictures, elsewhere. */
    public CompletableFuture<ImageAnswer> editAsync(EditRequest request, CallOptions call) {
        return exchange.async(call, own -> edit(request, own));
    }

    /** Changes pictures and shows them on their way. */
    public EventStream<ImageEvent> editStream(EditRequest request) throws IOException {
        return editStream(request, CallOptions.DEFAULT);
    }

    /** Changes pictures and shows them on their way. */
    public EventStream<ImageEvent> editStream(EditRequest request, CallOptions call) throws IOException {
        return exchange.stream(ask(request, true, call), call, new ImageEvents(pictures(request.options())));
    }

    /** Opens the stream elsewhere; reading it blocks as always. */
    public CompletableFuture<EventStream<ImageEvent>> editStreamAsync(EditRequest request, CallOptions call) {
        return exchange.async(call, own -> editStream(request, own));
    }

    /**
     * Makes variations of a picture. OpenAI retired the call together with DALL-E 2 on 2026-05-12 and answers with an error;
     * it is here for other servers that speak the same API.
     */
    public ImageAnswer variations(VariationRequest request) throws IOException {
        return variations(request, CallOptions.DEFAULT);
    }

    /** Makes variations of a picture; retired, see {@link #variations(VariationRequest)}. */
    public ImageAnswer variations(VariationRequest request, CallOptions call) throws IOException {
        checks.variation(request, call);
        Ask ask = Ask.post(bodies.variation(request), pictures(request.options()), "images", "variations");
        return exchange.call(ask, call, new ImageAnswers());
    }

    /** Makes variations of a picture, elsewhere; retired, see {@link #variations(VariationRequest)}. */
    public CompletableFuture<ImageAnswer> variationsAsync(VariationRequest request, CallOptions call) {
        return exchange.async(call, own -> variations(request, own));
    }

    private Ask ask(GenerateRequest request, boolean stream, CallOptions call) throws IOException {
        checks.generate(request, stream, call);
        return Ask.post(bodies.generate(request, stream), pictures(request.options()), "images", "generations");
    }

    private Ask ask(EditRequest request, boolean stream, CallOptions call) throws IOException {
        checks.edit(request, stream, call);
        return Ask.post(bodies.edit(request, stream), pictures(request.options()), "images", "edits");
    }

    /** A wrong count is the service's to refuse, but never makes a call pass as free. */
    private static int pictures(ImageOptions options) {
        return Math.max(1, options.n().orElse(1));
    }
}
