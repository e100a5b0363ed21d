package dev.alphakey.benchmarks.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What the input of a response says: the words of its latest user message, and every picture in its context.
 *
 * @param prompt null when there are no words
 * @param pictures those given before those made earlier, the latest of these first
 */
record Conversation(String prompt, List<Upload> pictures) {
    /** Where pictures made earlier are found. */
    interface Past {
        /** @throws Refusal if there is none of that id */
        Upload picture(String callId, String param);
    }

    /** @param earlier ids of pictures in the responses that this one follows, the latest first */
    static Conversation of(JsonElement input, List<String> earlier, FileStore files, Past past) {
        var reading = new Object() {
            String prompt;
            final List<Upload> given = new ArrayList<>();
            final List<Upload> made = new ArrayList<>();
        };
        if (input == null) {
            throw Refusal.missing("input");
        }
        if (input.isJsonPrimitive() && input.getAsJsonPrimitive().isString()) {
            reading.prompt = input.getAsString();
        } else if (input.isJsonArray()) {
            JsonArray items = input.getAsJsonArray();
            for (int i = 0; i < items.size(); i++) {
                String at = "input[" + i + "]";
                JsonObject item = object(items.get(i), at);
                Fields fields = Fields.inner(item, at + ".");
                switch (fields.text("type", "message")) {
                    case "message" -> {
                        String words = message(fields, at, files, reading.given);
                        reading.prompt = words == null ? reading.prompt : words;
                    }
                    case "image_generation_call", "item_reference" -> {
                        if (!fields.has("id")) {
                            throw Refusal.missing(at + ".id");
                        }
                        reading.made.add(0, past.picture(fields.text("id"), at + ".id"));
                    }
                    default -> throw Refusal.value(at + ".type", "Invalid value: '" + fields.text("type") + "'.");
                }
            }
        } else {
            throw Refusal.type("input", "a string or an array");
        }
        for (String id : earlier) {
            reading.made.add(past.picture(id, "previous_response_id"));
        }
        reading.given.addAll(reading.made);
        return new Conversation(reading.prompt, List.copyOf(reading.given));
    }

    private static String message(Fields message, String at, FileStore files, List<Upload> given) {
        message.requireKnown(List.of("type", "role", "content", "id", "status"));
        message.choice("role", null, List.of("user", "assistant", "system", "developer"));
        if (!message.has("role")) {
            throw Refusal.missing(at + ".role");
        }
        boolean user = "user".equals(message.text("role"));
        JsonElement content = message.raw("content");
        if (content == null) {
            throw Refusal.missing(at + ".content");
        }
        if (content.isJsonPrimitive()) {
            return user ? message.text("content") : null;
        }
        String words = null;
        JsonArray parts = content.getAsJsonArray();
        for (int i = 0; i < parts.size(); i++) {
            String path = at + ".content[" + i + "]";
            Fields part = Fields.inner(object(parts.get(i), path), path + ".");
            switch (part.text("type", "")) {
                case "input_text" -> {
                    part.requireKnown(List.of("type", "text"));
                    words = words == null ? part.text("text") : words + "\n" + part.text("text");
                }
                case "input_image" -> given.add(image(part, path, files, given.size() + 1));
                case "output_text" -> part.text("text");
                default -> throw Refusal.value(path + ".type", "Invalid value: '" + part.text("type", "") + "'.");
            }
        }
        return user ? words : null;
    }

    private static Upload image(Fields part, String path, FileStore files, int number) {
        part.requireKnown(List.of("type", "file_id", "image_url", "detail"));
        part.choice("detail", "auto", List.of("low", "high", "auto", "original"));
        if (part.has("file_id") == part.has("image_url")) {
            throw Refusal.value(path, "Invalid '" + path + "': exactly one of 'image_url' and 'file_id' must be given.");
        }
        return part.has("file_id")
                ? files.picture(part.text("file_id"), part.path("file_id"), number)
                : Upload.ofUrl(part.text("image_url"), part.path("image_url"), number);
    }

    private static JsonObject object(JsonElement element, String at) {
        if (!element.isJsonObject()) {
            throw Refusal.type(at, "an object");
        }
        return element.getAsJsonObject();
    }
}
