package dev.alphakey.benchmarks.service;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Server-sent events whose name is the type in their data. The last one ends the answer. */
final class EventStream {
    static final String TYPE = "text/event-stream; charset=utf-8";

    private final Exchange exchange;

    EventStream(Exchange exchange, String contentType) throws IOException {
        this.exchange = exchange;
        exchange.startChunks(contentType);
    }

    void send(JsonObject data) throws IOException {
        byte[] event = event(data);
        exchange.chunk(event, 0, event.length);
    }

    void sendLast(JsonObject data) throws IOException {
        exchange.lastChunk(event(data));
    }

    /** Half of an event and no more. */
    void breakOff(JsonObject data, boolean reset) throws IOException {
        byte[] event = event(data);
        exchange.chunk(event, 0, event.length / 2);
        exchange.drop(reset);
    }

    private static byte[] event(JsonObject data) {
        String name = data.has("type") ? data.get("type").getAsString() : "error";
        return ("event: " + name + "\ndata: " + Exchange.GSON.toJson(data) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
