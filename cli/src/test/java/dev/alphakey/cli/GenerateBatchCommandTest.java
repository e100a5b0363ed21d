package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateBatchCommandTest {
    @TempDir
    Path folder;

    /** A dry run over lines, which needs no key. */
    private Cli run(List<String> lines, String... more) throws IOException {
        Path jobs = Files.write(folder.resolve("jobs.jsonl"), lines);
        String[] words = {"generate-batch", "--input", jobs.toString(), "--out-dir", folder.resolve("out").toString(), "--dry-run"};
        return Cli.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
    }

    private static List<String> places(Cli cli) {
        return cli.err().lines().filter(line -> line.contains("jobs.jsonl:")).map(line -> line.replaceFirst(
                ".*?jobs\\.jsonl:(\\d+): .*", "$1")).toList();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfItsLines() throws IOException {
        Cli cli = run(List.of(
                "{\"prompt\": \"a\", \"out\": \"a.png\"}",
                "{\"prompt\": \"a\", \"quality\": \"hihg\"}",
                "a robot",
                "{\"prompt\": \"a\", \"n\": \"2\"}",
                "{\"prompt\": \"b\", \"out\": \"a.png\"}",
                "{\"prompt\": \"a\"",
                "{\"prompt\": \"a\", \"size\": \"17x17\"}"));
        assertEquals(ExitCode.USAGE, cli.code());
        assertEquals(List.of("2", "3", "4", "5", "6", "7"), places(cli), cli.err());
        assertTrue(cli.err().endsWith("nothing was ordered\n"), cli.err());
    }

    @Test
    void twentyComplaintsAreShownAndTheRestIsCounted() throws IOException {
        Cli cli = run(IntStream.range(0, 600).mapToObj(i -> "no quotes").toList());
        assertEquals(20, places(cli).size());
        assertTrue(cli.err().contains("\nand 481 more\n"), "500 lines, and that there are more: " + cli.err());
    }

    @Test
    void whatIsWrongWithTheCommandLineIsSaidOnce() throws IOException {
        Cli cli = run(List.of("\"a\"", "\"b\""), "--size", "big");
        assertEquals(1, cli.err().lines().count(), cli.err());
        assertFalse(cli.err().contains("jobs.jsonl"), cli.err());
    }
}
