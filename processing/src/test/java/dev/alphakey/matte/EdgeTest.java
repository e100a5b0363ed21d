package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTest {
    private static final Raster SQUARE = square(21, 5, 15);

    @Test
    void contractingByOneTakesOnePixelOffEverySide() {
        assertEquals(square(21, 6, 14), EdgeContract.apply(SQUARE, 1));
    }

    @Test
    void contractingDoesNotErodeAtTheFrame() {
        Raster full = Raster.filled(5, 5, 0xff102030);
        assertEquals(full, EdgeContract.apply(full, 2));
    }

    @Test
    void nothingAskedNothingDone() {
        assertSame(SQUARE, EdgeContract.apply(SQUARE, 0));
        assertSame(SQUARE, EdgeFeather.apply(SQUARE, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 1, 2.5})
    void featheringKeepsTheSumOfAlpha(double radius) {
        double before = sum(SQUARE);
        assertEquals(before, sum(EdgeFeather.apply(SQUARE, radius)), before * 0.01);
    }

    @Test
    void featheringFollowsTheGaussianOfItsRadius() {
        int[] step = new int[64];
        java.util.Arrays.fill(step, 32, 64, 0xff000000);
        Raster blurred = EdgeFeather.apply(Raster.of(64, 1, step), 3);
        // The integral of a Gaussian of sigma 3 up to 2.5 px past the middle of the step is 0.798.
        assertEquals(0.798 * 255, blurred.argb(34, 0) >>> 24, 4);
    }

    @Test
    void anOpaqueImageStaysOpaqueHoweverWideTheFeather() {
        Raster full = Raster.filled(7, 3, 0xff102030);
        assertTrue(!EdgeFeather.apply(full, 64).hasTransparency());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 17})
    void contractionIsZeroToSixteen(int pixels) {
        assertThrows(IllegalArgumentException.class, () -> new EdgeOptions(pixels, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 64.5, Double.NaN})
    void featherIsZeroToSixtyFour(double radius) {
        assertThrows(IllegalArgumentException.class, () -> new EdgeOptions(0, radius));
    }

    private static Raster square(int side, int from, int to) {
        int[] pixels = new int[side * side];
        java.util.Arrays.fill(pixels, 0x102030);
        for (int y = from; y <= to; y++) {
            for (int x = from; x <= to; x++) {
                pixels[y * side + x] = 0xff102030;
            }
        }
        return Raster.of(side, side, pixels);
    }

    private static double sum(Raster raster) {
        double sum = 0;
        for (int p : raster.pixels()) {
            sum += p >>> 24;
        }
        return sum;
    }
}
