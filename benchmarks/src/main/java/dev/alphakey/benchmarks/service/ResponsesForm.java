package dev.alphakey.benchmarks.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The answer of a response whose one output is a picture.
 *
 * @param asked the request
 * @param action generate or edit
 * @param created seconds since 1970
 * @param keeper told of the picture as soon as it is
 */
record ResponsesForm(
        PictureOrder order, List<Upload> inputs, Fields asked, String action, String responseId, String callId, long created,
        Consumer<Made> keeper) implements AnswerForm {
    @Override
    public JsonObject whole(List<Made> made) {
        keeper.accept(made.get(0));
        return response("completed", made);
    }

    @Override
    public List<JsonObject> events(List<Made> made) {
        Made picture = made.get(0);
        keeper.accept(picture);
        List<JsonObject> events = new ArrayList<>();
        add(events, "response.created", "response", response("in_progress", List.of()));
        add(events, "response.in_progress", "response", response("in_progress", List.of()));
        JsonObject pending = new JsonObject();
        pending.addProperty("id", callId);
        pending.addProperty("type", "image_generation_call");
        pending.addProperty("status", "in_progress");
        pending.add("result", JsonNull.INSTANCE);
        indexed(add(events, "response.output_item.added", "item", pending));
        call(events, "in_progress");
        call(events, "generating");
        for (int i = 0; i < order.partials(); i++) {
            JsonObject partial = call(events, "partial_image");
            partial.addProperty("partial_image_index", i);
            partial.addProperty("partial_image_b64", picture.partialBase64(i));
            resolve(partial, picture);
        }
        call(events, "completed");
        indexed(add(events, "response.output_item.done", "item", item(picture)));
        add(events, "response.completed", "response", response("completed", made));
        return events;
    }

    private JsonObject call(List<JsonObject> events, String name) {
        JsonObject event = add(events, "response.image_generation_call." + name, null, null);
        event.addProperty("item_id", callId);
        return indexed(event);
    }

    private static JsonObject indexed(JsonObject event) {
        event.addProperty("output_index", 0);
        return event;
    }

    private static JsonObject add(List<JsonObject> events, String type, String name, JsonElement value) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("sequence_number", events.size());
        if (name != null) {
            event.add(name, value);
        }
        events.add(event);
        return event;
    }

    private JsonObject item(Made made) {
        JsonObject item = new JsonObject();
        item.addProperty("id", callId);
        item.addProperty("type", "image_generation_call");
        item.addProperty("status", "completed");
        item.addProperty("action", action);
        resolve(item, made);
        item.addProperty("revised_prompt", order.prompt());
        item.addProperty("result", made.base64());
        return item;
    }

    private void resolve(JsonObject json, Made made) {
        json.addProperty("background", order.transparent() ? "transparent" : "opaque");
        json.addProperty("output_format", order.format());
        json.addProperty("quality", order.quality());
        json.addProperty("size", made.size());
    }

    private JsonObject response(String status, List<Made> made) {
        JsonObject response = new JsonObject();
        response.addProperty("id", responseId);
        response.addProperty("object", "response");
        response.addProperty("created_at", created);
        response.addProperty("status", status);
        response.add("error", JsonNull.INSTANCE);
        response.add("incomplete_details", JsonNull.INSTANCE);
        response.addProperty("instructions", asked.text("instructions"));
        response.add("metadata", asked.has("metadata") ? asked.raw("metadata") : new JsonObject());
        response.addProperty("model", asked.text("model"));
        JsonArray output = new JsonArray();
        made.forEach(m -> output.add(item(m)));
        response.add("output", output);
        response.addProperty("parallel_tool_calls", true);
        response.addProperty("previous_response_id", asked.text("previous_response_id"));
        response.addProperty("store", asked.flag("store", true));
        response.addProperty("temperature", 1.0);
        JsonElement choice = asked.raw("tool_choice");
        response.add("tool_choice", choice == null ? new JsonPrimitive("auto") : choice);
        response.add("tools", asked.raw("tools"));
        response.addProperty("top_p", 1.0);
        if (!made.isEmpty()) {
            response.add("usage", textUsage());
            int tokens = Desk.outputTokens(order, made);
            JsonObject tools = new JsonObject();
            tools.add("image_gen", new Usage(
                    InputTokens.text(order.prompt()), InputTokens.pictures(inputs), tokens).json());
            response.add("tool_usage", tools);
        }
        return response;
    }

    /** Of the text model, which writes nothing but its call of the tool. */
    private JsonObject textUsage() {
        int in = InputTokens.text(order.prompt());
        JsonObject cached = new JsonObject();
        cached.addProperty("cached_tokens", 0);
        cached.addProperty("cache_write_tokens", 0);
        JsonObject thought = new JsonObject();
        thought.addProperty("reasoning_tokens", 0);
        JsonObject usage = new JsonObject();
        usage.addProperty("input_tokens", in);
        usage.add("input_tokens_details", cached);
        usage.addProperty("output_tokens", in);
        usage.add("output_tokens_details", thought);
        usage.addProperty("total_tokens", 2 * in);
        return usage;
    }
}
