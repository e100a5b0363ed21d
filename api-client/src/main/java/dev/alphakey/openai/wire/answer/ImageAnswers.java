package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.alphakey.openai.image.GeneratedImage;
import dev.alphakey.openai.image.ImageAnswer;
import dev.alphakey.openai.image.ResolvedOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the answers of the image calls: only a picture must be there, everything else may be missing or of another kind. */
public final class ImageAnswers implements AnswerReader<ImageAnswer> {
    static final String PICTURE = "b64_json";

    @Override
    public ImageAnswer read(Answer answer) throws IOException {
        PictureJson read = PictureJson.read(answer, Set.of(PICTURE));
        JsonObject json = read.json();
        List<GeneratedImage> images = images(read);
        if (images.isEmpty()) {
            throw withoutPicture(json);
        }
        return new ImageAnswer(
                images,
                Json.instant(json, "created"),
                resolved(json),
                Usages.of(json, "usage"),
                Usages.of(json, "svg_usage"),
                answer.requestId());
    }

    /** What the service says it chose, in answers and in events. */
    static ResolvedOptions resolved(JsonObject json) {
        return new ResolvedOptions(
                text(json, "size"), text(json, "quality"), text(json, "background"), text(json, "output_format"));
    }

    private static List<GeneratedImage> images(PictureJson read) throws UnreadableAnswer {
        List<GeneratedImage> images = new ArrayList<>();
        JsonElement data = read.json().get("data");
        for (JsonElement element : data instanceof JsonArray array ? array : new JsonArray()) {
            JsonObject item = Json.object(element);
            Optional<byte[]> bytes = Optional.ofNullable(read.picture(item, PICTURE));
            Optional<String> url = text(item, "url").filter(address -> !address.isBlank());
            if (bytes.isPresent() || url.isPresent()) {
                images.add(new GeneratedImage(bytes, url, text(item, "revised_prompt")));
            }
        }
        return images;
    }

    private static IOException withoutPicture(JsonObject json) {
        JsonElement error = json.get("error");
        if (error instanceof JsonObject object) {
            return new ErrorInside(object);
        }
        if (error != null && error.isJsonPrimitive()) {
            JsonObject said = new JsonObject();
            said.add("message", error);
            return new ErrorInside(said);
        }
        return new UnreadableAnswer("it holds no picture");
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(Json.text(json, name));
    }
}
