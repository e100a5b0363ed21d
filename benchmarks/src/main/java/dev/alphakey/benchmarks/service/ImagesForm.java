package dev.alphakey.benchmarks.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers of the images endpoints. In a stream of several pictures the first completed event counts the input, so that all
 * events together count as a plain answer does.
 *
 * @param kind {@code image_generation} or {@code image_edit}, which the events are named after
 * @param created seconds since 1970
 */
record ImagesForm(PictureOrder order, List<Upload> inputs, String kind, long created) implements AnswerForm {
    @Override
    public JsonObject whole(List<Made> made) {
        JsonArray data = new JsonArray();
        for (Made m : made) {
            JsonObject picture = new JsonObject();
            picture.addProperty("b64_json", m.base64());
            data.add(picture);
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("created", created);
        answer.add("data", data);
        resolve(answer, made.get(0));
        answer.add("usage", usage(true, Desk.outputTokens(order, made)).json());
        return answer;
    }

    @Override
    public List<JsonObject> events(List<Made> made) {
        List<JsonObject> events = new ArrayList<>();
        for (Made m : made) {
            for (int i = 0; i < order.partials(); i++) {
                JsonObject partial = event("partial_image", m.partialBase64(i), m);
                partial.addProperty("partial_image_index", i);
                events.add(partial);
            }
        }
        for (Made m : made) {
            JsonObject completed = event("completed", m.base64(), m);
            int output = Desk.outputTokens(order, List.of(m));
            completed.add("usage", usage(m == made.get(0), output).json());
            events.add(completed);
        }
        return events;
    }

    private JsonObject event(String name, String base64, Made m) {
        JsonObject event = new JsonObject();
        event.addProperty("type", kind + "." + name);
        event.addProperty("b64_json", base64);
        event.addProperty("created_at", created);
        resolve(event, m);
        return event;
    }

    private void resolve(JsonObject json, Made m) {
        json.addProperty("size", m.size());
        json.addProperty("quality", order.quality());
        json.addProperty("background", order.transparent() ? "transparent" : "opaque");
        json.addProperty("output_format", order.format());
    }

    private Usage usage(boolean withInput, int output) {
        return withInput
                ? new Usage(InputTokens.text(order.prompt()), InputTokens.pictures(inputs), output)
                : new Usage(0, 0, output);
    }
}
