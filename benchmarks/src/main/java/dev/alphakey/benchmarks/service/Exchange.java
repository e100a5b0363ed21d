package dev.alphakey.benchmarks.service;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request and its answer. The journal has it before the last byte is sent, so whoever has the answer finds the entry. */
final class Exchange {
    static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final Map<Integer, String> REASONS = Map.of(
            200, "OK", 400, "Bad Request", 401, "Unauthorized", 403, "Forbidden", 404, "Not Found", 429, "Too Many Requests",
            500, "Internal Server Error", 502, "Bad Gateway", 503, "Service Unavailable", 413, "Payload Too Large");

    private final Connection connection;
    private final Journal journal;
    private final Call call;
    private final Receipt receipt;
    private final Map<String, String> extra = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private boolean open = true;
    private boolean recorded;

    Exchange(Connection connection, Journal journal, Call call, String requestId) {
        this.connection = connection;
        this.journal = journal;
        this.call = call;
        receipt = new Receipt(call.method(), call.path(), requestId);
    }

    Call call() {
        return call;
    }

    Receipt receipt() {
        return receipt;
    }

    /** Whether the connection can take another request. */
    boolean open() {
        return open;
    }

    void header(String name, String value) {
        extra.put(name, value);
    }

    void json(int status, JsonElement body) throws IOException {
        send(status, "application/json", GSON.toJson(body).getBytes(StandardCharsets.UTF_8));
    }

    void refuse(Refusal refusal) throws IOException {
        receipt.outcome = refusal.outcome();
        json(refusal.status(), refusal.body());
    }

    void send(int status, String contentType, byte[] body) throws IOException {
        open = open && !"close".equalsIgnoreCase(call.header("connection"));
        head(status, contentType, "Content-Length: " + body.length);
        if (body.length > 0) {
            connection.write(body, 0, body.length - 1);
        }
        record(true);
        if (body.length > 0) {
            connection.write(body, body.length - 1, 1);
        }
    }

    /** Promises a whole body and breaks off in its midst. */
    void sendHalf(int status, String contentType, byte[] body, boolean reset) throws IOException {
        head(status, contentType, "Content-Length: " + body.length);
        connection.write(body, 0, body.length / 2);
        drop(reset);
    }

    /** Starts an answer of chunks. */
    void startChunks(String contentType) throws IOException {
        open = open && !"close".equalsIgnoreCase(call.header("connection"));
        head(200, contentType, "Transfer-Encoding: chunked");
    }

    void chunk(byte[] bytes, int from, int count) throws IOException {
        connection.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.write(bytes, from, count);
        connection.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** The last chunk of an answer, which must be at least two bytes long. */
    void lastChunk(byte[] bytes) throws IOException {
        int tail = 2;
        chunk(bytes, 0, bytes.length - tail);
        record(true);
        chunk(bytes, bytes.length - tail, tail);
        connection.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Breaks the connection off: with an end, or with a reset that may swallow what is still under way. */
    void drop(boolean reset) throws IOException {
        open = false;
        record(false);
        if (reset) {
            connection.reset();
        } else {
            connection.close();
        }
    }

    /** Enters a request to the service in the journal, if it is not there yet. */
    void record(boolean delivered) {
        if (!recorded && !call.path().equals(Router.TRUTH)) {
            recorded = true;
            receipt.delivered = delivered;
            journal.add(receipt);
        }
    }

    private void head(int status, String contentType, String length) throws IOException {
        receipt.status = status;
        var head = new StringBuilder("HTTP/1.1 ").append(status).append(' ')
                .append(REASONS.getOrDefault(status, "Status")).append("\r\n")
                .append("Content-Type: ").append(contentType).append("\r\n")
                .append(length).append("\r\n")
                .append("x-request-id: ").append(receipt.requestId).append("\r\n")
                .append("openai-processing-ms: ").append((System.nanoTime() - start) / 1_000_000).append("\r\n")
                .append("openai-version: 2020-10-01\r\n");
        extra.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!open) {
            head.append("Connection: close\r\n");
        }
        connection.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }
}
