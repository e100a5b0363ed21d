package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back equal by the decoder of the JDK, which shares no code with ours, and by ours. */
class PngWriteTest {
    static Stream<Arguments> sizes() {
        Stream<Arguments> narrow = IntStream.rangeClosed(1, 70).mapToObj(w -> Arguments.of(w, 1 + w % 9));
        return Stream.concat(narrow, Stream.of(
                Arguments.of(1, 3000), Arguments.of(3000, 1), Arguments.of(511, 20), Arguments.of(512, 20),
                Arguments.of(513, 20), Arguments.of(20_000, 3), Arguments.of(700, 400)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everySizeOfNoiseIsKept(int width, int height) throws IOException {
        Random random = new Random(width * 31L + height);
        assertKept(drawn(width, height, (x, y) -> random.nextInt()));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everySizeOfFlatAreasWithEdgesIsKept(int width, int height) throws IOException {
        assertKept(drawn(width, height, (x, y) -> (x / 7 + y / 5) % 3 == 0 ? 0 : 0xff000000 | x / 7 * 0x123456 & 0xffffff));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everySizeOfOpaqueGradientsIsKept(int width, int height) throws IOException {
        Random random = new Random(7);
        assertKept(drawn(width, height, (x, y) -> 0xff000000 | (x & 255) << 16 | (y * 3 & 255) << 8 | 100 + random.nextInt(4)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everySizeOfGreyIsKept(int width, int height) throws IOException {
        Random random = new Random(8);
        assertKept(drawn(width, height, (x, y) -> 0xff000000 | (x + random.nextInt(3) & 255) * 0x010101));
        assertKept(drawn(width, height, (x, y) -> random.nextInt(2) << 31 | (x * y & 255) * 0x010101));
    }

    @Test
    void coloursUnderZeroAlphaAreWrittenAsTheyAre() throws IOException {
        assertKept(drawn(40, 40, (x, y) -> x * y * 7919 & 0xffffff));
    }

    @ParameterizedTest
    @CsvSource({"0xff808080, 0", "0xff808081, 2", "0x80808080, 4", "0x80808081, 6"})
    void onlyTheChannelsThatAreNeededAreStored(String color, int colorType) throws IOException {
        byte[] file = encode(Raster.filled(3, 3, Long.decode(color).intValue()));
        assertEquals(8, file[24]);
        assertEquals(colorType, file[25]);
    }

    @Test
    void largeTransparentAreasCostAlmostNothing() throws IOException {
        assertTrue(encode(Raster.filled(2000, 2000, 0)).length < 16_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "checks", "dither", "photo", "strokes"})
    void nothingIsMuchLargerThanTheGeneralCompressorOfTheJdkWouldMakeIt(String kind) throws IOException {
        Raster raster = drawn(600, 400, painter(kind));
        assertKept(raster);
        int size = encode(raster).length;
        int general = deflatedWithoutFilter(raster);
        assertTrue(size < general * 1.2 + 200, kind + ": " + size + " against " + general);
    }

    @Test
    void naturalCutoutsAreSmallerThanTheWriterOfTheJdkMakesThem() throws IOException {
        Raster raster = drawn(600, 400, painter("photo"));
        ByteArrayOutputStream jdk = new ByteArrayOutputStream();
        ImageIO.write(raster.asBufferedImage(), "png", jdk);
        assertTrue(encode(raster).length < 0.85 * jdk.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xff000000, 0xff0000ff, 0, 0x000000ff})
    void rowsTooWideToBeFilteredAreKept(int base) throws IOException {
        Raster raster = drawn((1 << 22) + 1, 2, (x, y) -> base | (x * 31 + y >> 4 & 15) * 0x010101);
        assertEquals(raster, Images.read(encode(raster), ReadLimits.DEFAULT).raster());
        assertEquals(raster, StrictPng.read(encode(raster)).raster());
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "checks", "dither", "photo", "strokes"})
    void theSmallLevelIsWithinThreePercentOfTheGreatestEffortOfZlibOnRowsFilteredAsLibpngDoes(String kind)
            throws IOException {
        Raster raster = drawn(900, 700, painter(kind));
        int size = encode(raster, PngLevel.SMALL).length;
        int adaptive = deflated(StrictPng.adaptivelyFiltered(raster), 9, Deflater.FILTERED);
        assertTrue(size < adaptive * 1.03 + 200, kind + ": " + size + " against " + adaptive);
    }

    @Test
    void theSmallLevelPaysForDrawings() throws IOException {
        Raster raster = drawn(900, 700, painter("strokes"));
        assertTrue(encode(raster, PngLevel.SMALL).length < 0.9 * encode(raster).length);
    }

    private static IntBinaryOperator painter(String kind) {
        Random random = new Random(3);
        return switch (kind) {
            case "noise" -> (x, y) -> random.nextInt();
            case "checks" -> (x, y) -> (x / 8 + y / 8) % 2 == 0 ? 0xffffffff : 0xff204060;
            case "dither" -> (x, y) -> 0xff000000 | ((x + y) % 2 * 40 + x % 7 * 9) * 0x010203;
            case "strokes" -> (x, y) -> x * 13 % 97 + y % 12 > 95 ? 0xff1e1e5a : 0;
            default -> (x, y) -> Math.hypot(x - 300, y - 200) > 180 ? 0 : 0xff000000
                    | (int) (128 + 90 * Math.sin(x / 40.0) + random.nextInt(4)) << 16
                    | (int) (128 + 90 * Math.cos(y / 30.0) + random.nextInt(4)) << 8
                    | 60 + (x + y) / 8 + random.nextInt(4);
        };
    }

    private static int deflatedWithoutFilter(Raster raster) {
        byte[] raw = new byte[raster.size() * 4];
        for (int i = 0; i < raster.size(); i++) {
            for (int k = 0; k < 4; k++) {
                raw[4 * i + k] = (byte) (raster.pixels()[i] >> 8 * k);
            }
        }
        return deflated(raw, 6, Deflater.DEFAULT_STRATEGY);
    }

    private static int deflated(byte[] raw, int level, int strategy) {
        Deflater deflater = new Deflater(level);
        deflater.setStrategy(strategy);
        deflater.setInput(raw);
        deflater.finish();
        byte[] out = new byte[raw.length + 10_000];
        int size = 0;
        while (!deflater.finished()) {
            size += deflater.deflate(out, size, out.length - size);
        }
        deflater.end();
        return size;
    }

    private static Raster drawn(int width, int height, IntBinaryOperator pixel) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = pixel.applyAsInt(i % width, i / width);
        }
        return Raster.of(width, height, argb);
    }

    private static byte[] encode(Raster raster) throws IOException {
        return encode(raster, PngLevel.DEFAULT);
    }

    private static byte[] encode(Raster raster, PngLevel level) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Images.encode(raster, ImageFormat.PNG, WriteOptions.DEFAULT.withPngLevel(level), out);
        return out.toByteArray();
    }

    private static void assertKept(Raster raster) throws IOException {
        for (PngLevel level : PngLevel.values()) {
            byte[] file = encode(raster, level);
            assertEquals(raster, Images.read(file, ReadLimits.DEFAULT).raster());
            assertEquals(raster, StrictPng.read(file).raster());
            assertKeptByJdk(raster, file);
        }
    }

    private static void assertKeptByJdk(Raster raster, byte[] file) throws IOException {
        BufferedImage image = decodedByJdk(file);
        if (image.getColorModel() instanceof IndexColorModel) {
            assertEquals(raster, Raster.copyOf(image));
            return;
        }
        WritableRaster samples = image.getRaster();
        int bands = samples.getNumBands();
        int[] row = new int[raster.width() * bands];
        for (int y = 0; y < raster.height(); y++) {
            samples.getPixels(0, y, raster.width(), 1, row);
            for (int x = 0; x < raster.width(); x++) {
                int at = x * bands;
                int alpha = bands % 2 == 0 ? row[at + bands - 1] : 255;
                int argb = alpha << 24 | row[at] << 16 | row[at + (bands > 2 ? 1 : 0)] << 8 | row[at + (bands > 2 ? 2 : 0)];
                assertEquals(raster.argb(x, y), argb);
            }
        }
    }

    private static BufferedImage decodedByJdk(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try {
            reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
