package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.alphakey.openai.file.FilePage;
import dev.alphakey.openai.file.FileQuery;
import dev.alphakey.openai.file.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what the service says of files; of one, nothing but its id must be there. */
public final class FileReader {
    private FileReader() {}

    public static StoredFile one(Answer answer) throws IOException {
        return file(answer.json()).orElseThrow(() -> new UnreadableAnswer("no file id in it"));
    }

    public static FilePage page(Answer answer, FileQuery query) throws IOException {
        JsonObject json = answer.json();
        if (!(json.get("data") instanceof JsonArray data)) {
            throw new UnreadableAnswer("no list of files");
        }
        List<StoredFile> files = new ArrayList<>();
        for (JsonElement item : data) {
            file(Json.object(item)).ifPresent(files::add);
        }
        String last = Json.text(json, "last_id");
        if (last == null && !files.isEmpty()) {
            last = files.get(files.size() - 1).id();
        }
        boolean more = "true".equals(Json.text(json, "has_more"));
        // A page that leads on to itself would be asked for without end.
        return new FilePage(
                files, Optional.ofNullable(last).filter(id -> more && !Optional.of(id).equals(query.after())));
    }

    /** Whether it says so; never false. */
    public static Boolean deleted(Answer answer) throws IOException {
        if (!"true".equals(Json.text(answer.json(), "deleted"))) {
            throw new UnreadableAnswer("it does not say that the file was deleted");
        }
        return true;
    }

    private static Optional<StoredFile> file(JsonObject json) {
        String id = Json.text(json, "id");
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        Long bytes = Json.whole(json, "bytes");
        return Optional.of(new StoredFile(
                id,
                ResponseItems.text(json, "filename"),
                bytes == null || bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes),
                ResponseItems.text(json, "purpose"),
                Json.instant(json, "created_at"),
                Json.instant(json, "expires_at"),
                ResponseItems.text(json, "status")));
    }
}
