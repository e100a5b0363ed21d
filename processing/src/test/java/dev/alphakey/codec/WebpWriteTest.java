package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What libwebp writes is read back, where it is exact also by the decoder of TwelveMonkeys, which shares no code with it. */
class WebpWriteTest {
    private static final Raster PICTURE = picture();

    @Test
    void losslessKeepsEveryPixelEvenUnderZeroAlpha() throws IOException {
        byte[] file = encode(PICTURE, WriteOptions.DEFAULT);
        LoadedImage back = Images.read(file, ReadLimits.DEFAULT);
        assertEquals(ImageFormat.WEBP, back.format());
        assertEquals(PICTURE, back.raster());
        assertEquals(PICTURE, WebpDecoder.decodeInJava(file, new Reading(ReadLimits.DEFAULT)));
    }

    @Test
    void losslessKeepsOpaqueImagesToo() throws IOException {
        Raster opaque = Raster.filled(17, 9, 0xff123456);
        assertEquals(opaque, Images.read(encode(opaque, WriteOptions.DEFAULT), ReadLimits.DEFAULT).raster());
    }

    @Test
    void lossyKeepsAlphaAndComesNearTheColoursOfSolidAreas() throws IOException {
        Raster half = Raster.filled(64, 64, 0x80c83c28);
        Raster back = Images.read(encode(half, WriteOptions.DEFAULT.withLossy(90)), ReadLimits.DEFAULT).raster();
        assertEquals(0x80, back.argb(30, 30) >>> 24);
        Fixtures.assertNear(0xc83c28, back.argb(30, 30), 4, "at 30,30");
    }

    @Test
    void lowerQualityMakesSmallerFiles() throws IOException {
        int low = encode(PICTURE, WriteOptions.DEFAULT.withLossy(20)).length;
        int high = encode(PICTURE, WriteOptions.DEFAULT.withLossy(95)).length;
        assertTrue(low < high, low + " against " + high);
    }

    @Test
    void sidesBeyondTheFormatAreRefused() {
        Raster wide = Raster.filled(16_384, 1, 0);
        UnsupportedImageException e =
                assertThrows(UnsupportedImageException.class, () -> encode(wide, WriteOptions.DEFAULT));
        assertEquals("WebP holds at most 16383 pixels a side, not 16384x1; use .png", e.getMessage());
    }

    private static byte[] encode(Raster raster, WriteOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Images.encode(raster, ImageFormat.WEBP, options, out);
        return out.toByteArray();
    }

    private static Raster picture() {
        Random random = new Random(5);
        int[] argb = new int[120 * 80];
        for (int i = 0; i < argb.length; i++) {
            int x = i % 120;
            int y = i / 120;
            argb[i] = (x < 30 ? 0 : Math.min(255, 4 * x)) << 24 | x * 2 << 16 | y * 3 << 8 | random.nextInt(30);
        }
        return Raster.of(120, 80, argb);
    }
}
