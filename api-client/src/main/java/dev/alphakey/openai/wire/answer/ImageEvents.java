package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonObject;
import dev.alphakey.openai.image.GeneratedImage;
import dev.alphakey.openai.image.ImageAnswer;
import dev.alphakey.openai.image.ImageEvent;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the events of one streamed image call. The type inside the data decides; what is not known is passed over. */
public final class ImageEvents implements EventReader<ImageEvent> {
    private final int ordered;
    private int partials;
    private int completed;

    /** @param ordered how many pictures were asked for; a service may close its stream after fewer */
    public ImageEvents(int ordered) {
        this.ordered = ordered;
    }

    @Override
    public void read(ServerSentEvent event, Consumer<ImageEvent> out) throws IOException {
        PictureJson read = PictureJson.read(event.data(), Set.of(ImageAnswers.PICTURE));
        JsonObject json = read.json();
        String type = Json.text(json, "type");
        switch (type == null ? event.name() : type) {
            case "image_generation.partial_image", "image_edit.partial_image" -> partial(read, out);
            case "image_generation.completed", "image_edit.completed" -> completed(read, out);
            default -> {
                // The service may add events at any time.
            }
        }
    }

    /** A server that knows no streams answers as if none had been asked for. */
    @Override
    public void whole(Answer answer, Consumer<ImageEvent> out) throws IOException {
        ImageAnswer read = new ImageAnswers().read(answer);
        for (GeneratedImage image : read.images()) {
            byte[] bytes = image.bytes().orElseThrow(() -> new UnreadableAnswer("it holds an address instead of a picture"));
            out.accept(new ImageEvent.Completed(bytes, read.resolved(), read.usage()));
        }
        completed = ordered;
    }

    @Override
    public boolean finished() {
        return completed > 0;
    }

    @Override
    public boolean complete() {
        return completed >= ordered;
    }

    private void partial(PictureJson read, Consumer<ImageEvent> out) throws IOException {
        byte[] bytes = preview(read);
        if (bytes != null) {
            Long index = Json.whole(read.json(), "partial_image_index");
            boolean told = index != null && index >= 0 && index <= Integer.MAX_VALUE;
            int counted = told ? index.intValue() : partials;
            out.accept(new ImageEvent.Partial(bytes, counted, ImageAnswers.resolved(read.json())));
            partials++;
        }
    }

    /** A preview that came broken is no reason to give up the picture that follows it and is paid for. */
    private static byte[] preview(PictureJson read) {
        try {
            return read.picture(read.json(), ImageAnswers.PICTURE);
        } catch (UnreadableAnswer e) {
            return null;
        }
    }

    private void completed(PictureJson read, Consumer<ImageEvent> out) throws IOException {
        JsonObject json = read.json();
        byte[] bytes = read.picture(json, ImageAnswers.PICTURE);
        if (bytes == null) {
            throw new UnreadableAnswer("a finished picture is not in its event");
        }
        completed++;
        out.accept(new ImageEvent.Completed(bytes, ImageAnswers.resolved(json), Usages.of(json, "usage")));
    }
}
