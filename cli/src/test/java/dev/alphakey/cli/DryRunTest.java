package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DryRunTest {
    @TempDir
    Path folder;

    private static String said(String... words) {
        Cli cli = Cli.run(words);
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(JsonParser.parseString(cli.out()).getAsJsonObject().has("dryRun"), cli.out());
        return cli.err();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            generate --prompt robot --out r.png --n 2     | would ask gpt-image-2 for 2 pictures and write r-1.png, r-2.png; est
            generate --prompt robot --out-dir d --n 5     | d/image_1.png, d/image_2.png, d/image_3.png and 2 more; estimated cost $
            cutout --prompt robot --out r.png             | would ask gpt-image-2 for 1 picture and write r.png, r-source.png; est
            cutout --prompt robot --out - --dual          | would ask gpt-image-2 for 2 pictures and write standard output, cut
            cutout --prompt robot --out-dir d --split auto | and write d, d-source.png;
            cutout --prompt robot --regenerate 2          | for 1 picture, and up to 2 more, and write output/
            """)
    void aPersonIsToldInALineWhatWouldBeDone(String words, String part) {
        String said = said((words + " --size 1024x1024 --dry-run").split(" "));
        assertTrue(said.startsWith("alphakey: dry run: would ask ") && said.contains(part), said);
        assertTrue(said.endsWith("; nothing was sent\n"), said);
        assertEquals(1, said.lines().count(), said);
    }

    @Test
    void anEditNamesItsPictures() throws IOException {
        String image = Pictures.save(folder.resolve("a.png"), Pictures.disc(64, 0xff08f40c)).toString();
        String said = said("edit", "--image", image, "--prompt", "blue", "--out", "b.png", "--dry-run");
        assertTrue(said.contains("for 1 picture from " + image + " and write b.png; estimated cost $"), said);
    }

    @Test
    void aBatchIsCounted() throws IOException {
        Path jobs = Files.writeString(folder.resolve("jobs.jsonl"), "\"a\"\n\"b\"\n");
        String said = said("generate-batch", "--input", jobs.toString(), "--out-dir", "o", "--size", "1024x1024", "--dry-run");
        assertTrue(said.startsWith("alphakey: dry run: 2 jobs, estimated $") && said.endsWith(", into o; nothing was sent\n"), said);
    }

    @Test
    void aCutoutWithoutAFlatBackgroundIsWarnedOfBeforeItIsPaidFor() throws IOException {
        String warning = "--key-color auto does";
        String[] cut = {"generate", "--size", "1024x1024", "--remove-background", "--out", "a.png", "--dry-run", "--prompt"};
        assertTrue(said(with(cut, "a robot")).contains(warning));
        assertTrue(said(with(cut, "a cat in a forest, detailed background")).contains(warning));
        assertFalse(said(with(cut, "a robot on a flat green background")).contains(warning));
        assertFalse(said(with(cut, "a cat before #0f0")).contains(warning));
        assertFalse(said(with(cut, "a robot", "--key-color", "auto")).contains(warning));
        Path jobs = Files.writeString(folder.resolve("jobs.jsonl"), "\"a\"\n{\"prompt\": \"b\", \"key_color\": \"auto\"}\n\"c\"\n");
        String batch = said("generate-batch", "--input", jobs.toString(), "--out-dir", "o", "--remove-background", "--dry-run");
        assertTrue(batch.contains("jobs.jsonl:1 and 1 more: the prompt does not"), batch);
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aCostThatNobodyKnowsIsCalledUnknown() {
        String said = said("generate", "--prompt", "a", "--out", "a.png", "--model", "none", "--unchecked", "--dry-run");
        assertTrue(said.endsWith("; estimated cost unknown; nothing was sent\n"), said);
    }

    @Test
    void quietSaysNothingBesideTheDocument() {
        assertEquals("", said("generate", "--prompt", "a", "--out", "a.png", "--dry-run", "--quiet"));
    }
}
