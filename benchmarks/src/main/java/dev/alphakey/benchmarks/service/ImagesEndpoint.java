package dev.alphakey.benchmarks.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** {@code /images/generations} and {@code /images/edits}; variations are retired. */
final class ImagesEndpoint {
    private static final int MOST_PICTURES = 16;
    private static final Set<String> FILE_PARTS = Set.of("image", "image[]", "mask", "markup");

    private final OrderReader reader;
    private final Desk desk;
    private final FileStore files;
    private final LongSupplier clock;

    /** @param clock seconds since 1970 */
    ImagesEndpoint(OrderReader reader, Desk desk, FileStore files, LongSupplier clock) {
        this.reader = reader;
        this.desk = desk;
        this.files = files;
        this.clock = clock;
    }

    void generate(Exchange exchange) throws IOException, InterruptedException {
        requireType(exchange.call(), "application/json");
        Fields fields = Fields.json(exchange.call().body());
        note(exchange, fields);
        fields.requireKnown(OrderReader.GENERATION);
        PictureOrder order = reader.read(fields, fields.text("prompt"), null);
        serve(exchange, order, List.of(), null, "image_generation");
    }

    void edit(Exchange exchange) throws IOException, InterruptedException {
        if (exchange.call().contentType().equals("multipart/form-data")) {
            editByForm(exchange);
        } else {
            requireType(exchange.call(), "application/json");
            editByJson(exchange);
        }
    }

    void vary() {
        throw Refusal.noModel("dall-e-2");
    }

    /** Writes down what a request says about itself, before anything can refuse it. */
    static void note(Exchange exchange, Fields fields) {
        Receipt receipt = exchange.receipt();
        receipt.model = peek(fields, "model");
        receipt.prompt = peek(fields, "prompt");
        String user = peek(fields, "user");
        String safety = peek(fields, "safety_identifier");
        receipt.job = new PromptWords(receipt.prompt).job().orElse(safety.isEmpty() ? user : safety);
    }

    private static String peek(Fields fields, String name) {
        JsonElement value = fields.raw(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private void editByForm(Exchange exchange) throws IOException, InterruptedException {
        List<Multipart.Part> parts = Multipart.parts(exchange.call());
        List<Multipart.Part> texts = parts.stream().filter(p -> !FILE_PARTS.contains(p.name())).toList();
        Fields fields = Fields.form(texts);
        note(exchange, fields);
        for (Multipart.Part part : texts) {
            if (part.filename() != null) {
                throw Refusal.unknown(part.name());
            }
        }
        fields.requireKnown(OrderReader.FORM_EDIT);
        requireNames(parts);
        PictureOrder order = reader.read(fields, fields.text("prompt"), null);
        List<Upload> pictures = new ArrayList<>();
        for (Multipart.Part part : parts) {
            if (part.name().equals("image") || part.name().equals("image[]")) {
                requireRoom(pictures.size() + 1);
                pictures.add(Upload.of(part, "image", pictures.size() + 1));
            }
        }
        Upload mask = over(parts, "mask", pictures.get(0));
        Upload markup = over(parts, "markup", pictures.get(0));
        if (markup != null) {
            checkMarkup(order, mask, markup);
        }
        serve(exchange, order, pictures, mask, "image_edit");
    }

    /** One {@code image}, or several {@code image[]}, as the official clients send them. */
    private static void requireNames(List<Multipart.Part> parts) {
        Set<String> seen = new HashSet<>();
        for (Multipart.Part part : parts) {
            boolean first = seen.add(part.name());
            if (!first && !part.name().equals("image[]")) {
                throw Fields.duplicate(part.name());
            }
        }
        if (seen.contains("image") && seen.contains("image[]")) {
            throw Fields.duplicate("image");
        }
        if (!seen.contains("image") && !seen.contains("image[]")) {
            throw Refusal.missing("image");
        }
    }

    private static Upload over(List<Multipart.Part> parts, String name, Upload first) {
        for (Multipart.Part part : parts) {
            if (part.name().equals(name)) {
                Upload upload = Upload.of(part, name, 1);
                upload.requireOver(first, name);
                return upload;
            }
        }
        return null;
    }

    private static void checkMarkup(PictureOrder order, Upload mask, Upload markup) {
        if (!order.model().markup()) {
            throw Refusal.picture("markup", "The model '" + order.model().id() + "' does not support 'markup'.");
        }
        if (mask != null) {
            throw Refusal.picture("markup", "'markup' cannot be combined with 'mask'.");
        }
        if (!markup.raster().hasTransparency()) {
            throw Refusal.file("markup", "Invalid markup image - it must contain transparent pixels.");
        }
    }

    private void editByJson(Exchange exchange) throws IOException, InterruptedException {
        Fields fields = Fields.json(exchange.call().body());
        note(exchange, fields);
        fields.requireKnown(OrderReader.JSON_EDIT);
        PictureOrder order = reader.read(fields, fields.text("prompt"), null);
        if (!fields.has("images")) {
            throw Refusal.missing("images");
        }
        if (!fields.raw("images").isJsonArray() || fields.raw("images").getAsJsonArray().isEmpty()) {
            throw Refusal.type("images", "an array of 1 to 16 objects");
        }
        JsonArray images = fields.raw("images").getAsJsonArray();
        requireRoom(images.size());
        List<Upload> pictures = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            pictures.add(files.picture(images.get(i), "images[" + i + "]", i + 1));
        }
        Upload mask = null;
        if (fields.has("mask")) {
            mask = files.picture(fields.raw("mask"), "mask", 1);
            mask.requireOver(pictures.get(0), "mask");
        }
        serve(exchange, order, pictures, mask, "image_edit");
    }

    private void serve(Exchange exchange, PictureOrder order, List<Upload> inputs, Upload mask, String kind)
            throws IOException, InterruptedException {
        desk.serve(exchange, order, inputs, mask, new ImagesForm(order, inputs, kind, clock.getAsLong()));
    }

    private static void requireRoom(int count) {
        if (count > MOST_PICTURES) {
            throw new Refusal(
                    400, "invalid_request_error", "array_above_max_length", "image",
                    "Invalid 'image': array too long. Expected an array with maximum length 16, but got " + count
                            + " or more instead.");
        }
    }

    static void requireType(Call call, String type) {
        if (!call.contentType().equals(type)) {
            throw new Refusal(
                    400, "invalid_request_error", "unsupported_content_type", null,
                    "Unsupported content type: '" + call.contentType() + "'. This API method only accepts '" + type
                            + "' requests, but you specified the header 'Content-Type: " + call.contentType() + "'.");
        }
    }
}
