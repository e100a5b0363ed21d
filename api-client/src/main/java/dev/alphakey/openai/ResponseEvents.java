package dev.alphakey.openai;

import com.google.gson.JsonObject;
import dev.alphakey.openai.responses.ResponseAnswer;
import dev.alphakey.openai.responses.ResponseEvent;
import dev.alphakey.openai.responses.ToolCall;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes events of a streamed response. A picture is taken from the item that is done, whatever its status, and from the whole
 * response at the end only if it did not come before: either of the two may lack it.
 */
final class ResponseEvents implements EventReader<ResponseEvent> {
    private final boolean forced;
    private final Optional<String> requestId;
    private final Map<String, JsonObject> items = new LinkedHashMap<>();
    private final Map<String, ToolCall> calls = new LinkedHashMap<>();
    private final Set<ByteBuffer> digests = new HashSet<>();
    private boolean finished;

    ResponseEvents(boolean forced, Optional<String> requestId) {
        this.forced = forced;
        this.requestId = requestId;
    }

    @Override
    public void read(ServerSentEvent event, Consumer<ResponseEvent> out) throws IOException {
        PictureJson data = PictureJson.read(event.data(), ResponseItems.PICTURE_KEYS);
        JsonObject json = data.json();
        if (finished) {
            return;
        }
        String type = ResponseItems.text(json, "type").orElse(event.name());
        JsonObject response = Json.object(json.get("response"));
        switch (type) {
            case "response.image_generation_call.partial_image" -> partial(data, json, out);
            case "response.output_item.done" -> item(data, Json.object(json.get("item")), out);
            case "response.completed" -> completed(data, response, out);
            case "response.failed", "response.incomplete", "response.cancelled" -> {
                pictures(data, response, out);
                ResponseReader.requireNotFailed(response);
                throw ResponseReader.unfinished(response, type.substring("response.".length()));
            }
            default -> {
                // Of no interest, or newer than this client.
            }
        }
    }

    @Override
    public void whole(Answer answer, Consumer<ResponseEvent> out) throws IOException {
        ResponseAnswer whole = new ResponseReader(forced).read(answer);
        whole.pictures().forEach(call -> out.accept(new ResponseEvent.Finished(call)));
        out.accept(new ResponseEvent.Completed(whole.withoutBytes()));
        finished = true;
    }

    @Override
    public boolean finished() {
        return finished;
    }

    private static void partial(PictureJson data, JsonObject json, Consumer<ResponseEvent> out) throws IOException {
        byte[] bytes = data.picture(json, "partial_image_b64");
        if (bytes != null) {
            Long index = Json.whole(json, "partial_image_index");
            out.accept(new ResponseEvent.Partial(
                    ResponseItems.text(json, "item_id"),
                    bytes,
                    index == null ? 0 : (int) Math.max(0, Math.min(index, Integer.MAX_VALUE)),
                    ResponseItems.resolved(json)));
        }
    }

    private void completed(PictureJson data, JsonObject response, Consumer<ResponseEvent> out) throws IOException {
        ResponseReader.requireNotFailed(response);
        pictures(data, response, out);
        StringBuilder words = new StringBuilder();
        items.values().forEach(item -> words.append(ResponseItems.words(item)));
        if (digests.isEmpty()) {
            ResponseReader.requireWhole(response);
            ResponseReader.requireUnforced(forced, List.copyOf(items.values()), words.toString());
        }
        List<ToolCall> all = new ArrayList<>(calls.values());
        out.accept(new ResponseEvent.Completed(ResponseReader.answer(response, all, words.toString(), requestId)));
        finished = true;
    }

    private void pictures(PictureJson data, JsonObject response, Consumer<ResponseEvent> out) throws IOException {
        for (JsonObject item : ResponseItems.list(response, "output")) {
            item(data, item, out);
        }
    }

    /** Takes an item, once: by its id, and by its picture where a server gives the same picture under two ids. */
    private void item(PictureJson data, JsonObject item, Consumer<ResponseEvent> out) throws IOException {
        String id = Json.text(item, "id");
        String key = id != null ? id : "#" + items.size();
        if (!ResponseItems.isImageCall(item)) {
            if (items.values().stream().noneMatch(item::equals)) {
                items.put(key, item);
            }
            return;
        }
        ToolCall seen = calls.get(key);
        if (seen != null && digests.contains(digestKey(key))) {
            return;
        }
        ToolCall call = ResponseItems.toolCall(data, item);
    }
}
