package dev.alphakey.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class RasterTest {
    private final Raster raster = Raster.of(3, 2, new int[] {0xff000001, 0xff000002, 0xff000003, 4, 5, 6});

    @Test
    void pixelsLieRowByRowFromTheTopLeft() {
        assertEquals(0xff000003, raster.argb(2, 0));
        assertEquals(4, raster.argb(0, 1));
    }

    @Test
    void aSizeThatDoesNotFitTheArrayIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Raster.of(2, 2, new int[3]));
        assertThrows(IllegalArgumentException.class, () -> Raster.of(0, 2, new int[0]));
        assertThrows(IllegalArgumentException.class, () -> Raster.of(1 << 16, 1 << 16, new int[0]));
    }

    @Test
    void aColumnOutsideIsRefusedEvenWhereTheArrayGoesOn() {
        assertThrows(IndexOutOfBoundsException.class, () -> raster.argb(3, 0));
    }

    @Test
    void croppingCopiesTheBox() {
        assertEquals(Raster.of(2, 1, new int[] {5, 6}), raster.crop(new Box(1, 1, 2, 1)));
        assertThrows(IllegalArgumentException.class, () -> raster.crop(new Box(2, 0, 2, 1)));
    }

    @Test
    void transparencyIsAnyAlphaBelow255() {
        assertTrue(raster.hasTransparency());
        assertFalse(Raster.filled(2, 2, 0xff123456).hasTransparency());
        assertTrue(Raster.filled(1, 1, 0xfe123456).hasTransparency());
    }

    @Test
    void aBufferedImageSharesTheArrayAndComesBackEqual() {
        BufferedImage image = raster.asBufferedImage();
        assertEquals(BufferedImage.TYPE_INT_ARGB, image.getType());
        assertEquals(raster, Raster.copyOf(image));
    }
}
