package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {
    @TempDir
    Path folder;

    @Test
    void aBatchCostsWhatItsJobsCost() throws IOException {
        String jobs = jobs("\"a robot\"\n# no job\n{\"prompt\": \"a robot\", \"n\": 3}\n");
        double one = most("--prompt", "a robot", "--size", "1024x1024");
        double three = most("--prompt", "a robot", "--size", "1024x1024", "--n", "3");
        assertEquals(one + three, most("--input", jobs, "--size", "1024x1024"), 1e-9);
    }

    @Test
    void jobsAndPicturesAreCounted() throws IOException {
        String jobs = jobs("\"a robot\"\n{\"prompt\": \"a boat\", \"n\": 3}\n");
        assertTrue(Cli.run("estimate", "--input", jobs).out().startsWith("2 jobs, 4 pictures: $"));
    }

    @Test
    void whatIsWrongWithJobsIsSaidWithItsLine() throws IOException {
        Cli cli = Cli.run("estimate", "--input", jobs("\"a robot\"\n{\"promt\": 1}\n"));
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("jobs.jsonl:2: there is no 'promt'"), cli.err());
    }

    @Test
    void aFileOfJobsAndAPromptAreOneTooMany() throws IOException {
        assertEquals(ExitCode.USAGE, Cli.run("estimate", "--input", jobs("\"a\"\n"), "--prompt", "b").code());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Cli cli = Cli.run("estimate", "--input", "nowhere.jsonl");
        assertEquals("alphakey: nowhere.jsonl: no such file\n", cli.err());
    }

    private String jobs(String lines) throws IOException {
        return Files.writeString(folder.resolve("jobs.jsonl"), lines).toString();
    }

    private static double most(String... words) {
        var line = new String[words.length + 2];
        line[0] = "estimate";
        line[1] = "--json";
        System.arraycopy(words, 0, line, 2, words.length);
        JsonObject json = JsonParser.parseString(Cli.run(line).out()).getAsJsonObject();
        return json.getAsJsonObject("estimate").get("atMostDollars").getAsDouble();
    }
}
