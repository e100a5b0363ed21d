package dev.alphakey.cli.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.UsageException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobReaderTest {
    private static final Path DIR = Path.of("pictures");

    private static Job read(Map<String, Object> values, String... words) throws UsageException {
        var reader = new JobReader(Arguments.parse(new GenerateBatchCommand(), words), DIR);
        return reader.read(7, new JobFile.Line("jobs.jsonl:9", values));
    }

    private static Map<String, Object> robot(Object... more) {
        var values = new HashMap<String, Object>(Map.of("prompt", "a red robot"));
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        return values;
    }

    private static String complaint(Object... more) {
        return assertThrows(UsageException.class, () -> read(robot(more))).getMessage();
    }

    @Test
    void aJobTakesTheCommandLinesValues() throws Exception {
        Job job = read(robot(), "--size", "1024x1024", "--quality", "low", "--style", "flat", "--model", "gpt-image-2.5-flare");
        assertEquals("gpt-image-2.5-flare", job.order().model());
        assertEquals("Primary request: a red robot\nStyle/medium: flat", job.order().prompt());
        assertEquals("1024x1024", job.order().options().size().orElseThrow().toString());
        assertEquals("low", job.order().options().quality().orElseThrow());
    }

    @Test
    void aJobsOwnValuesTakeTheirPlace() throws Exception {
        Job job = read(
                robot("size", "auto", "quality", "high", "n", 2L, "moderation", "low", "style", "oil", "model", "gpt-image-2.5-flare"),
                "--size", "1024x1024", "--quality", "low", "--style", "flat");
        assertEquals("gpt-image-2.5-flare", job.order().model());
        assertEquals("Primary request: a red robot\nStyle/medium: oil", job.order().prompt());
        assertEquals("{n=2, size=auto, quality=high, output_format=png, moderation=low}", job.order().options().asMap().toString());
    }

    @Test
    void fieldsMayBeNested() throws Exception {
        Job job = read(robot("fields", Map.of("use_case", "sprite", "scene", "sea")));
        assertEquals("Use case: sprite\nPrimary request: a red robot\nScene/background: sea", job.order().prompt());
    }

    @Test
    void withoutAugmentationThePromptIsSentAsItStands() throws Exception {
        assertEquals("a red robot", read(robot("augment", false), "--style", "flat").order().prompt());
        assertTrue(read(robot("augment", true), "--no-augment").order().prompt().startsWith("Primary request: "));
    }

    @Test
    void nullIsAsIfItWereNotThere() throws Exception {
        assertEquals(read(robot()), read(robot("size", null, "out", null, "fields", null)));
    }

    @Test
    void eachJobGetsAKeyColorThatItDoesNotHave() throws Exception {
        String leaf = read(Map.of("prompt", "a green leaf"), "--key-color", "auto").order().prompt();
        String rose = read(Map.of("prompt", "a magenta rose"), "--key-color", "auto").order().prompt();
        assertFalse(leaf.contains("#00ff00"), leaf);
        assertFalse(rose.contains("#ff00ff"), rose);
        assertTrue(read(robot("key_color", "#0000ff"), "--key-color", "auto").order().prompt().contains("#0000ff"));
    }

    @ParameterizedTest
    @CsvSource({
        "a red robot, 007-a-red-robot.png", "'  A  Red/Robot!! ', 007-a-red-robot.png", "机器人, 007-job.png",
        "'...', 007-job.png"
    })
    void picturesAreNamedByTheirPrompts(String prompt, String name) throws Exception {
        assertEquals(name, read(Map.of("prompt", prompt)).name());
    }

    @Test
    void aLongNameEndsAtAWordsLetter() {
        String slug = JobNames.slug("robot ".repeat(30));
        assertTrue(slug.length() <= 60 && slug.endsWith("t") | slug.endsWith("o"), slug);
    }

    @Test
    void severalPicturesAreNumbered() throws Exception {
        assertEquals(
                List.of(DIR.resolve("007-a-red-robot-1.jpg"), DIR.resolve("007-a-red-robot-2.jpg")),
                read(robot("n", 2L, "output_format", "jpeg")).targets());
    }

    @Test
    void anOwnNameTellsTheFormat() throws Exception {
        Job job = read(robot("out", "bots/red.webp"));
        assertEquals(List.of(DIR.resolve("bots/red.webp")), job.targets());
        assertEquals("webp", job.order().options().outputFormat().orElseThrow());
        assertEquals("red.webp", read(robot("out", "red", "output_format", "webp")).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "../red.png", "/tmp/red.png", "a/../../red.png", "C:\\red.png", "a\\..\\..\\red.png", ".", "..", "bots/", ".red.png",
        "a\nb.png"
    })
    void aNameThatLeadsElsewhereIsRefused(String out) {
        String said = complaint("out", out);
        assertTrue(said.contains("'out'"), said);
    }

    @ParameterizedTest
    @CsvSource({
        "sise, there is no 'sise'; is it 'size'?", "outputFormat, there is no 'outputFormat'; is it 'output_format'?",
        "use-case, there is no 'use-case'; is it 'use_case'?", "zzzzzz, 'there is no ''zzzzzz''; known are prompt'"
    })
    void anUnknownKeyIsNamedWithTheNearest(String key, String complaint) {
        String said = complaint(key, "x");
        assertTrue(said.startsWith(complaint), said);
    }

    @Test
    void aWrongTypeIsNamed() {
        assertEquals("'n' is a whole number from 1 to 10 without quotes, not \"2\"", complaint("n", "2"));
        assertEquals("'n' is a whole number from 1 to 10 without quotes, not 11", complaint("n", 11L));
        assertEquals("'quality' is a text in quotes, not 3", complaint("quality", 3L));
        assertEquals("'augment' is true or false, without quotes", complaint("augment", "yes"));
        assertEquals("'fields' is an object, not x", complaint("fields", "x"));
        assertEquals("has no 'prompt'", complaint("prompt", " "));
        assertTrue(complaint("size", "big").startsWith("'size': "));
        assertTrue(complaint("key_color", "grue").startsWith("'key_color': "));
        assertTrue(complaint("out", "a.png", "output_format", "webp").contains("change one of them"));
    }

    @Test
    void everythingThatIsWrongWithALineIsSaidAtOnce() {
        assertEquals(
                "there is no 'sise'; is it 'size'?; 'augment' is true or false, without quotes; 'n' is a whole number from 1 to 10"
                        + " without quotes, not \"x\"; 'quality' is a text in quotes, not 3; 'out' is ../x, which is no file name below"
                        + " --out-dir; 'key_color': ",
                complaint("sise", "x", "n", "x", "quality", 3L, "out", "../x", "key_color", "grue", "augment", "x")
                        .replaceFirst("('key_color': ).*", "$1"));
    }

    @Test
    void aLineThatCouldNotBeReadSaysWhy() throws Exception {
        var reader = new JobReader(Arguments.parse(new GenerateBatchCommand(), new String[0]), DIR);
        var line = new JobFile.Line("x:1", Map.of(), Optional.of("is no JSON"));
        assertEquals("is no JSON", assertThrows(UsageException.class, () -> reader.read(1, line)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"--size, big", "--n, 11", "--key-color, grue"})
    void whatIsWrongWithTheCommandLineIsNoLinesFault(String option, String value) throws Exception {
        Arguments arguments = Arguments.parse(new GenerateBatchCommand(), new String[] {option, value});
        String said = assertThrows(UsageException.class, () -> new JobReader(arguments, DIR)).getMessage();
        assertTrue(said.startsWith(option), said);
    }

    @Test
    void theSameOrderIsTheSameJobWhereverItIsWritten() throws Exception {
        Job job = read(robot("out", "red.png"), "--quality", "low");
        var elsewhere = new JobReader(Arguments.parse(new GenerateBatchCommand(), new String[0]), Path.of("other"));
        assertEquals(job.id(), elsewhere.read(1, new JobFile.Line("x:1", robot("out", "red.png", "quality", "low"))).id());
        assertNotEquals(job.id(), read(robot("out", "red.png"), "--quality", "high").id());
        assertNotEquals(job.id(), read(robot("out", "red2.png"), "--quality", "low").id());
    }
}
