package dev.alphakey.cli.jobs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.openai.cost.ActualCost;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The journal of a batch: a line is added and forced to the disk before a request goes out and when its answer has been dealt
 * with, so that whatever ends the program, the file tells which jobs may have been paid for. A line that was cut short tells of
 * nothing that has happened yet, and is passed over.
 */
final class Manifest implements AutoCloseable {
    private static final long MOST_BYTES = 256L << 20;
    private static final int LONGEST_REASON = 500;

    private final Path folder;
    private final FileChannel channel;
    private final Map<String, Entry> entries = new HashMap<>();
    /** Which job has ordered a name last; the file under it is no other job's any more. */
    private final Map<String, String> owners = new HashMap<>();

    /** How far a job has come. */
    enum State {
        /** Its request has gone out, or was about to, and nothing is known of an answer. */
        ORDERED,
        /** The answer was no, or the request did not reach the service: nothing was billed. */
        REFUSED,
        /** The whole request was sent and no complete answer came, so that it may have been billed. */
        LOST,
        /** Its pictures are saved. */
        DONE
    }

    /**
     * What is known of a job.
     *
     * @param replaces whether files were to be replaced, so that files under its names prove nothing
     * @param files that were saved
     * @param bound dollars that the last order may cost at most
     * @param spent dollars that finished and lost orders have cost at most
     */
    record Entry(State state, boolean replaces, List<SavedFile> files, BigDecimal bound, BigDecimal spent) {
        /** With what an order without an answer may have cost. */
        BigDecimal mayHaveCost() {
            return state == State.ORDERED ? spent.add(bound) : spent;
        }
    }

    private Manifest(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Opens a journal to be continued, and keeps others from it meanwhile.
     *
     * @param folder that its files are named below
     * @throws FileSystemException when another batch has it open
     */
    static Manifest open(Path file, Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var manifest = new Manifest(folder, channel);
        try {
            if (isTaken(channel)) {
                throw new FileSystemException(file.toString(), null, "another batch is at work with this manifest; wait for it");
            }
            if (channel.size() > MOST_BYTES) {
                throw new FileSystemException(file.toString(), null, "is no manifest of a batch, it is too large");
            }
            var bytes = ByteBuffer.allocate((int) channel.size());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // reads on
            }
            byte[] whole = bytes.array();
            manifest.read(whole);
            channel.position(channel.size());
            if (whole.length > 0 && whole[whole.length - 1] != '\n') {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
            return manifest;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What a journal tells, if there is one; to be looked at only. */
    static Manifest peek(Path file, Path folder) throws IOException {
        var manifest = new Manifest(folder, null);
        if (Files.isRegularFile(file)) {
            manifest.read(Files.readAllBytes(file));
        }
        return manifest;
    }

    /** Locks a file for as long as it is open, where the file system can. */
    static boolean isTaken(FileChannel channel) {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void read(byte[] bytes) {
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            try {
                JsonElement event = JsonParser.parseString(line);
                if (event.isJsonObject()) {
                    take(event.getAsJsonObject());
                }
            } catch (RuntimeException e) {
                // Cut short by whatever ended the program, or not ours; Gson has many words for that.
            }
        }
    }

    private void take(JsonObject event) {
        String id = event.get("job").getAsString();
        Entry before = entries.getOrDefault(id, new Entry(State.REFUSED, false, List.of(), BigDecimal.ZERO, BigDecimal.ZERO));
        BigDecimal dollars = event.has("mostDollars") ? event.get("mostDollars").getAsBigDecimal() : before.bound;
        switch (event.get("event").getAsString()) {
            case "ordered" -> {
                owners.put(event.get("name").getAsString(), id);
                entries.put(id, new Entry(
                        State.ORDERED, event.get("replaces").getAsBoolean(), before.files, dollars, before.mayHaveCost()));
            }
            case "refused" -> entries.put(id, new Entry(State.REFUSED, before.replaces, before.files, before.bound, before.spent));
            case "lost" -> entries.put(
                    id, new Entry(State.LOST, before.replaces, files(event), before.bound, before.spent.add(dollars)));
            case "done" -> entries.put(
                    id, new Entry(State.DONE, before.replaces, files(event), before.bound, before.spent.add(dollars)));
            default -> {
                // of a later version
            }
        }
    }

    private List<SavedFile> files(JsonObject event) {
        var files = new ArrayList<SavedFile>();
        try {
            for (JsonElement each : event.getAsJsonArray("files")) {
                JsonObject file = each.getAsJsonObject();
                files.add(new SavedFile(folder.resolve(file.get("file").getAsString()), file.get("sha256").getAsString()));
            }
        } catch (InvalidPathException e) {
            return List.of();
        }
        return files;
    }

    /** What is known of a job; empty when it was never ordered, or another job has taken its name since. */
    Optional<Entry> of(Job job) {
        return job.id().equals(owners.get(job.name())) ? Optional.ofNullable(entries.get(job.id())) : Optional.empty();
    }

    /** What a job has cost at most, whatever became of its files. */
    BigDecimal spentOn(Job job) {
        Entry entry = entries.get(job.id());
        return entry == null ? BigDecimal.ZERO : entry.mayHaveCost();
    }

    /** To be called before the request goes out. */
    void ordered(Job job, BigDecimal bound, boolean replaces) throws IOException {
        JsonObject event = event("ordered", job);
        event.addProperty("name", job.name());
        event.addProperty("mostDollars", bound);
        event.addProperty("replaces", replaces);
        append(event);
    }

    void refused(Job job, String reason) throws IOException {
        append(reason(event("refused", job), reason));
    }

    /** @param files that were saved before the answer broke off */
    void lost(Job job, String reason, List<SavedFile> files) throws IOException {
        append(files(reason(event("lost", job), reason), files));
    }

    /** @param cost empty when the service did not tell what it used, or when the program ended before it could be written down */
    void done(Job job, List<SavedFile> files, Optional<ActualCost> cost, Optional<String> requestId) throws IOException {
        JsonObject event = files(event("done", job), files);
        cost.ifPresent(known -> event.addProperty("leastDollars", known.atLeast()));
        cost.flatMap(ActualCost::atMost).ifPresent(most -> event.addProperty("mostDollars", most));
        requestId.ifPresent(id -> event.addProperty("request", id));
        append(event);
    }

    private static JsonObject event(String what, Job job) {
        var event = new JsonObject();
        event.addProperty("event", what);
        event.addProperty("job", job.id());
        event.addProperty("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        return event;
    }

    private static JsonObject reason(JsonObject event, String reason) {
        event.addProperty("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        return event;
    }

    private JsonObject files(JsonObject event, List<SavedFile> files) {
        var list = new JsonArray();
        for (SavedFile saved : files) {
            var file = new JsonObject();
            boolean below = saved.file().startsWith(folder);
            file.addProperty("file", (below ? folder.relativize(saved.file()) : saved.file().toAbsolutePath()).toString());
            file.addProperty("sha256", saved.sha256());
            list.add(file);
        }
        event.add("files", list);
        return event;
    }

    private synchronized void append(JsonObject event) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((event + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
