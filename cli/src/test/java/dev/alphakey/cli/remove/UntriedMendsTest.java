package dev.alphakey.cli.remove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.Cutout.Attempt;
import dev.alphakey.Cutout;
import dev.alphakey.RemoveOptions;
import dev.alphakey.background.KeyColor;
import dev.alphakey.check.Check;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Mend;
import dev.alphakey.check.Severity;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Verdict;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.image.Raster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntriedMendsTest {
    private static final Raster PICTURE = Raster.filled(4, 4, 0xff00ff00);

    /** What is left of advice after a command line and the tries behind it. */
    private static Mend left(Mend advised, String line, Attempt... attempts) throws Exception {
        return left(advised, line, Optional.of(KeyColor.GREEN), false, attempts);
    }

    private static Mend left(Mend advised, String line, Optional<KeyColor> key, boolean paired, Attempt... attempts) throws Exception {
        String[] words = Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
        RemoveOptions options = KeyingArguments.parse(Arguments.parse(new RemoveCommand(), words));
        var cutout = new Cutout(PICTURE, key, Optional.empty(), List.of(attempts));
        var finding = new Finding(Check.KEY_FRINGE, Severity.FAIL, 2, 1, "px", null, null, "wrong", advised);
        var found = new Validation(Verdict.FAIL, List.of(finding), CutoutStats.of(PICTURE));
        return new UntriedMends(options, cutout, paired, false).in(found).findings().get(0).mend();
    }

    private static Mend advice(String arguments) {
        return new Mend(List.of(arguments.split(" ")), "do this", "do that");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --edge-contract 1                        |                          | --edge-contract 1
            --edge-contract 1                        | --edge-contract 2        | --edge-contract 3
            --method unmix --edge-contract 0         | --edge-contract 2        | --edge-contract 0
            --method unmix --edge soft               | --edge hard              | --edge soft
            --method unmix --edge soft               | --tolerance 20           | --method unmix
            --translucency solid                     | --tolerance 20           | --method unmix --translucency solid
            --holes remove --translucency auto       | --translucency solid     | --translucency auto
            --key-color #112233                      | --key-color green        | --key-color #112233
            --despeckle                              | --edge hard              | --despeckle
            """)
    void onlyWhatIsNotInUseIsAdvised(String advised, String line, String left) throws Exception {
        Mend mend = left(advice(advised), line == null ? "" : line);
        assertEquals(List.of(left.split(" ")), mend.arguments());
        assertEquals("do this; do that", mend.sentence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --translucency solid             | --translucency solid
            --method unmix --edge-contract 0 |
            --key-color #00ff00              |
            --edge-feather 0.25              | --edge-feather 0.5
            --edge-contract 1                | --edge-contract 16
            """)
    void whatIsInUseIsNotAdvisedAgain(String advised, String line) throws Exception {
        assertEquals(new Mend(List.of(), advised.replace("#00ff00", "'#00ff00'") + " is in use already; do that"),
                left(advice(advised), line == null ? "" : line));
    }

    @ParameterizedTest
    @CsvSource({
        "--edge-contract 1, --edge-contract 1", "--method unmix --edge soft, --method unmix", "--key-color #1122ff, --key-color #2233ee"
    })
    void whatWasTriedInVainIsNotAdvisedAgain(String advised, String tried) throws Exception {
        Mend mend = left(advice(advised), "--tolerance 20", new Attempt(tried, false));
        assertEquals(List.of(), mend.arguments());
        assertTrue(mend.sentence().endsWith(" was tried, and is not better; do that"), mend.sentence());
    }

    @Test
    void aTryThatWasKeptIsInUse() throws Exception {
        var kept = new Attempt("--edge-contract 1", true);
        assertEquals(List.of("--edge-contract", "2"), left(advice("--edge-contract 1"), "", kept).arguments());
        assertEquals(List.of(), left(advice("--method unmix"), "--tolerance 9", new Attempt("--method unmix", true)).arguments());
    }

    @Test
    void aPartThatWasTriedAloneMayStillHelpWithAnother() throws Exception {
        Mend mend = left(advice("--translucency solid"), "--tolerance 20", new Attempt("--method unmix", false));
        assertEquals(List.of("--method", "unmix", "--translucency", "solid"), mend.arguments());
    }

    @Test
    void whereNothingElseIsKnownAnotherPictureIsLeft() throws Exception {
        Mend mend = left(new Mend(List.of("--translucency", "solid"), "do this"), "--translucency solid");
        assertTrue(mend.sentence().endsWith("is in use already; ask for another key colour, or another picture, when generating it"),
                mend.sentence());
    }

    @Test
    void twoBackgroundsAndATransparentImageLeaveNoChoice() throws Exception {
        Mend paired = left(advice("--translucency solid"), "", Optional.of(KeyColor.GREEN), true);
        assertEquals("--translucency solid does not go with --pair; do that", paired.sentence());
        Mend passed = left(advice("--edge-contract 1"), "", Optional.empty(), false);
        assertEquals("--edge-contract 1 does not change an image that is transparent already; do that", passed.sentence());
    }

    @Test
    void adviceWithoutAnOptionStays() throws Exception {
        var advice = new Mend(List.of(), "generate it again");
        assertEquals(advice, left(advice, "--tolerance 9"));
    }
}
