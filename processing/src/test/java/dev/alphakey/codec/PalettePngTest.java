package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PalettePngTest {
    private static final WriteOptions PALETTE = WriteOptions.DEFAULT.withPalette(true);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 4", "16, 4", "17, 8", "256, 8"})
    void everyPixelComesBackFromTheSmallestDepth(int colors, int depth) throws IOException {
        Raster raster = mixed(37, 11, colors);
        byte[] png = encoded(raster, PALETTE);
        assertEquals(depth, png[24]);
        assertEquals(3, png[25], "the colour type of palettes");
        assertEquals(raster, Raster.copyOf(ImageIO.read(new ByteArrayInputStream(png))));
        assertEquals(raster, Images.read(png, ReadLimits.DEFAULT).raster());
    }

    @Test
    void moreColoursThanAPaletteHoldsAreWrittenInFull() throws IOException {
        Raster raster = mixed(40, 40, 257);
        byte[] png = encoded(raster, PALETTE);
        assertEquals(6, png[25]);
        assertEquals(raster, Images.read(png, ReadLimits.DEFAULT).raster());
    }

    @Test
    void unaskedNoPaletteIsWritten() throws IOException {
        assertEquals(6, encoded(mixed(37, 11, 4), WriteOptions.DEFAULT)[25]);
    }

    @Test
    void aPaletteMakesTheFileSmaller() throws IOException {
        Raster raster = mixed(200, 200, 60);
        assertTrue(encoded(raster, PALETTE).length < encoded(raster, WriteOptions.DEFAULT).length * 0.8);
    }

    /** So many different pixels in disorder, from transparent to opaque. */
    private static Raster mixed(int width, int height, int colors) {
        int[] out = new int[width * height];
        for (int i = 0; i < out.length; i++) {
            int k = i < colors ? i : Math.floorMod((int) (i * 2654435761L >>> 7), colors);
            out[i] = k == 0 ? 0 : (k % 3 == 0 ? 255 : 1 + k * 37 % 254) << 24 | k * 0x0307 << 8 & 0xffff00 | k * 11 & 255;
        }
        return Raster.of(width, height, out);
    }

    private static byte[] encoded(Raster raster, WriteOptions options) throws IOException {
        var out = new ByteArrayOutputStream();
        Images.encode(raster, ImageFormat.PNG, options, out);
        return out.toByteArray();
    }
}
