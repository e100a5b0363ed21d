package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every colour type and depth gives the values that its file was made from; all pictures here are 13x11. */
class PngReadTest {
    @ParameterizedTest
    @CsvSource({
        "grey1.png, 1", "grey1-interlaced.png, 1", "grey2.png, 2", "grey2-interlaced.png, 2",
        "grey4.png, 4", "grey4-interlaced.png, 4", "grey8.png, 8", "grey8-interlaced.png, 8"
    })
    void greyLevelsAreSpreadOverTheWholeRangeAndNotBrightened(String name, int depth) throws IOException {
        int most = (1 << depth) - 1;
        assertPixels(name, (x, y) -> {
            int sample = (depth == 8 ? x * 7 + y * 11 : x + y) & most;
            return opaqueGrey(sample * 255 / most);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb16.png", "rgb16-interlaced.png"})
    void sixteenBitsAreRoundedToEight(String name) throws IOException {
        assertPixels(name, (x, y) -> 0xff000000 | rounded(x, y, 0) << 16 | rounded(x, y, 1) << 8 | rounded(x, y, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgba16.png", "rgba16-interlaced.png"})
    void sixteenBitAlphaIsRoundedToo(String name) throws IOException {
        assertPixels(name, (x, y) ->
                rounded(x, y, 3) << 24 | rounded(x, y, 0) << 16 | rounded(x, y, 1) << 8 | rounded(x, y, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey16.png", "grey16-interlaced.png"})
    void sixteenBitGreyIsRounded(String name) throws IOException {
        assertPixels(name, (x, y) -> opaqueGrey(rounded(x, y, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey-alpha16.png", "grey-alpha16-interlaced.png"})
    void sixteenBitGreyKeepsItsAlpha(String name) throws IOException {
        assertPixels(name, (x, y) -> rounded(x, y, 3) << 24 | rounded(x, y, 0) * 0x010101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb8.png", "rgb8-interlaced.png"})
    void eightBitColoursAreExact(String name) throws IOException {
        assertPixels(name, (x, y) -> 0xff000000 | rgb(x, y));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgba8.png", "rgba8-interlaced.png"})
    void eightBitColoursWithAlphaAreExact(String name) throws IOException {
        assertPixels(name, (x, y) -> level(x, y, 3) << 24 | rgb(x, y));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey-alpha8.png", "grey-alpha8-interlaced.png"})
    void greyWithAlphaIsExact(String name) throws IOException {
        assertPixels(name, (x, y) -> level(x, y, 3) << 24 | level(x, y, 0) * 0x010101);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void palettesAreLookedUp(int depth) throws IOException {
        assertPixels("palette" + depth + ".png", (x, y) -> 0xff000000 | paletteColor((x + y) % colors(depth)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void paletteEntriesMayBeTranslucent(int depth) throws IOException {
        assertPixels("palette" + depth + "-trns.png", (x, y) -> {
            int index = (x + y) % colors(depth);
            return (index < 5 ? index * 60 : 255) << 24 | paletteColor(index);
        });
    }

    @Test
    void oneGreyLevelMayBeTransparent() throws IOException {
        assertPixels("grey4-trns.png", (x, y) -> (x + y & 15) == 3 ? 0x333333 : opaqueGrey((x + y & 15) * 17));
    }

    @Test
    void aTransparentLevelOfSixteenBitsIsComparedAtSixteenBits() throws IOException {
        int clear = wide(2, 1, 0);
        assertPixels("grey16-trns.png", (x, y) ->
                (wide(x, y, 0) == clear ? 0 : 0xff000000) | rounded(x, y, 0) * 0x010101);
    }

    @Test
    void oneColourMayBeTransparent() throws IOException {
        int clear = rgb(3, 2);
        assertPixels("rgb8-trns.png", (x, y) -> (rgb(x, y) == clear ? 0 : 0xff000000) | rgb(x, y));
    }

    @Test
    void oneColourOfSixteenBitsMayBeTransparent() throws IOException {
        assertEquals(0, Fixtures.read("rgb16-trns.png").raster().argb(3, 2) >>> 24);
        assertEquals(255, Fixtures.read("rgb16-trns.png").raster().argb(4, 2) >>> 24);
    }

    @Test
    void theGammaAndPrimariesOfSrgbChangeNothing() throws IOException {
        LoadedImage image = Fixtures.read("gamma-srgb.png");
        assertEquals(Fixtures.read("rgb8.png").raster(), image.raster());
        assertEquals(List.of(), image.notes());
    }

    @Test
    void anotherGammaIsIgnoredWithANote() throws IOException {
        LoadedImage image = Fixtures.read("gamma-linear.png");
        assertEquals(Fixtures.read("rgb8.png").raster(), image.raster());
        assertEquals(List.of("its stated gamma is ignored and it was taken for sRGB"), image.notes());
    }

    @Test
    void otherPrimariesAreIgnoredWithANote() throws IOException {
        ByteBuffer displayP3 = ByteBuffer.allocate(32).putInt(31270).putInt(32900)
                .putInt(68000).putInt(32000).putInt(26500).putInt(69000).putInt(15000).putInt(6000);
        HandMadePng png = new HandMadePng().header(1, 1, 8, 2).chunk("cHRM", displayP3.array()).data(new byte[4]).end();
        assertEquals(List.of("its stated primaries are ignored and it was taken for sRGB"),
                Images.read(png.bytes(), ReadLimits.DEFAULT).notes());
    }

    @ParameterizedTest
    @CsvSource({"1, 13, 0", "12, 13, 1", "9, 16, 1"})
    void codePointsOtherThanThoseOfSrgbAreIgnoredWithANote(byte primaries, byte curve, int notes) throws IOException {
        HandMadePng png = new HandMadePng().header(1, 1, 8, 2).chunk("cICP", new byte[] {primaries, curve, 0, 1});
        assertEquals(notes, Images.read(png.data(new byte[4]).end().bytes(), ReadLimits.DEFAULT).notes().size());
    }

    @Test
    void anEmbeddedProfileIsConverted() throws IOException {
        LoadedImage image = Fixtures.read("adobe-rgb.png");
        // Little CMS, relative colorimetric: what Adobe RGB (220,40,40) and its like are in sRGB.
        Fixtures.assertQuarters(image.raster(), 1, 0xffff2323, 0xff00c925, 0xff2939d7, 0xffeadd00);
        assertTrue(image.notes().get(0).contains("profile"));
    }

    @Test
    void aProfileThatDescribesSrgbChangesNothing() throws IOException {
        LoadedImage image = Fixtures.read("srgb-profile.png");
        Fixtures.assertQuarters(image.raster(), 0, Fixtures.RED, Fixtures.GREEN, Fixtures.BLUE, Fixtures.YELLOW);
        assertEquals(List.of(), image.notes());
    }

    @Test
    void aBrokenProfileIsIgnoredWithANote() throws IOException {
        LoadedImage image = Fixtures.read("broken-profile.png");
        Fixtures.assertQuarters(image.raster(), 0, Fixtures.RED, Fixtures.GREEN, Fixtures.BLUE, Fixtures.YELLOW);
        assertEquals(List.of("its colour profile is broken and was ignored"), image.notes());
    }

    @Test
    void theOrientationTagIsFollowed() throws IOException {
        LoadedImage image = Fixtures.read("exif-turned.png");
        assertEquals(11, image.raster().width());
        assertEquals(0xff000000 | rgb(0, 10), image.raster().argb(0, 0));
    }

    @Test
    void theStillImageOfAnAnimationIsReadWithANote() throws IOException {
        LoadedImage image = Fixtures.read("animated.png");
        Fixtures.assertQuarters(image.raster(), 0, Fixtures.RED, Fixtures.GREEN, Fixtures.BLUE, Fixtures.YELLOW);
        assertTrue(image.notes().get(0).contains("3 frames"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 8})
    void allRowFiltersAreUndone(int kind) throws IOException {
        HandMadePng png = HandMadePng.random(37, 23, kind, 8 * kind);
        assertEquals(png.expected(), Images.read(png.bytes(), ReadLimits.DEFAULT).raster());
    }

    @Test
    void dataMayComeInChunksOfOneByteAndOfNone() throws IOException {
        HandMadePng png = new HandMadePng().header(1, 1, 8, 2).chunk("IDAT", new byte[0]);
        for (byte one : HandMadePng.deflated(new byte[] {0, 1, 2, 3})) {
            png.chunk("IDAT", new byte[] {one});
        }
        assertEquals(0xff010203, Images.read(png.end().bytes(), ReadLimits.DEFAULT).raster().argb(0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x789d, 0x7918, 0x881c, 0x78bb})
    void aStreamThatIsNotDeflateIsRefused(int header) {
        byte[] data = HandMadePng.deflated(new byte[4]);
        data[0] = (byte) (header >> 8);
        data[1] = (byte) header;
        byte[] file = new HandMadePng().header(1, 1, 8, 2).chunk("IDAT", data).end().bytes();
        assertThrows(CorruptImageException.class, () -> Images.read(file, ReadLimits.DEFAULT));
    }

    @Test
    void aWrongSumOfTheWholeStreamIsNoObstacleWhereThatOfTheChunkIsRight() throws IOException {
        byte[] data = HandMadePng.deflated(new byte[] {0, 1, 2, 3});
        data[data.length - 1] ^= 1;
        byte[] file = new HandMadePng().header(1, 1, 8, 2).chunk("IDAT", data).end().bytes();
        assertEquals(0xff010203, Images.read(file, ReadLimits.DEFAULT).raster().argb(0, 0));
    }

    private static void assertPixels(String name, IntBinaryOperator expected) throws IOException {
        LoadedImage image = Fixtures.read(name);
        assertEquals(ImageFormat.PNG, image.format());
        Raster raster = image.raster();
        assertEquals(13, raster.width());
        assertEquals(11, raster.height());
        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 13; x++) {
                int e = expected.applyAsInt(x, y);
                int a = raster.argb(x, y);
                assertEquals(Integer.toHexString(e), Integer.toHexString(a), name + " at " + x + "," + y);
            }
        }
    }

    private static int wide(int x, int y, int channel) {
        return (x * 4999 + y * 3001 + channel * 10007) % 65536;
    }

    private static int rounded(int x, int y, int channel) {
        return (int) Math.round(wide(x, y, channel) / 257.0);
    }

    private static int level(int x, int y, int channel) {
        return (x * 19 + y * 23 + channel * 50) % 256;
    }

    private static int rgb(int x, int y) {
        return level(x, y, 0) << 16 | level(x, y, 1) << 8 | level(x, y, 2);
    }

    private static int opaqueGrey(int level) {
        return 0xff000000 | level * 0x010101;
    }

    private static int colors(int depth) {
        return Math.min(1 << depth, 200);
    }

    private static int paletteColor(int i) {
        return i * 37 % 256 << 16 | i * 91 % 256 << 8 | 255 - i;
    }
}
