package dev.alphakey.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlacingTest {
    private static final Raster MARK = Raster.filled(3, 5, 0xff102030);

    @Test
    void trimmingKeepsTheFaintestPixel() {
        Raster picture = Drawings.sheet(20, 20, MARK, 5, 6, Raster.filled(1, 1, 0x01ffffff), 12, 3);
        assertEquals(Optional.of(new Box(5, 3, 8, 8)), Trim.box(picture));
    }

    @Test
    void whatIsEmptyIsNotTrimmed() {
        Raster empty = Raster.filled(4, 4, 0x00ff00ff);
        assertEquals(empty, Trim.trim(empty));
    }

    @ParameterizedTest
    @CsvSource({
        "top-left, 0, 0", "top, 3, 0", "top-right, 7, 0", "left, 0, 3", "center, 3, 3", "right, 7, 3", "bottom-left, 0, 7",
        "bottom, 3, 7", "bottom-right, 7, 7"
    })
    void anAnchorSaysWhereOnTheCanvas(String anchor, int x, int y) {
        Raster placed = new Canvas(10, 12, Anchor.parse(anchor)).place(MARK);
        assertEquals(Optional.of(new Box(x, y, 3, 5)), Trim.box(placed));
        assertEquals(new Box(0, 0, 10, 12), placed.bounds());
    }

    @ParameterizedTest
    @EnumSource(Anchor.class)
    void anAnchorIsNamedAsItIsRead(Anchor anchor) {
        assertEquals(anchor, Anchor.parse(anchor.toString()));
    }

    @Test
    void aPictureLargerThanTheCanvasIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Canvas(10, 4, Anchor.CENTER).place(MARK));
    }

    @Test
    void aSquareIsNoLargerThanItMustBe() {
        assertEquals(new Box(0, 0, 5, 5), new Square(Anchor.BOTTOM).place(MARK).bounds());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 1", "50, 3", "100, 5"})
    void paddingInPerCentIsOfTheLongerSide(double percent, int pixels) {
        Raster padded = new Padding.Percent(percent).around(MARK);
        assertEquals(new Box(0, 0, 3 + 2 * pixels, 5 + 2 * pixels), padded.bounds());
    }

    @Test
    void paddingOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Padding.Pixels(-1));
        assertThrows(IllegalArgumentException.class, () -> new Padding.Percent(Double.NaN));
    }

    @Test
    void theColourUnderAlphaZeroIsClearedOrCarriedOn() {
        Raster picture = Drawings.sheet(9, 9, MARK, 3, 2);
        assertEquals(0x00102030, ClearColor.BLEED.apply(picture).argb(0, 0));
        assertEquals(picture, ClearColor.ZERO.apply(ClearColor.BLEED.apply(picture)));
    }
}
