package dev.alphakey.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class KeyAdvisorTest {
    @Test
    void aGreenSubjectIsSafestOnMagenta() {
        assertEquals(KeyColor.MAGENTA, new KeyAdvisor().add(KeyColor.parse("#30a040")).rank().get(0).key());
    }

    @Test
    void aPinkSubjectIsSafestOnGreen() {
        assertEquals(KeyColor.GREEN, new KeyAdvisor().add(KeyColor.parse("#f070c0")).rank().get(0).key());
    }

    @Test
    void theFlatBackgroundOfAReferenceDoesNotCount() {
        int[] pixels = Raster.filled(40, 40, 0xff08f40c).pixels();
        for (int y = 12; y < 28; y++) {
            for (int x = 12; x < 28; x++) {
                pixels[y * 40 + x] = 0xffd03080;
            }
        }
        var first = new KeyAdvisor().add(Raster.of(40, 40, pixels)).rank().get(0);
        assertEquals(KeyColor.GREEN, first.key());
    }

    @Test
    void aPaletteColourCountsHoweverLargeThePicturesAre() {
        var ranked = new KeyAdvisor()
                .add(spotted())
                .add(KeyColor.GREEN)
                .rank();
        assertEquals(KeyColor.GREEN, ranked.get(ranked.size() - 1).key());
    }

    /** A clear picture with a purple spot. */
    private static Raster spotted() {
        int[] pixels = new int[100 * 100];
        java.util.Arrays.fill(pixels, 4000, 6000, 0xffd03080);
        return Raster.of(100, 100, pixels);
    }

    @Test
    void withoutColoursNothingIsRanked() {
        assertTrue(new KeyAdvisor().rank().isEmpty());
    }
}
