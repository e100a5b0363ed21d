package dev.alphakey.benchmarks.service;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was asked and what became of it: the latest entries in memory, all of them in a file if there is one. */
final class Journal {
    private static final int REMEMBERED = 10_000;
    private static final int PROMPT_CHARS = 2000;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Optional<Path> file;
    private final Deque<JournalEntry> latest = new ArrayDeque<>();
    private long count;

    Journal(Optional<Path> file) {
        this.file = file;
    }

    synchronized void add(Receipt receipt) {
        String prompt = receipt.prompt.length() > PROMPT_CHARS ? receipt.prompt.substring(0, PROMPT_CHARS) : receipt.prompt;
        var entry = new JournalEntry(
                count++, receipt.method, receipt.path, receipt.requestId, receipt.model, prompt, receipt.job, receipt.status,
                receipt.outcome, receipt.fault.id(), receipt.pictures > 0, receipt.delivered, receipt.pictures,
                receipt.outputTokens, receipt.sha256);
        if (latest.size() == REMEMBERED) {
            latest.removeFirst();
        }
        latest.addLast(entry);
        file.ifPresent(path -> append(path, entry));
    }

    synchronized List<JournalEntry> entries() {
        return List.copyOf(latest);
    }

    private static void append(Path path, JournalEntry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("number", entry.number());
        json.addProperty("method", entry.method());
        json.addProperty("path", entry.path());
        json.addProperty("request_id", entry.requestId());
        json.addProperty("model", entry.model());
        json.addProperty("prompt", entry.prompt());
        json.addProperty("job", entry.job());
        json.addProperty("status", entry.status());
        json.addProperty("outcome", entry.outcome());
        json.addProperty("fault", entry.fault());
        json.addProperty("billed", entry.billed());
        json.addProperty("delivered", entry.delivered());
        json.addProperty("pictures", entry.pictures());
        json.addProperty("output_tokens", entry.outputTokens());
        json.add("sha256", GSON.toJsonTree(entry.sha256().toArray(String[]::new)));
        try {
            // One write per line, so that a kill leaves whole lines.
            Files.write(
                    path, (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
