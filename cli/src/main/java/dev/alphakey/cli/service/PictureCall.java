package dev.alphakey.cli.service;

import dev.alphakey.openai.ApiException;
import dev.alphakey.openai.CallOptions;
import dev.alphakey.openai.Checking;
import dev.alphakey.openai.EventStream;
import dev.alphakey.openai.OpenAiClient;
import dev.alphakey.openai.image.GeneratedImage;
import dev.alphakey.openai.image.ImageAnswer;
import dev.alphakey.openai.image.ImageEvent;
import dev.alphakey.openai.image.TokenUsage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One order given to the service, whose pictures are handed on as they come. */
public final class PictureCall {
    private static final int SUCCESS = 200;

    private PictureCall() {}

    /** Takes pictures. */
    public interface Taker {
        /** All pictures of a whole answer, before the first of them is finished. */
        default void arrived(List<byte[]> pictures) {}

        /**
         * A finished picture.
         *
         * @param index counts from 0, in the order in which they come
         */
        void finished(int index, byte[] bytes) throws IOException;

        /** A picture on its way; what belongs to which picture nothing tells. */
        default void partial(int index, byte[] bytes) throws IOException {}
    }

    /**
     * What came.
     *
     * @param pictures how many
     * @param usage what was used, as far as the service tells
     */
    public record Outcome(int pictures, Optional<TokenUsage> usage, Optional<String> requestId) {}

    /** Whether a call that failed may cost something: the service did not refuse it, or had begun to answer. */
    public static boolean mayBeBilled(IOException failure) {
        return !(failure instanceof ApiException answer) || answer.status() == SUCCESS;
    }

    /** Gives the order and waits for all of it. */
    public static Outcome run(OpenAiClient client, PictureOrder order, CallOptions call, Taker taker) throws IOException {
        // OrderCheck has looked at it already, with the user's own word on what may pass.
        CallOptions checked = call.with(Checking.NONE);
        return order.options().partialImages().orElse(0) > 0
                ? streamed(client, order, checked, taker)
                : whole(client, order, checked, taker);
    }

    private static Outcome whole(OpenAiClient client, PictureOrder order, CallOptions call, Taker taker) throws IOException {
        ImageAnswer answer = order.isEdit()
                ? client.images().edit(order.editRequest(), call)
                : client.images().generate(order.generateRequest(), call);
        taker.arrived(answer.images().stream().flatMap(image -> image.bytes().stream()).toList());
        int index = 0;
        for (GeneratedImage image : answer.images()) {
            if (image.bytes().isEmpty()) {
                throw new IOException("the service gave an address in place of the picture, where it stays for an hour: "
                        + image.url().orElse("none"));
            }
            taker.finished(index++, image.bytes().get());
        }
        return new Outcome(index, answer.usage(), answer.requestId());
    }

    private static Outcome streamed(OpenAiClient client, PictureOrder order, CallOptions call, Taker taker) throws IOException {
        int index = 0;
        Optional<TokenUsage> usage = Optional.empty();
        try (EventStream<ImageEvent> events = order.isEdit()
                ? client.images().editStream(order.editRequest(), call)
                : client.images().generateStream(order.generateRequest(), call)) {
            while (events.hasNext()) {
                ImageEvent event = events.next();
                if (event instanceof ImageEvent.Partial partial) {
                    taker.partial(partial.index(), partial.bytes());
                } else if (event instanceof ImageEvent.Completed completed) {
                    taker.finished(index++, completed.bytes());
                    usage = sum(usage, completed.usage());
                }
            }
            return new Outcome(index, usage, events.requestId());
        }
    }

    /** Each picture of a stream tells of its own tokens. */
    private static Optional<TokenUsage> sum(Optional<TokenUsage> before, Optional<TokenUsage> next) {
        return before.isPresent() && next.isPresent() ? Optional.of(before.get().plus(next.get())) : before.or(() -> next);
    }
}
