package dev.alphakey.cli.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.StandardOutput;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFileTest {
    @TempDir
    Path dir;

    private List<JobFile.Line> read(String text) throws Exception {
        Path file = Files.writeString(dir.resolve("jobs.jsonl"), text);
        return JobFile.read(file.toString(), terminal(""));
    }

    private static Terminal terminal(String input) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new StandardOutput(OutputStream.nullOutputStream(), StandardCharsets.UTF_8), nowhere, false, false, Map.of());
    }

    private String complaint(String text) throws Exception {
        return read(text).stream()
                .flatMap(line -> line.problem().stream().map(problem -> line.place() + ": " + problem))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aTextIsAPrompt() throws Exception {
        assertEquals(Map.of("prompt", "a \"red\" robot"), read("\"a \\\"red\\\" robot\"\n").get(0).values());
    }

    @Test
    void anObjectHasTextsNumbersTruthsAndFields() throws Exception {
        var values = read("{\"prompt\":\"x\",\"n\":2,\"augment\":false,\"fields\":{\"scene\":\"sea\"}}").get(0).values();
        assertEquals(Map.of("prompt", "x", "n", 2L, "augment", false, "fields", Map.of("scene", "sea")), values);
    }

    @Test
    void linesWithoutJobsAreCountedButSkipped() throws Exception {
        var lines = read("\ufeff# robots\r\n\r\n  \"one\"\r\n\n\"two\"");
        assertEquals(List.of("3", "5"), lines.stream().map(l -> l.place().replaceAll(".*:", "")).toList());
    }

    @Test
    void aPipeIsRead() throws Exception {
        var lines = JobFile.read("-", terminal("\"one\"\n\"two\"\n"));
        assertEquals(List.of("standard input:1", "standard input:2"), lines.stream().map(JobFile.Line::place).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            hello                       | is neither a JSON text nor an object
            ["a"]                       | is a JSON array
            {"prompt": "a"              | is no JSON
            {'prompt': 'a'}             | is no JSON
            {"prompt": "a"} {"b": 1}    | is no JSON
            {"prompt": "a", "prompt": "b"} | 'prompt' is there twice
            {"n": 1.5}                  | 'n' is 1.5, which is no whole number
            {"n": [1]}                  | 'n' is an array
            {"fields": {"a": {}}}       | 'a' is an object within an object
            "cut short                  | is no JSON
            """)
    void whatIsNoJobIsNamedWithItsLine(String line, String complaint) throws Exception {
        String said = complaint("\"good\"\n" + line);
        assertTrue(said.contains("jobs.jsonl:2: " + complaint), said);
    }

    @Test
    void everyBadLineIsNamedAtOnce() throws Exception {
        String said = complaint("bad\n\"good\"\nworse\n");
        assertTrue(said.contains("jobs.jsonl:1: ") && said.contains("jobs.jsonl:3: "), said);
    }

    @Test
    void fiveHundredJobsAreTheMost() throws Exception {
        assertEquals(500, read("\"a robot\"\n".repeat(500)).size());
        assertTrue(complaint("\"a robot\"\n".repeat(501)).contains("jobs.jsonl:501: is job 501"));
    }

    @Test
    void aFileWithoutJobsIsRefused() {
        var thrown = assertThrows(UsageException.class, () -> read("# nothing\n\n"));
        assertTrue(thrown.getMessage().contains("has no job in it"));
    }

    @Test
    void otherEncodingsAreRefused() throws Exception {
        Path file = Files.write(dir.resolve("jobs.jsonl"), new byte[] {'"', (byte) 0xe9, '"'});
        var thrown = assertThrows(UsageException.class, () -> JobFile.read(file.toString(), terminal("")));
        assertTrue(thrown.getMessage().endsWith("is not UTF-8 text"));
    }
}
