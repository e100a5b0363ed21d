package dev.alphakey.check;

import dev.alphakey.image.Raster;
import java.util.Optional;

/** No painted checkerboard where transparency should be, in the original or else in the cutout. */
final class Checkerboard {
    private static final String UNIT = "px per square";

    private Checkerboard() {}

    static Finding judge(Raster picture) {
        Optional<PaintedCheckerboard> found = PaintedCheckerboard.detect(picture);
        if (found.isEmpty()) {
            return Finding.passed(Check.CHECKERBOARD, 0, 0, UNIT, "no painted checkerboard");
        }
        PaintedCheckerboard board = found.get();
        return new Finding(
                Check.CHECKERBOARD,
                Severity.FAIL,
                board.cell(),
                0,
                UNIT,
                board.box(),
                null,
                Text.of("a checkerboard of about %d px is painted where transparency should be", board.cell()),
                Mend.noOption("no option removes it cleanly: generate the picture on a flat key colour instead"));
    }
}
