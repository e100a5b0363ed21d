package dev.alphakey.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "7, 5, 7, 4", "7, 5, 3, 2", "1021, 333, 100, 33", "1021, 333, 1, 1", "640, 480, 639, 480", "2, 70001, 1, 2"})
    void everyPixelIsTheMeanOfItsBlock(int width, int height, int newWidth, int newHeight) {
        Raster picture = Raster.of(width, height, new Random(width).ints((long) width * height).toArray());
        Raster shrunk = Resample.areaAverage(picture, newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                Box block = Box.spanning(
                        x * width / newWidth,
                        y * height / newHeight,
                        (x + 1) * width / newWidth - 1,
                        (y + 1) * height / newHeight - 1);
                assertEquals(mean(picture.crop(block)), shrunk.argb(x, y));
            }
        }
    }

    @Test
    void sumsOfTheTallestBlocksDoNotOverflow() {
        assertEquals(Raster.filled(1, 1, -1), Resample.areaAverage(Raster.filled(1, 100_000, -1), 1, 1));
    }

    private static int mean(Raster block) {
        long alpha = 0;
        long[] colors = new long[3];
        for (int p : block.pixels()) {
            alpha += p >>> 24;
            for (int c = 0; c < 3; c++) {
                colors[c] += (p >>> 24) * (long) (p >> 16 - 8 * c & 255);
            }
        }
        int argb = (int) ((alpha + block.size() / 2) / block.size());
        for (long color : colors) {
            argb = argb << 8 | (alpha == 0 ? 0 : (int) ((color + alpha / 2) / alpha));
        }
        return argb;
    }
}
