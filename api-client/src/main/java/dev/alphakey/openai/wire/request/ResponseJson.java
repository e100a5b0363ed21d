package dev.alphakey.openai.wire.request;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.SvgAuthor;
import dev.alphakey.openai.responses.ImageTool;
import dev.alphakey.openai.responses.InputItem;
import dev.alphakey.openai.responses.InputPart;
import dev.alphakey.openai.responses.ResponseRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.RequestBody;

/** The wire's form of a response to be made; what is not set is not sent. */
public final class ResponseJson {
    private final JsonWriter json;
    private final JsonWithPictures.Pictures pictures;

    private ResponseJson(JsonWriter json, JsonWithPictures.Pictures pictures) {
        this.json = json;
        this.pictures = pictures;
    }

    public static RequestBody body(ResponseRequest request, boolean stream) throws IOException {
        return JsonWithPictures.of((json, pictures) -> new ResponseJson(json, pictures).write(request, stream));
    }

    private void write(ResponseRequest request, boolean stream) throws IOException {
        ImageOptions options = request.tool().options();
        json.beginObject();
        text("model", Optional.of(request.model()));
        text("instructions", request.instructions());
        text("previous_response_id", request.previousResponseId());
        json.name("input").beginArray();
        for (InputItem item : request.input()) {
            item(item);
        }
        json.endArray();
        json.name("tools").beginArray();
        tool(request.tool());
        json.endArray();
        if (request.tool().forced()) {
            json.name("tool_choice").beginObject().name("type").value("image_generation").endObject();
        }
        if (request.reasoningEffort().isPresent()) {
            json.name("reasoning").beginObject();
            text("effort", request.reasoningEffort());
            json.endObject();
        }
        if (request.store().isPresent()) {
            json.name("store").value(request.store().get());
        }
        text("safety_identifier", options.safetyIdentifier());
        text("user", options.user());
        if (stream) {
            json.name("stream").value(true);
        }
        json.endObject();
    }

    private void item(InputItem item) throws IOException {
        json.beginObject();
        if (item instanceof InputItem.Message message) {
            json.name("type").value("message").name("role").value(message.role());
            json.name("content").beginArray();
            for (InputPart part : message.parts()) {
                part(part);
            }
            json.endArray();
        } else if (item instanceof InputItem.ImageCall call) {
            json.name("type").value("image_generation_call").name("id").value(call.id());
        } else if (item instanceof InputItem.Reference reference) {
            json.name("type").value("item_reference").name("id").value(reference.id());
        }
        json.endObject();
    }

    private void part(InputPart part) throws IOException {
        json.beginObject();
        if (part instanceof InputPart.Text words) {
            json.name("type").value("input_text").name("text").value(words.text());
        } else if (part instanceof InputPart.Picture picture) {
            json.name("type").value("input_image");
            source(picture.source());
            text("detail", picture.detail());
        }
        json.endObject();
    }

    private void source(ImageSource source) throws IOException {
        if (source instanceof ImageSource.FileId file) {
            json.name("file_id").value(file.id());
        } else if (source instanceof ImageSource.Url url) {
            json.name("image_url").value(DataUrl.checked(url));
        } else if (source instanceof ImageSource.Upload upload) {
            json.name("image_url");
            pictures.dataUrl(DataUrl.mediaType(upload), upload.content());
        }
    }

    private void tool(ImageTool tool) throws IOException {
        ImageOptions options = tool.options();
        json.beginObject();
        json.name("type").value("image_generation");
        text("model", tool.model());
        text("action", tool.action());
        text("size", options.size().map(ImageSize::toString));
        text("quality", options.quality());
        text("background", options.background());
        text("output_format", options.outputFormat());
        number("output_compression", options.outputCompression());
        text("moderation", options.moderation());
        text("input_fidelity", options.inputFidelity());
        number("partial_images", options.partialImages());
        text("complexity", options.complexity());
        number("frame_count", options.frameCount());
        number("frame_duration_ms", options.frameDurationMs());
        if (options.svg().isPresent()) {
            svg(options.svg().get());
        }
        if (tool.mask().isPresent()) {
            json.name("input_image_mask").beginObject();
            source(tool.mask().get());
            json.endObject();
        }
        json.endObject();
    }

    private void svg(SvgAuthor author) throws IOException {
        json.name("svg").beginObject().name("model").value(author.model());
        if (author.reasoningEffort().isPresent()) {
            json.name("reasoning").beginObject();
            text("effort", author.reasoningEffort());
            json.endObject();
        }
        json.endObject();
    }

    private void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.name(name).value(value.get());
        }
    }

    private void number(String name, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            json.name(name).value(value.getAsInt());
        }
    }
}
