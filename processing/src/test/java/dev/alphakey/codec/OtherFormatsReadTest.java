package dev.alphakey.codec;

import static dev.alphakey.codec.Fixtures.BLUE;
import static dev.alphakey.codec.Fixtures.GREEN;
import static dev.alphakey.codec.Fixtures.RED;
import static dev.alphakey.codec.Fixtures.YELLOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JPEG, WebP, GIF, BMP and TIFF; the common picture is 32x24 with a colour in each quarter. */
class OtherFormatsReadTest {
    @ParameterizedTest
    @CsvSource({
        "baseline.jpg, JPEG, 3", "progressive.jpg, JPEG, 3", "lossy.webp, WEBP, 4", "lossy-alpha.webp, WEBP, 4",
        "lossless.webp, WEBP, 0", "lossless-alpha.webp, WEBP, 0", "plain.gif, GIF, 0", "interlaced.gif, GIF, 3",
        "rgb24.bmp, BMP, 0", "top-down.bmp, BMP, 0", "palette.bmp, BMP, 0", "rle8.bmp, BMP, 0", "rgb565.bmp, BMP, 8",
        "rgba32.bmp, BMP, 0", "rgb.tif, TIFF, 0", "rgba-lzw.tif, TIFF, 0"
    })
    void theFormatIsFoundByContentAndItsColoursAreRight(String name, ImageFormat format, int tolerance) throws IOException {
        LoadedImage image = Fixtures.read(name);
        assertEquals(format, image.format());
        assertEquals("Raster[32x24]", image.raster().toString());
        assertEquals(List.of(), image.notes());
        Fixtures.assertQuarters(image.raster(), tolerance, RED, GREEN, BLUE, YELLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey.jpg", "grey.tif"})
    void greyIsNotBrightened(String name) throws IOException {
        Raster raster = Fixtures.read(name).raster();
        // Luma of the four colours by Rec. 601, as Pillow computed it.
        Fixtures.assertQuarters(raster, 2, 0xff5e5e5e, 0xff888888, 0xff4a4a4a, 0xffcacaca);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "cmyk.tif"})
    void inkIsTurnedIntoLight(String name) throws IOException {
        Raster raster = Fixtures.read(name).raster();
        Fixtures.assertQuarters(raster, 3, 0xffff0000, 0xff00ff00, 0xff0000ff, 0xff7f7f7f);
    }

    @Test
    void theAdobeMarkerTellsInkWithLumaApartFromPlainInk() throws IOException {
        // As Pillow reads the same samples with the marker changed.
        Fixtures.assertQuarters(Fixtures.read("ycck.jpg").raster(), 1, 0xffb300e3, 0xffffcf1e, 0xff4dffff, 0xff004300);
    }

    @Test
    void theAdobeMarkerTellsRgbApartFromLumaAndChroma() throws IOException {
        Raster raster = Fixtures.read("adobe-marked-rgb.jpg").raster();
        Fixtures.assertQuarters(raster, 1, 0xff5e62da, 0xff88553b, 0xff4acd6f, 0xffca2494);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void jpegsAreSetUprightByTheirTag(int orientation) throws IOException {
        LoadedImage image = Fixtures.read("orientation" + orientation + ".jpg");
        assertEquals("Raster[32x24]", image.raster().toString());
        Fixtures.assertQuarters(image.raster(), 3, RED, GREEN, BLUE, YELLOW);
        assertEquals(orientation == 1 ? 0 : 1, image.notes().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"orientation6.webp", "orientation6.tif"})
    void otherFormatsAreSetUprightToo(String name) throws IOException {
        LoadedImage image = Fixtures.read(name);
        Fixtures.assertQuarters(image.raster(), 0, RED, GREEN, BLUE, YELLOW);
        assertTrue(image.notes().get(0).contains("turned by 90 degrees to the right"));
    }

    @ParameterizedTest
    @CsvSource({"adobe-rgb.jpg, 6", "adobe-rgb.webp, 1", "adobe-rgb.tif, 1"})
    void embeddedProfilesAreConverted(String name, int tolerance) throws IOException {
        Fixtures.assertQuarters(Fixtures.read(name).raster(), tolerance, 0xffff2323, 0xff00c925, 0xff2939d7, 0xffeadd00);
    }

    @ParameterizedTest
    @ValueSource(strings = {"animated.gif", "animated.webp", "pages.tif"})
    void theFirstOfSeveralImagesIsReadWithANote(String name) throws IOException {
        LoadedImage image = Fixtures.read(name);
        Fixtures.assertQuarters(image.raster(), 0, RED, GREEN, BLUE, YELLOW);
        assertTrue(image.notes().get(0).startsWith("only the first of its 3 "), image.notes().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless-alpha.webp", "lossy-alpha.webp", "rgba32.bmp", "rgba-lzw.tif"})
    void alphaIsExact(String name) throws IOException {
        Raster raster = Fixtures.read(name).raster();
        for (int x = 0; x < 32; x++) {
            assertEquals(x * 255 / 31, raster.argb(x, 5) >>> 24, "column " + x);
        }
    }

    @Test
    void withoutItsNativeLibraryLosslessWebpIsStillExact() throws IOException {
        Reading reading = new Reading(ReadLimits.DEFAULT);
        byte[] padded = Arrays.copyOf(Fixtures.bytes("lossless.webp"), 500);
        assertEquals(Fixtures.read("lossless.webp").raster(), WebpDecoder.decodeInJava(padded, reading));
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void withoutItsNativeLibraryLossyWebpIsReadWithANote() throws IOException {
        Reading reading = new Reading(ReadLimits.DEFAULT);
        Raster raster = WebpDecoder.decodeInJava(Fixtures.bytes("lossy.webp"), reading);
        Fixtures.assertQuarters(raster, 4, RED, GREEN, BLUE, YELLOW);
        assertEquals(1, reading.notes().size());
    }

    @Test
    void premultipliedColoursAreDivided() throws IOException {
        Raster raster = Fixtures.read("premultiplied.tif").raster();
        assertEquals(24 * 255 / 31, raster.argb(24, 6) >>> 24);
        Fixtures.assertNear(GREEN, raster.argb(24, 6), 1, "at 24,6");
        Fixtures.assertNear(RED, raster.argb(8, 6), 4, "at 8,6");
    }

    @Test
    void lossyWebpIsSmoothAcrossItsHalvedColourPlanes() throws IOException {
        // As Pillow decodes it, on both sides of a border between quarters.
        Raster raster = Fixtures.read("lossy.webp").raster();
        assertEquals(0xff534169, raster.argb(15, 12));
        assertEquals(0xffcbdb76, raster.argb(16, 12));
        assertEquals(0xffa54622, raster.argb(15, 6));
    }

    @Test
    void aGifFrameKeepsItsPlaceOnTheScreenAndItsTransparency() throws IOException {
        Raster raster = Fixtures.read("offset.gif").raster();
        assertEquals("Raster[32x24]", raster.toString());
        assertEquals(0, raster.argb(0, 0) >>> 24);
        assertEquals(0, raster.argb(4, 7) >>> 24);
        assertEquals(RED, raster.argb(5, 7));
        assertEquals(RED, raster.argb(8, 12));
        assertEquals(0, raster.argb(9, 7) >>> 24);
    }

    @Test
    void aTransparentIndexThatNoGifColourHasChangesNothing() throws IOException {
        byte[] file = Fixtures.bytes("offset.gif");
        assertEquals(1, file[25]);
        file[25] = 65;
        Raster raster = Images.read(file, ReadLimits.DEFAULT).raster();
        assertEquals(0xff000000, raster.argb(9, 7));
        assertEquals(0, raster.argb(4, 7));
    }

    @Test
    void bitmapsOfTheFourthVersionKeepTheirAlpha() throws IOException {
        Raster raster = Fixtures.read("alpha-v4.bmp").raster();
        assertEquals(RED, raster.argb(0, 0));
        assertEquals(0, raster.argb(7, 0) >>> 24);
    }

    @Test
    void bitmapsOfSixteenBitsKeepTheirAlpha() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(14 + 56 + 8).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(70);
        file.putInt(56).putInt(1).putInt(2).putShort((short) 1).putShort((short) 16).putInt(3).putInt(8).position(54);
        file.putInt(0xf00).putInt(0xf0).putInt(0xf).putInt(0xf000);
        file.putInt(0x9f00).putInt(0x3f0f);
        Raster raster = Images.read(file.array(), ReadLimits.DEFAULT).raster();
        assertEquals(Raster.of(1, 2, new int[] {0x33ff00ff, 0x99ff0000}), raster);
    }

    @Test
    void sixteenBitGreyTiffIsRounded() throws IOException {
        Raster raster = Fixtures.read("grey16.tif").raster();
        for (int x = 0; x < 13; x++) {
            int level = (int) Math.round(x * 4999 / 257.0);
            assertEquals(0xff000000 | level * 0x010101, raster.argb(x, 0));
        }
    }

    @Test
    void tiffMayCountFromWhiteToBlack() throws IOException {
        assertEquals(Fixtures.read("grey8.png").raster(), Fixtures.read("min-is-white.tif").raster());
    }

    @Test
    void faxTiffIsBlackAndWhite() throws IOException {
        Raster raster = Fixtures.read("bilevel.tif").raster();
        for (int p : raster.pixels()) {
            assertTrue(p == 0xff000000 || p == 0xffffffff);
        }
    }
}
