package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.benchmarks.scene.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Batches as programs of their own, which are ended in the midst of their work. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BatchKillTest {
    private static final int JOBS = 100;
    private static final String FAULTS = "429=0.1,500=0.1,drop=0.1,retry-after=20,slow=60";

    @TempDir
    Path dir;

    private Path out;
    private StandIn service;

    @BeforeEach
    void jobs() throws Exception {
        out = dir.resolve("out");
        Files.write(
                dir.resolve("jobs.jsonl"), IntStream.rangeClosed(1, JOBS).mapToObj(i -> "\"a pixel robot [job:" + i + "]\"").toList());
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    private StandInOptions small(String faults) {
        return StandInOptions.DEFAULT.withAutoSize(new Size(64, 48)).withFaults(Faults.parse(faults));
    }

    private Process start(String name, String... more) throws Exception {
        String[] words = Stream.concat(
                        Stream.of("--input", dir.resolve("jobs.jsonl").toString(), "--out-dir", out.toString(), "--max-attempts", "6"),
                        Stream.of(more))
                .toArray(String[]::new);
        return BatchProgram.start(service.baseUrl(), dir.resolve(name), words);
    }

    private JsonObject json(String name, String... more) throws Exception {
        String[] words = Stream.concat(Stream.of("--json"), Stream.of(more)).toArray(String[]::new);
        BatchProgram.ended(start(name, words));
        String text = Files.readString(dir.resolve(name));
        int end = text.lastIndexOf("\n}") + 2;
        assertTrue(text.indexOf('{') >= 0 && end > 1, text);
        return JsonParser.parseString(text.substring(text.lastIndexOf("\n{", end) + 1, end)).getAsJsonObject();
    }

    /** The names of jobs by their states. */
    private static Map<String, Set<String>> states(JsonObject json) {
        var states = new HashMap<String, Set<String>>();
        for (JsonElement job : json.getAsJsonArray("jobs")) {
            String line = job.getAsJsonObject().get("job").getAsString().replaceAll(".*:", "");
            states.computeIfAbsent(job.getAsJsonObject().get("state").getAsString(), s -> new TreeSet<>()).add(line);
        }
        return states;
    }

    private void awaitRequests(Process process, int count) throws Exception {
        while (service.journal().size() < count) {
            assertTrue(process.isAlive(), () -> "ended too early");
            Thread.sleep(5);
        }
    }

    private Map<String, Long> counted(Predicate<JournalEntry> which) {
        return service.journal().stream().filter(which).collect(Collectors.groupingBy(JournalEntry::job, Collectors.counting()));
    }

    @Test
    void aHundredJobsAreDoneThroughFaultsAndAKillAndNoneIsPaidForTwice() throws Exception {
        service = StandIn.start(small(FAULTS).withSeed(7));
        Process first = start("first.txt", "--concurrency", "8");
        awaitRequests(first, 50);
        first.destroyForcibly().waitFor();
        Thread.sleep(200);
        int before = service.journal().size();

        Map<String, Set<String>> second = states(json("second.txt", "--concurrency", "8"));
        Set<String> lost = second.getOrDefault("LOST", Set.of());
        assertTrue(service.journal().size() > before);
        assertEquals(Set.of("DONE", "SKIP", "LOST"), second.keySet());
        assertEquals(JOBS, second.values().stream().mapToInt(Set::size).sum());
        counted(JournalEntry::billed).forEach((job, times) -> assertEquals(1L, times, "job " + job));
        requireExplained(lost);
        for (String job : second.get("DONE")) {
            assertEquals(1L, counted(JournalEntry::billed).get(job), "job " + job);
        }

        Set<String> billedThen = counted(JournalEntry::billed).keySet();
        Map<String, Set<String>> third = states(json("third.txt", "--retry-lost"));
        assertEquals(Set.of("DONE", "SKIP"), third.keySet());
        assertEquals(lost, third.get("DONE"));
        assertEquals(JOBS, counted(JournalEntry::billed).size());
        // Of the jobs whose answers were lost, those that had been billed unseen are billed again, and no other.
        counted(JournalEntry::billed).forEach((job, times) ->
                assertEquals(lost.contains(job) && billedThen.contains(job) ? 2L : 1L, times, "job " + job));
        requireEveryPictureIsOneThatWasPaid();

        int end = service.journal().size();
        Process fourth = start("fourth.txt");
        assertEquals(0, BatchProgram.ended(fourth));
        assertEquals(end, service.journal().size());
    }

    /** Every job that is called lost was sent in a request that brought it nothing: dropped, or under way at the kill. */
    private void requireExplained(Set<String> lost) {
        Set<String> delivered = service.journal().stream()
                .filter(e -> e.billed() && e.delivered() && pictureExists(e)).map(JournalEntry::job).collect(Collectors.toSet());
        for (String job : lost) {
            assertTrue(!delivered.contains(job), "job " + job + " has its picture");
        }
        Set<String> dropped = service.journal().stream()
                .filter(e -> e.fault().equals("drop")).map(JournalEntry::job).collect(Collectors.toSet());
        assertTrue(lost.containsAll(dropped.stream().filter(job -> !delivered.contains(job)).toList()));
        assertTrue(lost.stream().filter(job -> !dropped.contains(job)).count() <= 8, "no more than were under way: " + lost);
    }

    private boolean pictureExists(JournalEntry entry) {
        return Files.exists(picture(Integer.parseInt(entry.job())));
    }

    private Path picture(int job) {
        return out.resolve(String.format("%03d-a-pixel-robot-job-%d.png", job, job));
    }

    private void requireEveryPictureIsOneThatWasPaid() throws Exception {
        for (int i = 1; i <= JOBS; i++) {
            String job = String.valueOf(i);
            String hash = PictureFile.sha256(Files.readAllBytes(picture(i)));
            List<String> paid = service.journal().stream().filter(e -> e.job().equals(job)).flatMap(e -> e.sha256().stream()).toList();
            assertTrue(paid.contains(hash), "job " + job);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such signal")
    void anInterruptionWaitsForWhatIsUnderWayAndLosesNothing() throws Exception {
        service = StandIn.start(small("slow=400"));
        Process process = start("interrupted.txt", "--concurrency", "4");
        awaitRequests(process, 8);
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        int code = BatchProgram.ended(process);
        String said = Files.readString(dir.resolve("interrupted.txt"));
        assertEquals(4, code, said);
        assertTrue(said.contains("interrupted: ") && said.contains("the same command goes on with the"), said);
        int billed = counted(JournalEntry::billed).size();
        assertTrue(billed < JOBS / 2, billed + " were ordered");
        assertEquals(billed, service.journal().size());
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(billed, files.filter(f -> f.toString().endsWith(".png")).count());
        }
        JsonObject plan = json("plan.txt", "--dry-run");
        assertEquals(JOBS - billed, plan.getAsJsonObject("total").get("toOrder").getAsInt());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such signal")
    void anInterruptionAfterTheLastOrderLeavesNothingToSay() throws Exception {
        service = StandIn.start(small("slow=4000"));
        Files.write(dir.resolve("jobs.jsonl"), List.of("\"a pixel robot\"", "\"a pixel boat\""));
        Process process = start("late.txt");
        Path manifest = out.resolve(".alphakey-batch.jsonl");
        while (!Files.exists(manifest) || Files.readAllLines(manifest).size() < 2) {
            assertTrue(process.isAlive());
            Thread.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        assertEquals(0, BatchProgram.ended(process));
        String said = Files.readString(dir.resolve("late.txt"));
        assertTrue(said.contains("2 orders under way will be billed"), said);
        assertFalse(said.contains("alphakey: interrupted"), said);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such signal")
    void anInterruptionTellsOfTheCutoutsThatItLeavesOut() throws Exception {
        service = StandIn.start(small("slow=4000"));
        Files.write(dir.resolve("jobs.jsonl"), List.of("\"a pixel robot\""));
        Process process = start("uncut.txt", "--remove-background");
        awaitRequests(process, 1);
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        assertEquals(4, BatchProgram.ended(process));
        String said = Files.readString(dir.resolve("uncut.txt"));
        assertTrue(said.contains("-cutout.png: not made, since the run was interrupted; the same command makes it"), said);
        BatchProgram.ended(start("cut.txt", "--remove-background"));
        assertEquals(1, service.journal().size());
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(1, files.filter(f -> f.toString().endsWith("-cutout.png")).count());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such signal")
    void aSecondInterruptionEndsAtOnceAndTheManifestIsTrue() throws Exception {
        service = StandIn.start(small("slow=20000"));
        Process process = start("ended.txt", "--concurrency", "3");
        Path manifest = out.resolve(".alphakey-batch.jsonl");
        while (!Files.exists(manifest) || Files.readAllLines(manifest).size() < 3) {
            assertTrue(process.isAlive());
            Thread.sleep(20);
        }
        for (int i = 0; i < 2; i++) {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
            Thread.sleep(500);
        }
        assertTrue(process.waitFor(10, TimeUnit.SECONDS), "it goes on");
        String said = Files.readString(dir.resolve("ended.txt"));
        assertTrue(said.contains("ended after 0 of 100 jobs; the same command goes on"), said);
        JsonObject plan = json("plan.txt", "--dry-run");
        assertEquals(JOBS - 3, plan.getAsJsonObject("total").get("toOrder").getAsInt());
    }
}
