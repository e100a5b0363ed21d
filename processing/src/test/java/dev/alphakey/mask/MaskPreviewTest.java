package dev.alphakey.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.OkLab;
import dev.alphakey.image.Raster;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskPreviewTest {
    private static final EditMask MASK = EditMask.ofShape(120, 90, new Shape.Rectangle(30, 20, 60, 50));

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xffffff, 0x808080, 0xff2d95, 0xff00ff, 0x00ff00})
    void theMarkIsSeenOnAnyColour(int rgb) {
        Raster preview = MaskPreview.draw(Raster.filled(120, 90, 0xff000000 | rgb), MASK);
        OkLab ground = OkLab.of(rgb);
        int marked = 0;
        for (int y = 25; y < 65; y++) {
            for (int x = 35; x < 85; x++) {
                marked += OkLab.of(preview.argb(x, y)).distance(ground) > 0.1 ? 1 : 0;
            }
        }
        assertTrue(marked >= 40 * 50 / 7, marked + " pixels stand out");
    }

    @Test
    void whatIsKeptStaysAsItIsButForTheOutline() {
        Raster picture = Raster.filled(120, 90, 0xff336699);
        Raster preview = MaskPreview.draw(picture, MASK);
        for (int x = 0; x < 29; x++) {
            assertEquals(0xff336699, preview.argb(x, 45));
        }
        assertEquals(0xffffffff, preview.argb(29, 45));
        assertEquals(0xff000000, preview.argb(30, 45));
    }

    @Test
    void thePictureIsStillSeenThroughTheVeil() {
        int[] pixels = new int[120 * 90];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xff000000 | i % 120 * 2 * 0x010101;
        }
        Raster preview = MaskPreview.draw(Raster.of(120, 90, pixels), MASK);
        Set<Integer> colours = new HashSet<>();
        for (int x = 35; x < 85; x++) {
            colours.add(preview.argb(x, 45));
        }
        assertTrue(colours.size() > 25, colours.size() + " shades");
    }

    @Test
    void aTransparentPictureIsShownOnSquares() {
        Raster preview = MaskPreview.draw(Raster.filled(120, 90, 0), MASK);
        assertFalse(preview.hasTransparency());
        assertTrue(preview.argb(2, 2) != preview.argb(10, 2));
    }

    @Test
    void aMaskOfAnotherSizeIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> MaskPreview.draw(Raster.filled(120, 91, -1), MASK));
        assertTrue(e.getMessage().contains("120x90") && e.getMessage().contains("120x91"), e.getMessage());
    }
}
