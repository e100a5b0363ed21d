package dev.alphakey.benchmarks.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** {@code /files}: what was uploaded, the latest of it, in memory. */
final class FileStore {
    private static final long CAPACITY = 128L << 20;
    private static final int SHORTEST_LIFE = 3600;
    private static final int LONGEST_LIFE = 2_592_000;
    private static final List<String> PURPOSES =
            List.of("assistants", "batch", "fine-tune", "vision", "user_data", "evals");

    private record Stored(byte[] bytes, String type, JsonObject about) {}

    private final Shelf<String, Stored> files = new Shelf<>(CAPACITY);
    private final LongSupplier clock;
    private final Supplier<String> ids;

    FileStore(LongSupplier clock, Supplier<String> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    void upload(Exchange exchange) throws IOException {
        ImagesEndpoint.requireType(exchange.call(), "multipart/form-data");
        List<Multipart.Part> parts = Multipart.parts(exchange.call());
        Fields fields = Fields.form(parts);
        fields.requireKnown(List.of("purpose", "expires_after[anchor]", "expires_after[seconds]"));
        Multipart.Part file = null;
        for (Multipart.Part part : parts) {
            if (part.filename() != null && !part.name().equals("file")) {
                throw Refusal.unknown(part.name());
            }
            file = part.filename() != null ? part : file;
        }
        if (file == null) {
            throw Refusal.missing("file");
        }
        if (!fields.has("purpose")) {
            throw Refusal.missing("purpose");
        }
        String purpose = fields.choice("purpose", null, PURPOSES);
        fields.choice("expires_after[anchor]", null, List.of("created_at"));
        int life = fields.whole("expires_after[seconds]", 0, SHORTEST_LIFE, LONGEST_LIFE);
        if (fields.has("expires_after[anchor]") != fields.has("expires_after[seconds]")) {
            throw Refusal.missing(life > 0 ? "expires_after[anchor]" : "expires_after[seconds]");
        }
        JsonObject about = new JsonObject();
        about.addProperty("id", "file-" + ids.get());
        about.addProperty("object", "file");
        about.addProperty("bytes", file.bytes().length);
        about.addProperty("created_at", clock.getAsLong());
        if (life > 0) {
            about.addProperty("expires_at", clock.getAsLong() + life);
        }
        about.addProperty("filename", file.filename());
        about.addProperty("purpose", purpose);
        about.addProperty("status", "processed");
        files.put(about.get("id").getAsString(), new Stored(file.bytes(), file.contentType(), about), file.bytes().length);
        exchange.json(200, about);
    }

    void list(Exchange exchange) throws IOException {
        JsonArray data = new JsonArray();
        files.all().values().forEach(stored -> data.add(stored.about()));
        JsonObject list = new JsonObject();
        list.addProperty("object", "list");
        list.add("data", data);
        list.addProperty("has_more", false);
        exchange.json(200, list);
    }

    void about(Exchange exchange, String id) throws IOException {
        exchange.json(200, find(id).about());
    }

    void content(Exchange exchange, String id) throws IOException {
        Stored stored = find(id);
        exchange.send(200, stored.type().isEmpty() ? "application/octet-stream" : stored.type(), stored.bytes());
    }

    void delete(Exchange exchange, String id) throws IOException {
        find(id);
        files.remove(id);
        JsonObject gone = new JsonObject();
        gone.addProperty("id", id);
        gone.addProperty("object", "file");
        gone.addProperty("deleted", true);
        exchange.json(200, gone);
    }

    /** The picture behind {@code {file_id}} or {@code {image_url}}, exactly one of which must be there. */
    Upload picture(JsonElement reference, String param, int number) {
        if (!reference.isJsonObject()) {
            throw Refusal.type(param, "an object");
        }
        Fields fields = Fields.inner(reference.getAsJsonObject(), param + ".");
        fields.requireKnown(List.of("file_id", "image_url"));
        if (fields.has("file_id") == fields.has("image_url")) {
            throw Refusal.value(param, "Invalid '" + param + "': exactly one of 'image_url' and 'file_id' must be given.");
        }
        return fields.has("file_id")
                ? picture(fields.text("file_id"), fields.path("file_id"), number)
                : Upload.ofUrl(fields.text("image_url"), fields.path("image_url"), number);
    }

    Upload picture(String id, String param, int number) {
        byte[] bytes = find(id).bytes();
        return Upload.of(bytes, "image/" + Upload.format(bytes), param, number);
    }

    private Stored find(String id) {
        return files.get(id).orElseThrow(() -> new Refusal(
                404, "invalid_request_error", null, "id", "No such File object: " + id));
    }
}
