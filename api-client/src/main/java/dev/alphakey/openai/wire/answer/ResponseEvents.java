package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonObject;
import dev.alphakey.openai.responses.ResponseAnswer;
import dev.alphakey.openai.responses.ResponseEvent;
import dev.alphakey.openai.responses.ToolCall;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes events of a streamed response. A picture is taken from the item that is done, whatever its status, and from the
 * whole response at the end only if it did not come before: either of the two may lack it.
 */
public final class ResponseEvents implements EventReader<ResponseEvent> {
    private final boolean forced;
    private final List<JsonObject> done = new ArrayList<>();
    private final Map<String, ToolCall> calls = new LinkedHashMap<>();
    private final Map<String, UnreadableAnswer> broken = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<ByteBuffer> digests = new HashSet<>();
    private boolean finished;

    /** @param forced whether a response without a picture is a failure */
    public ResponseEvents(boolean forced) {
        this.forced = forced;
    }

    @Override
    public void read(ServerSentEvent event, Consumer<ResponseEvent> out) throws IOException {
        if (finished) {
            return;
        }
        PictureJson data = read(event);
        JsonObject json = data.json();
        JsonObject response = Json.object(json.get("response"));
        String type = ResponseItems.text(json, "type").orElse(event.name());
        switch (type) {
            case "response.image_generation_call.partial_image" -> partial(data, out);
            case "response.output_item.done" -> {
                JsonObject item = Json.object(json.get("item"));
                done.add(item);
                take(data, item, out);
            }
            case "response.completed" -> completed(data, response, out);
            case "response.failed", "response.incomplete", "response.cancelled" -> {
                take(data, ResponseItems.output(response), out);
                ResponseReader.requireNotFailed(response);
                throw ResponseReader.unfinished(response, type.substring("response.".length()));
            }
            default -> {
                // Of no interest, or newer than this client.
            }
        }
    }

    private PictureJson read(ServerSentEvent event) throws IOException {
        if (event.name().equals("response.completed") && !given.isEmpty()) {
            // The last event repeats the pictures, which the caller holds by now: they are not held once more.
            PictureJson bare = PictureJson.withoutPictures(event.data().copy(), ResponseItems.PICTURE_KEYS);
            if (bringsNothingNew(Json.object(bare.json().get("response")))) {
                return bare;
            }
        }
        return PictureJson.read(event.data(), ResponseItems.PICTURE_KEYS);
    }

    private boolean bringsNothingNew(JsonObject response) {
        return ResponseItems.output(response).stream()
                .filter(ResponseItems::isToolCall)
                .allMatch(item -> given.contains(Json.text(item, "id")) || Json.text(item, ResponseItems.PICTURE) == null);
    }

    /** A server that knows no streams answers as if none had been asked for. */
    @Override
    public void whole(Answer answer, Consumer<ResponseEvent> out) throws IOException {
        ResponseAnswer read = new ResponseReader(forced).read(answer);
        read.pictures().forEach(call -> out.accept(new ResponseEvent.Finished(call)));
        out.accept(new ResponseEvent.Completed(read.withoutBytes()));
        finished = true;
    }

    @Override
    public boolean finished() {
        return finished;
    }

    private static void partial(PictureJson data, Consumer<ResponseEvent> out) {
        JsonObject json = data.json();
        byte[] bytes;
        try {
            bytes = data.picture(json, ResponseItems.PREVIEW);
        } catch (UnreadableAnswer e) {
            // A broken preview is no reason to give up the picture that follows it.
            return;
        }
        if (bytes != null) {
            Long index = Json.whole(json, "partial_image_index");
            boolean told = index != null && index >= 0 && index <= Integer.MAX_VALUE;
            out.accept(new ResponseEvent.Partial(
                    ResponseItems.text(json, "item_id"), bytes, told ? index.intValue() : 0, ImageAnswers.resolved(json)));
        }
    }

    private void completed(PictureJson data, JsonObject response, Consumer<ResponseEvent> out) throws IOException {
        ResponseReader.requireNotFailed(response);
        List<JsonObject> output = ResponseItems.output(response);
        take(data, output, out);
        for (UnreadableAnswer unread : broken.values()) {
            throw unread;
        }
        String words = ResponseItems.words(output);
        if (words.isEmpty()) {
            words = ResponseItems.words(done);
        }
        if (digests.isEmpty()) {
            List<JsonObject> all = new ArrayList<>(done);
            all.addAll(output);
            ResponseReader.requireEnough(response, all, words, forced);
        }
        List<ToolCall> made = List.copyOf(calls.values());
        out.accept(new ResponseEvent.Completed(ResponseReader.answer(response, made, words, Optional.empty())));
        finished = true;
    }

    private void take(PictureJson data, List<JsonObject> items, Consumer<ResponseEvent> out) throws IOException {
        for (JsonObject item : items) {
            take(data, item, out);
        }
    }

    /** Hands a picture on once: it is known by its call's id, and by its bytes where a server gives none, or two. */
    private void take(PictureJson data, JsonObject item, Consumer<ResponseEvent> out) throws IOException {
        String key = ResponseItems.text(item, "id").orElse("#" + calls.size());
        if (!ResponseItems.isToolCall(item) || given.contains(key)) {
            return;
        }
        ToolCall call;
        try {
            call = ResponseItems.toolCall(data, item);
        } catch (UnreadableAnswer e) {
            // The response's end may hold it whole.
            broken.put(key, e);
            return;
        }
        if (call.bytes().isPresent()) {
            given.add(key);
            broken.remove(key);
            if (!digests.add(digest(call.bytes().get()))) {
                return;
            }
            out.accept(new ResponseEvent.Finished(call));
        }
        if (!calls.containsValue(call.withoutBytes())) {
            calls.put(key, call.withoutBytes());
        }
    }

    private static ByteBuffer digest(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
