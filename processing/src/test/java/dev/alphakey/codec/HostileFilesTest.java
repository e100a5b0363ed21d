package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, a read ends soon, in bounded memory, with a picture or with one of two exceptions. */
class HostileFilesTest {
    private static final ReadLimits SMALL = new ReadLimits(1_000_000);
    private static final Duration SOON = Duration.ofSeconds(60);

    static List<String> fixtures() {
        return Fixtures.names();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void noBeginningOfAFilePassesForTheWhole(String name) throws IOException {
        byte[] file = Fixtures.bytes(name);
        assertTimeoutPreemptively(SOON, () -> {
            for (int length = 0; length < file.length; length += length < 300 ? 1 : 7) {
                byte[] cut = Arrays.copyOf(file, length);
                IOException e = assertThrows(IOException.class, () -> Images.read(cut, SMALL), name + " cut to " + length);
                assertOurs(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void flippedBitsGiveAPictureOrAnException(String name) throws IOException {
        byte[] file = Fixtures.bytes(name);
        Random random = new Random(name.hashCode());
        assertTimeoutPreemptively(SOON, () -> {
            for (int round = 0; round < 60; round++) {
                byte[] broken = file.clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
                }
                readAnyhow(broken);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void overwrittenHeadersGiveAPictureOrAnException(String name) throws IOException {
        byte[] file = Fixtures.bytes(name);
        Random random = new Random(name.hashCode() + 1);
        assertTimeoutPreemptively(SOON, () -> {
            for (int round = 0; round < 60; round++) {
                byte[] broken = file.clone();
                int at = 8 + random.nextInt(Math.min(120, broken.length - 12));
                int value = new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1, 0xffff}[random.nextInt(6)];
                ByteBuffer.wrap(broken).putInt(at, value);
                readAnyhow(broken);
            }
        });
    }

    /** Checksums would stop most damage to PNG early; mended ones let it through to the pixels. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 8})
    void damagedPixelDataWithRightChecksumsGiveAPictureOrAnException(int kind) throws IOException {
        Random random = new Random(kind);
        for (int round = 0; round < 200; round++) {
            byte[] data = HandMadePng.deflated(new byte[20 * (1 + 20 * kind)]);
            data[random.nextInt(data.length)] ^= (byte) (1 << random.nextInt(8));
            int[] types = {0, 0, 4, 2, 6, 0, 2, 0, 6};
            HandMadePng png = new HandMadePng().header(20, 20, kind > 4 ? 16 : 8, types[kind]);
            readAnyhow(png.chunk("IDAT", data).end().bytes());
        }
    }

    @Test
    void anImageOverTheLimitIsRefusedByItsHeaderWithItsSize() {
        byte[] file = new HandMadePng().header(50_000, 40_000, 8, 6).data(new byte[10]).end().bytes();
        UnsupportedImageException e =
                assertThrows(ImageTooLargeException.class, () -> Images.read(file, ReadLimits.DEFAULT));
        assertEquals("it is 50000x40000, 2000 megapixels; the limit is 100", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "rgba8.png", "baseline.jpg", "lossless.webp", "lossy.webp", "animated.webp", "plain.gif", "rgb24.bmp", "rgb.tif"
    })
    void everyFormatKeepsToTheLimit(String name) throws IOException {
        byte[] file = Fixtures.bytes(name);
        assertThrows(ImageTooLargeException.class, () -> Images.read(file, new ReadLimits(100)));
    }

    @Test
    void aSizeThatTheDataCannotFillIsRefusedBeforeMemoryIsTaken() {
        byte[] file = new HandMadePng().header(1_000_000, 2_000, 16, 6).data(new byte[1000]).end().bytes();
        long before = Runtime.getRuntime().totalMemory();
        assertThrows(CorruptImageException.class, () -> Images.read(file, new ReadLimits(Integer.MAX_VALUE)));
        assertTrue(Runtime.getRuntime().totalMemory() - before < 1L << 30);
    }

    @Test
    void dataThatSwellBeyondTheirRowsAreNotInflated() {
        byte[] bomb = new byte[64 << 20];
        byte[] file = new HandMadePng().header(10, 10, 8, 2).data(bomb).end().bytes();
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> Images.read(file, SMALL));
    }

    @Test
    void aProfileThatSwellsIsIgnored() throws IOException {
        byte[] zipped = HandMadePng.deflated(new byte[64 << 20]);
        byte[] profile = ByteBuffer.allocate(zipped.length + 3).put((byte) 'x').put((byte) 0).put((byte) 0).put(zipped).array();
        byte[] file = new HandMadePng().header(1, 1, 8, 2).chunk("iCCP", profile).data(new byte[4]).end().bytes();
        assertEquals(List.of("its colour profile is broken and was ignored"), Images.read(file, SMALL).notes());
    }

    @Test
    void tiffDirectoriesThatOverlapAreNotWalkedOverAndOver() {
        int entries = 60_000;
        ByteBuffer file = littleTiff(8 + 24 * entries);
        for (int at = 8; at < 8 + 12 * entries; at += 12) {
            file.putShort(at, (short) entries);
            file.putInt(at + 2 + 12 * entries, at + 12);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            CorruptImageException e = assertThrows(CorruptImageException.class, () -> Images.read(file.array(), SMALL));
            assertEquals("the TIFF file is broken: its directories overlap", e.getMessage());
        });
    }

    @Test
    void tiffDirectoriesThatShareAllTheirPixelDataAreNotFollowedEach() {
        int pages = 10_000;
        int pieces = 100_000;
        int data = 8 + pages * 30;
        ByteBuffer file = littleTiff(data + 4 * pieces);
        for (int at = 8; at < data; at += 30) {
            file.putShort(at, (short) 2);
            file.putShort(at + 2, (short) 273).putShort(at + 4, (short) 4).putInt(at + 6, pieces).putInt(at + 10, data);
            file.putShort(at + 14, (short) 279).putShort(at + 16, (short) 4).putInt(at + 18, pieces).putInt(at + 22, data);
            file.putInt(at + 26, at + 30 < data ? at + 30 : 0);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(2), () ->
                assertThrows(CorruptImageException.class, () -> Images.read(file.array(), SMALL)));
    }

    private static ByteBuffer littleTiff(int length) {
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        return file.putShort(0, (short) 0x4949).putShort(2, (short) 42).putInt(4, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.tif", "grey16.tif"})
    void plainTiffStripsMustHoldTheirRows(String name) throws IOException {
        byte[] file = Fixtures.bytes(name);
        ByteBuffer tiff = ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        for (int entry = directory + 2; entry < directory + 2 + 12 * tiff.getShort(directory); entry += 12) {
            if (tiff.getShort(entry) == 279) {
                assertEquals(1, tiff.getInt(entry + 4));
                boolean narrow = tiff.getShort(entry + 2) == 3;
                int length = narrow ? tiff.getShort(entry + 8) & 0xffff : tiff.getInt(entry + 8);
                if (narrow) {
                    tiff.putShort(entry + 8, (short) (length - 1));
                } else {
                    tiff.putInt(entry + 8, length - 1);
                }
            }
        }
        CorruptImageException e = assertThrows(CorruptImageException.class, () -> Images.read(file, SMALL));
        assertTrue(e.getMessage().contains("a piece of its image has"), e.getMessage());
    }

    @Test
    void aGifWhosePixelDataEndBeforeItsLastRowIsRefused() {
        byte[] header = {'G', 'I', 'F', '8', '9', 'a', 9, 0, 9, 0, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1};
        byte[] frame = {0x2c, 0, 0, 0, 0, 9, 0, 9, 0, 0, 2};
        // Three bits each: clear, a pixel, the end.
        byte[] data = {2, (byte) (4 | 1 << 3 | 5 << 6), 5 >> 2, 0, 0x3b};
        byte[] file = ByteBuffer.allocate(header.length + frame.length + data.length).put(header).put(frame).put(data).array();
        CorruptImageException e = assertThrows(CorruptImageException.class, () -> Images.read(file, SMALL));
        assertTrue(e.getMessage().contains("end too early"), e.getMessage());
    }

    @Test
    void longCommentsInAGifCostNoTime() throws IOException {
        byte[] file = Fixtures.bytes("plain.gif");
        int palette = 13 + ((file[10] & 0x80) == 0 ? 0 : 3 * (2 << (file[10] & 7)));
        byte[] comment = new byte[2 + 256 * 100_000 + 1];
        comment[0] = 0x21;
        comment[1] = (byte) 0xfe;
        for (int at = 2; at < comment.length - 1; at += 256) {
            comment[at] = (byte) 255;
        }
        byte[] longer = ByteBuffer.allocate(file.length + comment.length)
                .put(file, 0, palette).put(comment).put(file, palette, file.length - palette).array();
        assertTimeoutPreemptively(Duration.ofSeconds(2), () ->
                assertEquals(Images.read(file, SMALL).raster(), Images.read(longer, SMALL).raster()));
    }

    @Test
    void anotherFileInsideABmpIsNotDecoded() throws IOException {
        byte[] file = Fixtures.bytes("rgb24.bmp");
        file[30] = 5;
        UnsupportedImageException e = assertThrows(UnsupportedImageException.class, () -> Images.read(file, SMALL));
        assertEquals("a BMP file with a JPEG or PNG file inside is not read", e.getMessage());
    }

    @Test
    void whatFollowsTheEndOfAPngDoesNotMatter() throws IOException {
        byte[] file = Fixtures.bytes("rgba8.png");
        byte[] longer = Arrays.copyOf(file, file.length + 1000);
        assertEquals(Fixtures.read("rgba8.png").raster(), Images.read(longer, SMALL).raster());
    }

    @Test
    void aBrokenChecksumIsNamedWithItsPlace() throws IOException {
        byte[] file = Fixtures.bytes("rgba8.png");
        file[33 + 8 + 20] ^= 1;
        CorruptImageException e = assertThrows(CorruptImageException.class, () -> Images.read(file, SMALL));
        assertEquals("the PNG file is broken: IDAT at byte 33 fails its checksum", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "hello, this is text and not a picture", "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    void whatIsNoImageIsUnsupported(String content) {
        byte[] file = content.getBytes(StandardCharsets.UTF_8);
        assertThrows(UnsupportedImageException.class, () -> Images.read(file, SMALL));
        assertThrows(UnsupportedImageException.class, () -> Images.read(new ByteArrayInputStream(file), SMALL));
    }

    /** The header of each format with the size 50000x50000 or, where that does not fit, 16000x16000. */
    static Stream<Arguments> beginningsOfHugeFiles() throws IOException {
        byte[] jpeg = Fixtures.bytes("baseline.jpg");
        int frame = 0;
        while ((jpeg[frame] & 255) != 0xff || (jpeg[frame + 1] & 255) != 0xc0) {
            frame++;
        }
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 50_000).putShort(frame + 7, (short) 50_000);
        byte[] gif = Fixtures.bytes("plain.gif");
        ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 50_000).putShort(8, (short) 50_000);
        byte[] bmp = Fixtures.bytes("top-down.bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 50_000).putInt(22, -50_000);
        byte[] extended = Fixtures.bytes("animated.webp");
        ByteBuffer.wrap(extended).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(24, 49_999).putShort(27, (short) 49_999).put(29, (byte) 0);
        byte[] lossless = Fixtures.bytes("lossless.webp");
        ByteBuffer.wrap(lossless).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 15_999 | 15_999 << 14);
        byte[] lossy = Fixtures.bytes("lossy.webp");
        ByteBuffer.wrap(lossy).order(ByteOrder.LITTLE_ENDIAN).putShort(26, (short) 16_000).putShort(28, (short) 16_000);
        byte[] png = new HandMadePng().header(50_000, 50_000, 8, 6).bytes();
        return Stream.of(
                Arguments.of("PNG", png, "50000"), Arguments.of("JPEG", jpeg, "50000"), Arguments.of("GIF", gif, "50000"),
                Arguments.of("BMP", bmp, "50000"), Arguments.of("WebP, extended", extended, "50000"),
                Arguments.of("WebP, lossless", lossless, "16000"), Arguments.of("WebP, lossy", lossy, "16000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beginningsOfHugeFiles")
    void aFileIsNotTakenInWhenItsHeaderStatesTooLargeASize(String what, byte[] head, String side) {
        long[] taken = {0};
        UnsupportedImageException e = assertThrows(UnsupportedImageException.class,
                () -> Images.read(followedByZeros(head, taken), ReadLimits.DEFAULT));
        assertTrue(e.getMessage().startsWith("it is " + side + "x" + side + ", "), e.getMessage());
        assertTrue(taken[0] <= 1 << 16, () -> taken[0] + " bytes were read");
    }

    @Test
    void anEndlessStreamIsCutOff() throws IOException {
        byte[] head = Arrays.copyOf(Fixtures.bytes("rgba8.png"), 8);
        UnsupportedImageException e = assertThrows(UnsupportedImageException.class,
                () -> Images.read(followedByZeros(head, new long[1]), SMALL));
        assertTrue(e.getMessage().contains(" MB"), e.getMessage());
    }

    private static InputStream followedByZeros(byte[] head, long[] taken) {
        return new InputStream() {
            @Override
            public int read() {
                return taken[0]++ < head.length ? head[(int) taken[0] - 1] & 255 : 0;
            }

            @Override
            public int read(byte[] to, int from, int length) {
                for (int i = 0; i < length; i++) {
                    to[from + i] = (byte) read();
                }
                return length;
            }
        };
    }

    @Test
    void aMissingFileAndAFolderAreToldApart(@TempDir Path folder) {
        assertThrows(NoSuchFileException.class, () -> Images.read(folder.resolve("none.png"), SMALL));
        assertThrows(UnsupportedImageException.class, () -> Images.read(folder, SMALL));
    }

    private static void readAnyhow(byte[] file) {
        try {
            Images.read(file, SMALL);
        } catch (IOException e) {
            assertOurs(e);
        }
    }

    private static void assertOurs(IOException e) {
        assertTrue(e instanceof CorruptImageException || e instanceof UnsupportedImageException, e.toString());
        assertFalse(e.getMessage().isBlank() || e.getMessage().contains("\n"), e.getMessage());
        assertFalse(e.getMessage().contains("Exception") || e.getMessage().contains("java."), e.getMessage());
    }
}
