package dev.alphakey.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ResampleTest {
    @Test
    void clearPixelsDoNotTintTheMean() {
        Raster pair = Raster.of(2, 1, new int[] {0xffc08040, 0x0000ff00});
        assertEquals(0x80c08040, Resample.areaAverage(pair, 1, 1).argb(0, 0));
    }

    @Test
    void aFlatPictureStaysFlat() {
        assertEquals(Raster.filled(3, 2, 0xff336699), Resample.areaAverage(Raster.filled(7, 5, 0xff336699), 3, 2));
    }

    @Test
    void enlargingMakesSquares() {
        Raster pair = Raster.of(2, 1, new int[] {1, 2});
        assertEquals(Raster.of(4, 2, new int[] {1, 1, 2, 2, 1, 1, 2, 2}), Resample.enlarge(pair, 2));
    }

    @Test
    void averagingOnlyShrinks() {
        Raster small = Raster.filled(2, 2, 0);
        assertThrows(IllegalArgumentException.class, () -> Resample.areaAverage(small, 3, 2));
    }
}
