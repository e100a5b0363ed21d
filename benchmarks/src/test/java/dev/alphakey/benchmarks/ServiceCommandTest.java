package dev.alphakey.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceCommandTest {
    @TempDir
    Path dir;

    @Test
    void theFirstLineIsWhereItServesUntilItIsKilled() throws Exception {
        Path journal = dir.resolve("journal.jsonl");
        Process process = start("--auto-size", "64x48", "--journal", journal.toString(), "--faults", "500=1");
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String base = out.readLine();
            assertTrue(base != null && base.matches("http://127\\.0\\.0\\.1:[0-9]+/v1"), base);
            var request = HttpRequest.newBuilder(URI.create(base + "/images/generations"))
                    .header("Authorization", "Bearer sk-x").header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"model\":\"gpt-image-2\",\"prompt\":\"x\"}")).build();
            assertEquals(500, HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode());
            assertTrue(process.isAlive());
        } finally {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
        List<String> lines = Files.readAllLines(journal);
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).contains("\"fault\":\"500\""), lines.get(0));
    }

    @Test
    void aTakenPortIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process process = start("--port", String.valueOf(taken.getLocalPort()));
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertEquals(1, process.exitValue());
            String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("service: port " + taken.getLocalPort() + " is taken; use another --port, or 0 for any", error.strip());
        }
    }

    private static Process start(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                "dev.alphakey.benchmarks.Main", "service"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).start();
    }
}
