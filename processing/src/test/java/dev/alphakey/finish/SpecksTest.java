package dev.alphakey.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class SpecksTest {
    private static final Raster SUBJECT = Drawings.disc(600, 200);

    @Test
    void aLonelySpeckGoesWithItsSoftRim() {
        assertEquals(SUBJECT, Specks.drop(withSquare(20, 20, 2, true)));
    }

    @Test
    void theEndOfALooseHairStays() {
        Raster picture = withSquare(300, 94, 2, false);
        assertSame(picture, Specks.drop(picture));
    }

    @Test
    void whatIsLargerThanASpeckStays() {
        Raster picture = withSquare(20, 20, 8, false);
        assertSame(picture, Specks.drop(picture));
    }

    @Test
    void aPictureOfNothingElseStays() {
        Raster picture = Drawings.sheet(300, 300, Raster.filled(1, 1, -1), 30, 30, Raster.filled(1, 1, -1), 130, 30);
        assertSame(picture, Specks.drop(picture));
    }

    private static Raster withSquare(int x, int y, int side, boolean rim) {
        int[] pixels = SUBJECT.pixels().clone();
        for (int v = y - 1; v <= y + side; v++) {
            for (int u = x - 1; u <= x + side; u++) {
                boolean inside = u >= x && v >= y && u < x + side && v < y + side;
                if (inside || rim) {
                    pixels[v * 600 + u] = inside ? 0xff808080 : 0x05808080;
                }
            }
        }
        return Raster.of(600, 600, pixels);
    }
}
