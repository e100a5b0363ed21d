package dev.alphakey.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.remove.RemoveCommand;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RerunTest {
    private static String line(List<String> images, String options, String more) throws Exception {
        Arguments arguments = Arguments.parse(new RemoveCommand(), options.split(" "));
        return Rerun.of(images, arguments).with(List.of(more.split(" "))).line();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --out b.png --trim         | --edge-contract 1      | --out b.png --trim --edge-contract 1 --force
            -o b.png -f                | --despeckle            | --out b.png --despeckle --force
            --edge-contract 1 -o b.png | --edge-contract 2      | --out b.png --edge-contract 2 --force
            --tolerance 9 --soft-matte --despill -o b.png | --method unmix | --out b.png --method unmix --force
            --input x.png -o b.png     | --edge-contract 1      | --method threshold --out b.png --edge-contract 1 --force
            --input x.png -o b.png     | --method unmix         | --out b.png --method unmix --force
            --auto-key border -o b.png | --key-color #ee08fb    | --out b.png --key-color '#ee08fb' --force
            --auto-key none -o b.png   | --key-color #ee08fb    | --auto-key none --out b.png --key-color '#ee08fb' --force
            """)
    void newOptionsTakeThePlaceOfWhatTheyAreAtOddsWith(String options, String more, String line) throws Exception {
        assertEquals("alphakey remove a.png " + line, line(List.of("a.png"), options, more));
    }

    @Test
    void namesAreQuotedAndNoneIsTakenForAnOption() throws Exception {
        assertEquals("alphakey remove 'it'\\''s one.png' ./-b.png --pair --edge-contract 1 --force",
                line(List.of("it's one.png", "-b.png"), "--pair", "--edge-contract 1"));
    }

    @Test
    void whereTheOriginalIsUnknownItIsLeftToFillIn() {
        assertEquals("alphakey remove ORIGINAL --despeckle", Rerun.ofUnknownOriginal().with(List.of("--despeckle")).line());
    }

    @Test
    void foldersAndPipesAreNotTypedAgain(@TempDir Path folder) throws Exception {
        assertFalse(Rerun.isPossible(List.of(folder.toString())));
        assertFalse(Rerun.isPossible(List.of("-")));
        assertTrue(Rerun.isPossible(List.of("robot.png")));
    }
}
