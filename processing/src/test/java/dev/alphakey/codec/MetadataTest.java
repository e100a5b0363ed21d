package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.codec.Metadata.Density;
import dev.alphakey.codec.Metadata.Text;
import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PNG says beside its pixels, and what of it a copy says. */
class MetadataTest {
    private static final byte[] SRGB = {2};

    @Test
    void whatColoursMeanAndHowLargePixelsAreGoesIntoACopy() throws IOException {
        Metadata read = read(file().chunk("sRGB", SRGB).chunk("gAMA", ints(45455))
                .chunk("cHRM", ints(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000))
                .chunk("pHYs", ByteBuffer.allocate(9).putInt(2835).putInt(5670).put((byte) 1).array()));
        StrictPng copy = copy(read.looks());
        assertArrayEquals(SRGB, copy.chunk("sRGB"));
        assertArrayEquals(ints(45455), copy.chunk("gAMA"));
        assertArrayEquals(ints(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000), copy.chunk("cHRM"));
        assertArrayEquals(ByteBuffer.allocate(9).putInt(2835).putInt(5670).put((byte) 1).array(), copy.chunk("pHYs"));
    }

    @Test
    void aGammaThatWasNotAppliedStillHoldsForACopy() throws IOException {
        Metadata read = read(file().chunk("gAMA", ints(100_000)));
        assertEquals(OptionalInt.of(100_000), read.colors().gamma());
        assertArrayEquals(ints(100_000), copy(read).chunk("gAMA"));
    }

    @Test
    void aCopyOfWhatWasConvertedIsSrgbAndNothingElse() throws IOException {
        assertEquals(PngColors.srgb(0), Fixtures.read("adobe-rgb.png").metadata().colors());
        assertEquals(PngColors.srgb(0), Fixtures.read("srgb-profile.png").metadata().colors());
    }

    @Test
    void codePointsAreKept() throws IOException {
        byte[] points = {9, 16, 0, 1};
        assertArrayEquals(points, copy(read(file().chunk("cICP", points))).chunk("cICP"));
    }

    @Test
    void textsAreLeftOutOfTheLooksWithANote() throws IOException {
        Metadata read = read(file().chunk("tEXt", latin("Title\0Robot")));
        assertEquals(List.of(), read.looks().texts());
        assertEquals(List.of("its texts are left out"), read.leftOut(false));
        assertEquals(List.of(), read.leftOut(true));
        assertFalse(copy(read.looks()).names().contains("tEXt"));
    }

    @Test
    void textsOfEveryKindComeBackFromACopy() throws IOException {
        String prompt = "a robot on green, ".repeat(100);
        Metadata read = read(file().chunk("tEXt", latin("Title\0Rob\u00f6t"))
                .chunk("zTXt", joined(latin("prompt\0\0"), HandMadePng.deflated(latin(prompt))))
                .chunk("iTXt", joined(latin("Author\0\0\0de\0Autor\0"), "\u738b".getBytes(StandardCharsets.UTF_8))));
        List<Text> expected = List.of(new Text("Title", "Rob\u00f6t"), new Text("prompt", prompt), new Text("Author", "\u738b"));
        assertEquals(expected, read.texts());
        assertEquals(expected, Images.read(written(read), ReadLimits.DEFAULT).metadata().texts());
    }

    @Test
    void contentCredentialsAreNeverKept() throws IOException {
        Metadata read = read(file().chunk("caBX", new byte[100]));
        assertFalse(copy(read).names().contains("caBX"));
        assertTrue(read.leftOut(true).get(0).contains("C2PA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "date:modify\0today", "Raw profile type exif\0\nexif", "Thumb::MTime\0123", "\0nameless", " padded\0x", "bro\nken\0x",
        "without an end"
    })
    void textsThatAnEditMakesUntrueOrThatAreBrokenAreIgnored(String text) throws IOException {
        assertEquals(List.of(), read(file().chunk("tEXt", latin(text))).texts());
    }

    @Test
    void xmpThatSpeaksOfOrientationIsIgnoredAndOtherIsKept() throws IOException {
        String start = "XML:com.adobe.xmp\0\0\0\0\0";
        assertEquals(List.of(), read(file().chunk("iTXt", latin(start + "<x tiff:Orientation='6'/>"))).texts());
        assertEquals(1, read(file().chunk("iTXt", latin(start + "<x dc:creator='me'/>"))).texts().size());
    }

    @Test
    void aTextThatSwellsIsIgnored() throws IOException {
        byte[] bomb = joined(latin("bomb\0\0"), HandMadePng.deflated(new byte[50 << 20]));
        HandMadePng file = file();
        for (int i = 0; i < 50; i++) {
            file.chunk("zTXt", bomb);
        }
        assertEquals(List.of(), read(file).texts());
    }

    @Test
    void aCopySaysNothingOfTheTimeOfItsOriginal() throws IOException {
        assertFalse(copy(read(file().chunk("tIME", new byte[] {7, (byte) 232, 1, 1, 1, 1, 1}))).names().contains("tIME"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exifComesBackWithoutOrientationAndThumbnail(boolean little) throws IOException {
        byte[] tiff = tiff(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        Metadata read = read(file().chunk("eXIf", tiff));
        byte[] kept = copy(read).chunk("eXIf");
        assertEquals(Orientation.UPRIGHT, Exif.orientation(kept));
        String text = new String(kept, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("Somebody"), text);
        assertTrue(text.contains("2024:01:01 10:00:00"), text);
        assertFalse(text.contains("thumbnail"), text);
        assertEquals(read.exif(), ExifCopy.of(kept));
    }

    @Test
    void brokenExifIsIgnored() throws IOException {
        byte[] tiff = tiff(ByteOrder.BIG_ENDIAN);
        for (int cut = 0; cut < tiff.length; cut++) {
            byte[] broken = Arrays.copyOf(tiff, cut);
            if (cut > 0) {
                broken[cut / 2] ^= (byte) 0xa5;
            }
            read(file().chunk("eXIf", broken));
        }
        assertEquals(Optional.empty(), read(file().chunk("eXIf", latin("MM\0*\uffff\uffff\uffff\uffff"))).exif());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 10})
    void brokenDensityIsIgnored(int length) throws IOException {
        assertEquals(Optional.empty(), read(file().chunk("pHYs", new byte[length])).density());
    }

    @Test
    void theDensityOfATurnedPictureIsTurned() throws IOException {
        byte[] tiff = tiff(ByteOrder.BIG_ENDIAN);
        Metadata read = read(file().chunk("pHYs", ByteBuffer.allocate(9).putInt(100).putInt(200).put((byte) 1).array())
                .chunk("eXIf", tiff));
        assertEquals(Optional.of(new Density(200, 100, true)), read.density());
    }

    @Test
    void whatPngHasNoRoomForIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Text("", "x"));
        assertThrows(IllegalArgumentException.class, () -> new Text("Title", "a\0b"));
        assertThrows(IllegalArgumentException.class, () -> new Density(0, 1, true));
    }

    /** A picture turned to the right by Somebody, with the time it was taken and a second directory. */
    private static byte[] tiff(ByteOrder order) {
        ByteBuffer out = ByteBuffer.allocate(200).order(order);
        out.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        out.putShort((short) 42).putInt(8).putShort((short) 3);
        out.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
        out.putShort((short) 0x013b).putShort((short) 2).putInt(9).putInt(100);
        out.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(60).putInt(150);
        out.position(60).putShort((short) 1);
        out.putShort((short) 0x9003).putShort((short) 2).putInt(20).putInt(110).putInt(0);
        out.position(100).put(latin("Somebody\0\0" + "2024:01:01 10:00:00\0"));
        out.position(150).put(latin("thumbnail"));
        return out.array();
    }

    private static HandMadePng file() {
        return new HandMadePng().header(2, 3, 8, 2);
    }

    private static Metadata read(HandMadePng file) throws IOException {
        byte[] bytes = file.data(new byte[3 * 7]).end().bytes();
        return Images.read(bytes, ReadLimits.DEFAULT).metadata();
    }

    private static byte[] written(Metadata metadata) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Images.encode(Raster.filled(2, 2, 0x80102030), ImageFormat.PNG, WriteOptions.DEFAULT.withMetadata(metadata), out);
        return out.toByteArray();
    }

    private static StrictPng copy(Metadata metadata) throws IOException {
        return StrictPng.read(written(metadata));
    }

    private static byte[] ints(int... values) {
        ByteBuffer out = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            out.putInt(value);
        }
        return out.array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
