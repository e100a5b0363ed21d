package dev.alphakey.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingTest {
    @ParameterizedTest
    @CsvSource({"97, 61, 31, 20", "64, 64, 63, 61", "200, 3, 7, 2", "50, 40, 1, 1", "20, 17, 53, 41", "128, 128, 64, 64"})
    void everyPixelIsWithinALevelOfTheExactSum(int width, int height, int newWidth, int newHeight) {
        Raster picture = Drawings.noise(width, height, 5);
        Raster scaled = Scaling.smooth(picture, newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                double[] exact = Exact.pixel(picture, x, y, newWidth, newHeight);
                int p = scaled.argb(x, y);
                int a = p >>> 24;
                assertEquals(exact[0], a, 1, "alpha at " + x + "," + y);
                for (int c = 0; c < 3; c++) {
                    double seen = a * (p >> 16 - 8 * c & 255) / 255.0;
                    assertEquals(exact[c + 1], seen, 1, "colour over black at " + x + "," + y);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "63, 62", "100, 7"})
    void oneColourStaysThatColourUpToTheEdge(int width, int height) {
        Raster scaled = Scaling.smooth(Drawings.disc(100, 40), width, height);
        for (int p : scaled.pixels()) {
            assertTrue(p == 0 || (p & 0xffffff) == 0xc03020, Integer.toHexString(p));
        }
    }

    @Test
    void whatIsInvisibleTintsNothing() {
        int[] pixels = Drawings.disc(100, 40).pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] >>> 24 == 0 ? 0x0000ff00 : pixels[i];
        }
        assertEquals(Scaling.smooth(Drawings.disc(100, 40), 37, 37), Scaling.smooth(Raster.of(100, 100, pixels), 37, 37));
    }

    @Test
    void noGhostOfAnEdgeStandsInTheEmptiness() {
        Raster scaled = Scaling.smooth(Drawings.disc(300, 100), 60, 60);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 60; x++) {
                if (Math.hypot(x + 0.5 - 30, y + 0.5 - 30) > 22) {
                    assertEquals(0, scaled.argb(x, y));
                }
            }
        }
    }

    @Test
    void anOpaquePictureStaysOpaqueUpToItsFrame() {
        Raster scaled = Scaling.smooth(Raster.filled(90, 50, 0xff336699), 40, 13);
        assertEquals(Raster.filled(40, 13, 0xff336699), scaled);
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        Raster picture = Drawings.disc(10, 4);
        assertSame(picture, Scaling.smooth(picture, 10, 10));
    }

    @Test
    void aMoveByWholePixelsIsExact() {
        Raster picture = Drawings.noise(20, 20, 2);
        Raster cleared = ClearColor.ZERO.apply(picture);
        assertEquals(Canvas.lay(cleared, 3, 5, 30, 30), Scaling.moved(picture, 3, 5, 30, 30));
    }

    @Test
    void aMoveByPartOfAPixelMovesTheCentroidByThatMuch() {
        Raster disc = Drawings.disc(60, 20);
        Raster moved = Scaling.moved(disc, 2.3, 1.6, 66, 66);
        double sum = 0;
        double x = 0;
        for (int i = 0; i < moved.size(); i++) {
            sum += moved.pixels()[i] >>> 24;
            x += (moved.pixels()[i] >>> 24) * (i % 66 + 0.5);
        }
        assertEquals(32.3, x / sum, 0.03);
    }

    @Test
    void aSideOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Scaling.smooth(Drawings.disc(10, 4), 0, 5));
    }

    /** The two-dimensional sum in doubles, straight from the definition. */
    private static final class Exact {
        static double[] pixel(Raster picture, int x, int y, int newWidth, int newHeight) {
            double stepX = (double) picture.width() / newWidth;
            double stepY = (double) picture.height() / newHeight;
            double[] sum = new double[4];
            double weights = 0;
            for (int v = 0; v < picture.height(); v++) {
                double wy = cubic((v + 0.5 - (y + 0.5) * stepY) / Math.max(1, stepY));
                for (int u = 0; u < picture.width() && wy != 0; u++) {
                    double w = wy * cubic((u + 0.5 - (x + 0.5) * stepX) / Math.max(1, stepX));
                    int p = picture.argb(u, v);
                    weights += w;
                    sum[0] += w * (p >>> 24);
                    for (int c = 0; c < 3; c++) {
                        sum[c + 1] += w * (p >>> 24) * (p >> 16 - 8 * c & 255);
                    }
                }
            }
            double alpha = sum[0] / weights;
            double clipped = Math.max(0, Math.min(255, alpha));
            double[] seen = {clipped, 0, 0, 0};
            for (int c = 1; c < 4 && alpha > 0; c++) {
                seen[c] = clipped * Math.max(0, Math.min(255, sum[c] / weights / alpha)) / 255;
            }
            return seen;
        }

        private static double cubic(double t) {
            double x = Math.abs(t);
            return x < 1
                    ? 1.5 * x * x * x - 2.5 * x * x + 1
                    : x < 2 ? -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2 : 0;
        }
    }
}
