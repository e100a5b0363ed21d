package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendedRemovalTest {
    private static final Pattern MEND = Pattern.compile("mend: alphakey (.*)");

    @TempDir
    Path folder;

    private String image;
    private String out;

    @BeforeEach
    void drawAnImage() throws IOException {
        image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(96, 0xff08f40c)).toString();
        out = folder.resolve("out.png").toString();
    }

    private static List<JsonObject> problems(Cli cli) {
        return JsonParser.parseString(cli.out()).getAsJsonObject().getAsJsonArray("results").asList().stream()
                .flatMap(result -> result.getAsJsonObject().getAsJsonObject("validation").getAsJsonArray("findings").asList().stream())
                .map(JsonElement::getAsJsonObject)
                .filter(finding -> !finding.get("severity").getAsString().equals("OK"))
                .toList();
    }

    @Test
    void theLinesThatArePrintedLeadToAGoodCutout() {
        Cli cli = Cli.run("remove", image, "--tolerance", "20", "--out", out);
        assertEquals(ExitCode.INVALID, cli.code());
        for (int i = 0; i < 3 && cli.code() == ExitCode.INVALID; i++) {
            List<String> lines = MEND.matcher(cli.out()).results().map(found -> found.group(1)).toList();
            assertNotEquals(List.of(), lines, cli.out());
            // The last is the one that changes most.
            cli = Cli.run(lines.get(lines.size() - 1).replace("'", "").split(" "));
        }
        assertEquals(ExitCode.DONE, cli.code(), cli.out());
    }

    @Test
    void aLineIsPrintedToThePersonAndToThePrograms() throws IOException {
        String page = folder.resolve("page.html").toString();
        Cli text = Cli.run("remove", image, "--tolerance", "20", "--out", out, "--report", page);
        Matcher line = MEND.matcher(text.out());
        assertTrue(line.find(), text.out());
        String command = "alphakey " + line.group(1);
        assertTrue(command.startsWith("alphakey remove " + image + " --tolerance 20 --out " + out), command);
        assertTrue(command.endsWith(" --force"), command);
        String inPage = command.replace("'", "\\u0027");
        assertTrue(Files.readString(Path.of(page)).contains("\"command\":\"" + inPage + "\""), command);
    }

    @Test
    void severalFilesAreToldTheOptionsAlone() throws IOException {
        Path other = Pictures.save(folder.resolve("other.png"), Pictures.disc(96, 0xff08f40c));
        Cli cli = Cli.run("remove", image, other.toString(), "--tolerance", "20", "--out-dir", folder.resolve("o").toString(), "--json");
        assertFalse(problems(cli).isEmpty());
        assertTrue(problems(cli).stream().allMatch(f -> f.getAsJsonObject("mend").get("command").isJsonNull()), cli.out());
        assertTrue(problems(cli).stream().anyMatch(f -> !f.getAsJsonObject("mend").getAsJsonArray("arguments").isEmpty()), cli.out());
    }

    @Test
    void aPipeIsToldTheOptionsAlone() throws IOException {
        Cli cli = Cli.withInput(Files.readAllBytes(Path.of(image)), "remove", "-", "--tolerance", "20", "--out", out);
        assertTrue(cli.out().contains("mend: add --"), cli.out());
        assertFalse(cli.out().contains("mend: alphakey"), cli.out());
    }

    @Test
    void optionsOfTheOtherMethodAreNamedWithBothWaysOut() {
        assertEquals(
                "alphakey: --tolerance and --despill belong to --method threshold: leave them out, or leave out --method unmix\n",
                refusal("--method", "unmix", "--tolerance", "20", "--despill"));
        assertEquals(
                "alphakey: --edge and --fill belong to --method unmix, but --soft-matte selects threshold: leave out --edge and --fill,"
                        + " or leave out --soft-matte\n",
                refusal("--soft-matte", "--edge", "hard", "--fill", "bleed"));
        assertEquals(
                "alphakey: --edge belongs to --method unmix: leave out --edge, or say --method unmix\n",
                refusal("--method", "threshold", "--edge", "hard"));
        assertEquals(
                "alphakey: --edge belongs to --method unmix: leave out --edge, or leave out --tolerance and say --method unmix\n",
                refusal("--method", "threshold", "--edge", "hard", "--tolerance", "9"));
    }

    private String refusal(String... options) {
        Cli cli = Cli.run(Stream.concat(Stream.of("remove", image, "--out", out), Stream.of(options)).toArray(String[]::new));
        assertEquals(ExitCode.USAGE, cli.code());
        return cli.err();
    }
}
