package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.benchmarks.scene.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final StandInOptions SMALL = StandInOptions.DEFAULT.withAutoSize(new Size(64, 48));

    @TempDir
    Path dir;

    @Test
    void everyRequestIsALineWithItsOutcome() throws Exception {
        Path file = dir.resolve("journal.jsonl");
        try (StandIn service = StandIn.start(SMALL.withJournal(file))) {
            Caller caller = new Caller(service);
            byte[] picture = caller.generate("a robot [job:first]", ",'n':2").file(0);
            caller.generate("a robot", ",'user':'second','seed':1");
            caller.get("/models");
            List<JsonObject> lines = Files.readAllLines(file).stream().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
            assertEquals(3, lines.size());
            assertEquals("first", lines.get(0).get("job").getAsString());
            assertTrue(lines.get(0).get("billed").getAsBoolean());
            assertEquals(2, lines.get(0).get("pictures").getAsInt());
            assertEquals(PictureFile.sha256(picture), lines.get(0).getAsJsonArray("sha256").get(0).getAsString());
            assertEquals("second", lines.get(1).get("job").getAsString());
            assertEquals("unknown_parameter", lines.get(1).get("outcome").getAsString());
            assertFalse(lines.get(1).get("billed").getAsBoolean());
            assertEquals("/v1/models", lines.get(2).get("path").getAsString());
            assertFalse(Files.readString(file).contains("sk-test"));
        }
    }

    @Test
    void aLaterServiceAppends() throws Exception {
        Path file = dir.resolve("journal.jsonl");
        for (int i = 0; i < 2; i++) {
            try (StandIn service = StandIn.start(SMALL.withJournal(file))) {
                new Caller(service).get("/models");
            }
        }
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    void manyCallersAtOnceEachFindTheirEntry() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try (StandIn service = StandIn.start(SMALL.withFaults(Faults.parse("500=0.2,429=0.2,slow=5")))) {
            Caller caller = new Caller(service);
            List<Callable<Integer>> calls = IntStream.range(0, 60).<Callable<Integer>>mapToObj(i -> () -> {
                int tries = 1;
                while (caller.generate("pixel [job:" + i + "]", "").status() != 200) {
                    tries++;
                }
                return tries;
            }).toList();
            int tries = 0;
            for (var done : pool.invokeAll(calls)) {
                tries += done.get();
            }
            Set<String> paid = new HashSet<>();
            for (JournalEntry entry : service.journal()) {
                assertEquals(entry.status() == 200, entry.billed());
                assertTrue(!entry.billed() || paid.add(entry.job()), "twice: " + entry.job());
            }
            assertEquals(60, paid.size());
            assertEquals(tries, service.journal().size());
            assertTrue(tries > 60);
        } finally {
            pool.shutdownNow();
        }
    }
}
