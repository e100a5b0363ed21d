package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large images are written in strips, which nobody may notice but the clock. */
class PngStripsTest {
    /** Filtered bytes of a strip. */
    private static final int STRIP = 1 << 20;

    static Stream<Arguments> kinds() {
        return Stream.of(PngLevel.values()).flatMap(level -> Stream.of("photo", "drawing", "flat", "noise", "grey")
                .map(kind -> Arguments.of(level, kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void imagesOfManyStripsAreKept(PngLevel level, String kind) throws IOException {
        Raster raster = picture(kind, 1500, 1500);
        StrictPng png = StrictPng.read(encode(raster, level));
        assertEquals(raster, png.raster());
        boolean indexed = png.names().contains("PLTE");
        assertTrue(indexed || png.names().stream().filter("IDAT"::equals).count() > 1);
    }

    @ParameterizedTest
    @EnumSource(PngLevel.class)
    void heightsAroundTheBordersOfStripsAreKept(PngLevel level) throws IOException {
        int width = 16_383;
        int rows = STRIP / (1 + 3 * width);
        for (int height : new int[] {rows, rows + 1, 2 * rows - 1, 2 * rows, 2 * rows + 1, 3 * rows + 2}) {
            Raster raster = picture("drawing", width, height);
            assertEquals(raster, StrictPng.read(encode(raster, level)).raster(), "height " + height);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {262_143, 400_000, 1 << 20})
    void rowsThatFillAStripAloneAreKept(int width) throws IOException {
        Raster raster = picture("photo", width, 3);
        assertEquals(raster, StrictPng.read(encode(raster, PngLevel.DEFAULT)).raster());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theBytesDoNotDependOnTheNumberOfThreads(PngLevel level, String kind) throws Exception {
        Raster raster = picture(kind, 900, 1100);
        byte[] expected = encode(raster, level);
        for (int threads : new int[] {1, 2, 7}) {
            assertArrayEquals(expected, inPool(threads, () -> encode(raster, level)), threads + " threads");
        }
    }

    @Test
    void manyImagesAreWrittenAtOnceByThreadsOfOnePool() throws Exception {
        Raster raster = picture("photo", 900, 1100);
        byte[] expected = encode(raster, PngLevel.DEFAULT);
        List<byte[]> all = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> inPool(2, () -> IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> encode(raster, PngLevel.DEFAULT))
                .toList()));
        all.forEach(file -> assertArrayEquals(expected, file));
    }

    @Test
    void aSinkThatFailsEndsTheWork() throws Exception {
        AtomicInteger made = new AtomicInteger();
        IOException full = assertThrows(IOException.class, () -> SideBySide.run(1000, i -> made.incrementAndGet(), i -> {
            throw new IOException("full");
        }));
        assertEquals("full", full.getMessage());
        int then = made.get();
        assertTrue(then < 1000);
        Thread.sleep(50);
        assertEquals(then, made.get());
    }

    @Test
    void workThatFailsEndsItWithItsOwnError() {
        List<Integer> taken = new ArrayList<>();
        assertThrows(ArithmeticException.class, () -> SideBySide.run(50, i -> 100 / (i - 20), taken::add));
        assertEquals(IntStream.range(0, 20).mapToObj(i -> 100 / (i - 20)).toList(), taken);
    }

    @Test
    void aFullDiskIsTold() {
        Raster raster = picture("noise", 1000, 1500);
        OutputStream disk = new OutputStream() {
            private int room = 2_000_000;

            @Override
            public void write(int b) throws IOException {
                room--;
                if (room < 0) {
                    throw new IOException("no space left");
                }
            }
        };
        assertThrows(IOException.class, () -> Images.encode(raster, ImageFormat.PNG, WriteOptions.DEFAULT, disk));
    }

    private static <T> T inPool(int threads, Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    private static byte[] encode(Raster raster, PngLevel level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Images.encode(raster, ImageFormat.PNG, WriteOptions.DEFAULT.withPngLevel(level), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static Raster picture(String kind, int width, int height) {
        Random random = new Random(5);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int x = i % width;
            int y = i / width;
            argb[i] = switch (kind) {
                case "noise" -> random.nextInt();
                case "flat" -> y > height / 2 ? 0xff203040 : 0;
                case "grey" -> 0xff000000 | (x + random.nextInt(4) & 255) * 0x010101;
                case "drawing" -> 0xff000000 | ((x + y) % 2 * 40 + x % 7 * 9 + y % 13) * 0x010203;
                default -> x + y < height / 2 ? 0 : 0xff000000 | (x / 4 + random.nextInt(3) & 255) << 16
                        | (y / 3 + random.nextInt(3) & 255) << 8 | x + y >> 4 & 255;
            };
        }
        return Raster.of(width, height, argb);
    }
}
