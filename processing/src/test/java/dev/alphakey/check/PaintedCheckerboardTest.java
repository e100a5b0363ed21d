package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.severity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Raster;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaintedCheckerboardTest {
    private final Raster disc = disc(400, 150, 0x8a5a3c);

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 13, 20, 32, 64})
    void squaresOfAnyUsualSizeAreMeasured(int cell) {
        assertEquals(cell, PaintedCheckerboard.detect(Backdrop.checkerboard(cell).behind(disc(700, 150, 0x8a5a3c))).orElseThrow().cell());
    }

    @Test
    void noiseDoesNotHideIt() {
        var random = new Random(1);
        Raster noisy = paint(Backdrop.checkerboard(16).behind(disc), (x, y, p) -> {
            int level = (int) Math.max(-40, Math.min(0, -20 + 8 * random.nextGaussian()));
            return p + level * 0x010101;
        });
        assertTrue(PaintedCheckerboard.detect(noisy).isPresent());
    }

    @Test
    void stripesAreNoCheckerboard() {
        Raster stripes = paint(Raster.filled(400, 400, 0), (x, y, p) -> x / 16 % 2 == 0 ? -1 : 0xffcccccc);
        assertEquals(Optional.empty(), PaintedCheckerboard.detect(stripes));
    }

    @Test
    void aColouredBoardIsNotMeantAsTransparency() {
        Raster board = paint(Raster.filled(400, 400, 0), (x, y, p) -> (x / 16 + y / 16) % 2 == 0 ? -1 : 0xffd04040);
        assertEquals(Optional.empty(), PaintedCheckerboard.detect(board));
    }

    @Test
    void aFlatKeyIsNoCheckerboard() {
        assertEquals(Optional.empty(), PaintedCheckerboard.detect(on(GREEN, disc)));
    }

    @Test
    void aValidationNamesIt() {
        Raster painted = Backdrop.checkerboard(12).behind(disc);
        assertEquals(Severity.FAIL, severity(Check.CHECKERBOARD, painted, Reference.NONE));
    }
}
