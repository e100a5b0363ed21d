package dev.alphakey.openai;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.alphakey.openai.wire.answer.Answer;
import dev.alphakey.openai.wire.answer.Json;
import dev.alphakey.openai.wire.answer.UnreadableAnswer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads models; of one, nothing but its name must be there. */
final class ModelReader {
    private ModelReader() {}

    static List<Model> list(Answer answer) throws IOException {
        JsonElement data = answer.json().get("data");
        if (data == null || !data.isJsonArray()) {
            throw new UnreadableAnswer("no list of models");
        }
        List<Model> models = new ArrayList<>();
        for (JsonElement element : data.getAsJsonArray()) {
            model(Json.object(element)).ifPresent(models::add);
        }
        return List.copyOf(models);
    }

    static Model one(Answer answer) throws IOException {
        return model(answer.json()).orElseThrow(() -> new UnreadableAnswer("no model"));
    }

    private static Optional<Model> model(JsonObject item) {
        String id = Json.text(item, "id");
        if (id == null) {
            return Optional.empty();
        }
        String owner = Json.text(item, "owned_by");
        return Optional.of(new Model(id, Json.instant(item, "created"), owner == null ? "" : owner, shutdown(item)));
    }

    private static Optional<LocalDate> shutdown(JsonObject item) {
        try {
            return Optional.ofNullable(Json.text(item, "shutdown_date")).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
