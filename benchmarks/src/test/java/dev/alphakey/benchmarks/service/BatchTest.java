package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.jobs.GenerateBatchCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a batch orders, saves and pays for when the service has its bad days. */
class BatchTest extends AgainstStandIn {
    private void start(Faults faults) throws IOException {
        start(StandInOptions.DEFAULT.withAutoSize(new Size(64, 48)).withFaults(faults));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private void jobs(String... lines) throws IOException {
        Files.write(folder.resolve("jobs.jsonl"), List.of(lines));
    }

    private void robots(int count) throws IOException {
        String[] lines = new String[count];
        for (int i = 0; i < count; i++) {
            lines[i] = "\"a pixel robot [job:" + (i + 1) + "]\"";
        }
        jobs(lines);
    }

    private CommandRun batch(String... more) throws UsageException, InterruptedException {
        return run(CommandRun.environment(service), words(more));
    }

    private static CommandRun run(Map<String, String> environment, String... words) throws UsageException, InterruptedException {
        return CommandRun.attempt(new GenerateBatchCommand(), environment, words);
    }

    private String[] words(String... more) {
        return Stream.concat(
                        Stream.of("--input", folder.resolve("jobs.jsonl").toString(), "--out-dir", out().toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    private List<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.map(f -> f.getFileName().toString()).filter(n -> !n.startsWith(".")).sorted().toList();
        }
    }

    private List<String> billed() {
        return service.journal().stream().filter(JournalEntry::billed).map(JournalEntry::job).sorted().toList();
    }

    @Test
    void everyJobIsDoneOnceAndTheSecondRunOrdersNothing() throws Exception {
        start(Faults.NONE);
        robots(12);
        CommandRun first = batch("--concurrency", "4");
        assertEquals(ExitCode.DONE, first.code(), first.err());
        assertEquals(12, pictures().size());
        assertEquals("001-a-pixel-robot-job-1.png", pictures().get(0));
        CommandRun second = batch();
        assertEquals(ExitCode.DONE, second.code(), second.err());
        assertTrue(second.text().contains("12 jobs: 12 SKIP ($0.0000"), second.text());
        assertEquals(12, service.journal().size());
    }

    @Test
    void jobsAreToldInTheirOrder() throws Exception {
        start(Faults.NONE);
        jobs("\"a pixel cat [fault:500]\"", "\"a pixel dog\"", "\"a pixel fox\"");
        assertEquals(
                List.of("001-a-pixel-cat-fault-500.png", "002-a-pixel-dog.png", "003-a-pixel-fox.png"),
                batch().text().lines().filter(l -> l.startsWith("DONE")).map(l -> l.replaceAll(".*[/\\\\](.*png).*", "$1")).toList());
    }

    @Test
    void overridesReachTheService() throws Exception {
        start(Faults.NONE);
        jobs("{\"prompt\":\"a pixel robot\",\"n\":2,\"output_format\":\"webp\",\"out\":\"bots/red\",\"fields\":{\"scene\":\"sea\"}}");
        assertEquals(ExitCode.DONE, batch("--style", "flat").code());
        assertTrue(Files.exists(out().resolve("bots/red-1.webp")) && Files.exists(out().resolve("bots/red-2.webp")));
        assertEquals(
                "Primary request: a pixel robot\nScene/background: sea\nStyle/medium: flat", service.journal().get(0).prompt());
    }

    @Test
    void aStormOfRateLimitsPasses() throws Exception {
        start(Faults.parse("storm=2+12,retry-after=30"));
        robots(10);
        assertEquals(ExitCode.DONE, batch("--max-attempts", "10").code());
        assertEquals(10, billed().size());
    }

    @Test
    void anEmptyAccountStopsTheWholeBatch() throws Exception {
        start(Faults.parse("quota=1"));
        robots(60);
        CommandRun run = batch("--concurrency", "3");
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(service.journal().size() <= 3, service.journal().size() + " requests");
        assertTrue(run.err().contains("stopped, since every further order would be refused"), run.err());
    }

    @Test
    void aPromptThatIsRefusedFailsItsJobOnly() throws Exception {
        start(Faults.NONE);
        jobs("\"a pixel cat\"", "\"blockme\"", "\"a pixel dog\"");
        CommandRun run = batch();
        assertEquals(ExitCode.PARTLY, run.code());
        assertTrue(run.err().contains("jobs.jsonl:2 (002-blockme.png): 400 moderation_blocked"), run.err());
        assertEquals(2, pictures().size());
    }

    @Test
    void aModelThatIsClosedIsNotAskedForAgain() throws Exception {
        start(Faults.parse("403=1"));
        robots(40);
        assertEquals(ExitCode.FAILED, batch("--concurrency", "2").code());
        assertTrue(service.journal().size() <= 2, service.journal().size() + " requests");
    }

    @Test
    void failFastOrdersNothingMore() throws Exception {
        start(Faults.NONE);
        var lines = new ArrayList<String>(List.of("\"blockme\""));
        for (int i = 0; i < 30; i++) {
            lines.add("\"a pixel robot " + i + "\"");
        }
        jobs(lines.toArray(String[]::new));
        CommandRun run = batch("--fail-fast", "--concurrency", "1");
        assertEquals(ExitCode.FAILED, run.code());
        assertEquals(1, service.journal().size());
        assertTrue(run.text().contains("31 jobs: 1 ERROR, 30 LEFT"), run.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "cut", "reset", "base64", "drop"})
    void anAnswerThatGotLostIsNotOrderedAgainBeforeTheUserSaysSo(String fault) throws Exception {
        start(Faults.NONE);
        jobs("\"a pixel cat [fault:" + fault + "]\"", "\"a pixel dog\"");
        CommandRun first = batch();
        assertEquals(ExitCode.PARTLY, first.code());
        assertTrue(first.text().contains("2 jobs: 1 DONE, 1 LOST"), first.text());
        assertTrue(first.err().contains("--retry-lost"), first.err());
        CommandRun second = batch();
        assertTrue(second.text().contains("2 jobs: 1 SKIP, 1 LOST"), second.text());
        assertEquals(2, service.journal().size());
        CommandRun third = batch("--retry-lost");
        assertEquals(ExitCode.DONE, third.code(), third.err());
        assertEquals(3, service.journal().size());
        assertEquals(2, pictures().size());
    }

    @Test
    void withConsentALostAnswerIsOrderedAgainAtOnce() throws Exception {
        start(Faults.NONE);
        jobs("\"a pixel cat [fault:lost]\"");
        CommandRun run = batch("--retry-lost");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(2, billed().size());
    }

    @Test
    void whatNeverReachedTheServiceIsNoLostAnswer() throws Exception {
        robots(2);
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        CommandRun run = run(CommandRun.environment("http://127.0.0.1:" + closed + "/v1"), words("--max-attempts", "1"));
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(run.text().contains("2 jobs: 2 ERROR"), run.text());
        start(Faults.NONE);
        assertEquals(ExitCode.DONE, batch().code());
    }

    @Test
    void aPictureThatIsGoneOrCutShortIsMadeAgain() throws Exception {
        start(Faults.NONE);
        robots(3);
        batch();
        Files.delete(out().resolve(pictures().get(0)));
        byte[] whole = Files.readAllBytes(out().resolve("002-a-pixel-robot-job-2.png"));
        Files.write(out().resolve("002-a-pixel-robot-job-2.png"), Arrays.copyOf(whole, whole.length / 2));
        batch("--force");
        assertEquals(List.of("1", "1", "2", "2", "3"), billed());
    }

    @Test
    void aPictureThatCameJustBeforeAnEndIsNotPaidForAgain() throws Exception {
        start(Faults.NONE);
        robots(1);
        batch();
        Path manifest = out().resolve(".alphakey-batch.jsonl");
        Files.write(manifest, Files.readAllLines(manifest).subList(0, 1));
        CommandRun run = batch();
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.text().contains("1 job: 1 SKIP"), run.text());
        assertEquals(1, service.journal().size());
    }

    @Test
    void filesOfOthersAreNotReplacedAndNothingIsOrdered() throws Exception {
        start(Faults.NONE);
        robots(2);
        Files.createDirectories(out());
        Files.writeString(out().resolve("002-a-pixel-robot-job-2.png"), "mine");
        UsageException thrown = assertThrows(UsageException.class, this::batch);
        assertTrue(thrown.getMessage().contains("exists already; use --force"), thrown.getMessage());
        assertEquals(0, service.journal().size());
    }

    @Test
    void twoJobsWithOneNameAreRefused() throws Exception {
        start(Faults.NONE);
        jobs("{\"prompt\":\"a cat\",\"out\":\"a.png\"}", "{\"prompt\":\"a dog\",\"out\":\"sub/../a.png\"}");
        UsageException thrown = assertThrows(UsageException.class, this::batch);
        assertTrue(thrown.getMessage().contains("jobs.jsonl:2: "), thrown.getMessage());
        assertEquals(0, service.journal().size());
    }

    @Test
    void aJobThatTheServiceWouldRefuseIsFoundBeforeTheFirstOrder() throws Exception {
        start(Faults.NONE);
        jobs("\"a cat\"", "{\"prompt\":\"a dog\",\"size\":\"1000x1000\"}");
        UsageException thrown = assertThrows(UsageException.class, this::batch);
        assertTrue(thrown.getMessage().contains("jobs.jsonl:2: "), thrown.getMessage());
        assertEquals(0, service.journal().size());
    }

    @Test
    void theWholeBatchIsHeldToItsCost() throws Exception {
        start(Faults.NONE);
        String size = ",\"size\":\"1024x1024\",\"quality\":\"low\"}";
        jobs("{\"prompt\":\"a pixel cat\"" + size, "{\"prompt\":\"a pixel dog\"" + size);
        UsageException thrown = assertThrows(UsageException.class, () -> batch("--max-cost", "0.01"));
        assertTrue(thrown.getMessage().contains("more than --max-cost 0.01"), thrown.getMessage());
        assertEquals(0, service.journal().size());
        assertEquals(ExitCode.DONE, batch("--max-cost", "0.02").code());
    }

    @Test
    void whatEarlierRunsCostCountsTowardsTheMost() throws Exception {
        start(Faults.NONE);
        String size = ",\"size\":\"1024x1024\",\"quality\":\"low\"}";
        jobs("{\"prompt\":\"a pixel cat [fault:lost]\"" + size);
        assertEquals(ExitCode.FAILED, batch("--max-cost", "0.01").code());
        UsageException thrown = assertThrows(UsageException.class, () -> batch("--max-cost", "0.01", "--retry-lost"));
        assertTrue(thrown.getMessage().contains("in earlier runs"), thrown.getMessage());
        assertEquals(1, service.journal().size());
    }

    @Test
    void aSecondBatchInTheFolderIsKeptOut() throws Exception {
        start(Faults.NONE);
        robots(1);
        Files.createDirectories(out());
        Path lock = out().resolve(".alphakey-batch.lock");
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            CommandRun run = batch();
            assertEquals(ExitCode.FAILED, run.code());
            assertTrue(run.err().contains("another batch is at work in this folder"), run.err());
        }
        assertEquals(0, service.journal().size());
        assertEquals(ExitCode.DONE, batch().code());
    }

    @Test
    void cutoutsAndCopiesAreMadeAndMadeUpForWithoutAnotherOrder() throws Exception {
        service = StandIn.start(StandInOptions.DEFAULT.withAutoSize(new Size(320, 320)));
        jobs("\"a red robot\"", "\"a green leaf\"");
        String[] words = {"--key-color", "auto", "--remove-background", "--downscale-max-dim", "100"};
        CommandRun run = batch(words);
        assertEquals(ExitCode.DONE, run.code(), run.text() + run.err());
        assertEquals(6, pictures().size());
        Files.delete(out().resolve("002-a-green-leaf-cutout.png"));
        Files.delete(out().resolve("001-a-red-robot-web.png"));
        batch(words);
        assertEquals(6, pictures().size());
        assertEquals(2, service.journal().size());
    }

    @Test
    void unfinishedPicturesAreSaved() throws Exception {
        start(Faults.NONE);
        jobs("{\"prompt\":\"a pixel cat\",\"partial_images\":2}");
        assertEquals(ExitCode.DONE, batch().code());
        assertEquals(List.of("001-a-pixel-cat-partial-1.png", "001-a-pixel-cat-partial-2.png", "001-a-pixel-cat.png"), pictures());
    }

    @Test
    void aDryRunNeedsNeitherKeyNorNetworkAndWritesNothing() throws Exception {
        robots(3);
        CommandRun run = run(Map.of(), words("--dry-run", "--size", "1024x1024"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.text()).getAsJsonObject();
        assertEquals(3, json.getAsJsonArray("jobs").size());
        JsonObject one = json.getAsJsonArray("jobs").get(0).getAsJsonObject();
        assertEquals("Primary request: a pixel robot [job:1]", one.getAsJsonObject("request").get("prompt").getAsString());
        double total = json.getAsJsonObject("total").get("atMostDollars").getAsDouble();
        assertEquals(3 * one.getAsJsonObject("estimate").get("atMostDollars").getAsDouble(), total, 1e-9);
        assertFalse(Files.exists(out()));
    }

    @Test
    void programsGetOneDocument() throws Exception {
        start(Faults.NONE);
        jobs("\"a pixel cat\"", "\"blockme\"");
        CommandRun run = batch("--json");
        assertEquals(ExitCode.PARTLY, run.code());
        JsonObject json = JsonParser.parseString(run.text()).getAsJsonObject();
        assertEquals(1, json.getAsJsonObject("summary").get("DONE").getAsInt());
        assertEquals(1, json.getAsJsonObject("summary").get("ERROR").getAsInt());
        assertTrue(json.getAsJsonObject("summary").get("dollars").getAsDouble() > 0);
    }

    @Test
    void aChangedRequestIsAnotherJob() throws Exception {
        start(Faults.NONE);
        jobs("{\"prompt\":\"a pixel cat\",\"out\":\"pet.png\"}");
        batch();
        jobs("{\"prompt\":\"a pixel dog\",\"out\":\"pet.png\"}");
        assertThrows(UsageException.class, this::batch);
        assertEquals(ExitCode.DONE, batch("--force").code());
        assertEquals(2, service.journal().size());
        assertEquals(ExitCode.DONE, batch("--force").code());
        assertEquals(2, service.journal().size(), "force pays for nothing twice");
    }
}
