package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not arrive is not done. */
class StandardOutputTest {
    private static final String FULL = "No space left on device";

    @TempDir
    Path folder;

    private String image;
    private String cutout;

    @BeforeEach
    void drawAnImage() throws IOException {
        image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(96, 0xff08f40c)).toString();
        cutout = Pictures.save(folder.resolve("cutout.png"), Pictures.clearSheet(1, 1, 96)).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "remove IMAGE --out -",
        "remove IMAGE --out - --format webp",
        "remove IMAGE --json",
        "remove IMAGE --trim --out -",
        "finish CUTOUT --out -",
        "finish CUTOUT --out - --format webp",
        "finish CUTOUT --json --force",
        "finish CUTOUT --force",
        "remove IMAGE",
        "validate IMAGE",
        "validate IMAGE --json",
        "validate --json-schema",
        "--help",
        "help remove",
        "version",
    })
    void aFullDiskIsToldInOneLine(String line) {
        Cli cli = Cli.withOutputThatFails(0, FULL, words(line));
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals("alphakey: standard output: No space left on device", cli.err().strip());
    }

    @ParameterizedTest
    @MethodSource
    void aReaderThatHasSeenEnoughIsLeftInPeace(String line, int room) {
        Cli cli = Cli.withOutputThatFails(room, "Broken pipe", words(line));
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals("", cli.err());
    }

    static Stream<Arguments> aReaderThatHasSeenEnoughIsLeftInPeace() {
        return Stream.of(
                arguments("remove IMAGE --out -", 0), arguments("validate IMAGE", 10), arguments("remove --help", 100));
    }

    private String[] words(String line) {
        return Stream.of(line.split(" ")).map(w -> w.equals("IMAGE") ? image : w.equals("CUTOUT") ? cutout : w).toArray(String[]::new);
    }
}
