package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clear margins are left out of filtering, so subjects of any width stand at any place here. */
class PngMarginsTest {
    static IntStream widths() {
        return IntStream.of(1, 2, 3, 31, 32, 33, 63, 64, 65, 97, 511, 512, 1025);
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @MethodSource("widths")
    void whateverStandsBetweenClearMarginsComesBack(int width) throws IOException {
        Raster raster = subjects(width, 96, new Random(width));
        assertEquals(raster, read(raster, PngLevel.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelKeepsWhatStandsBetweenClearMargins(PngLevel level) throws IOException {
        Raster raster = subjects(700, 400, new Random(5));
        assertEquals(raster, read(raster, level));
    }

    private static Raster read(Raster raster, PngLevel level) throws IOException {
        var out = new ByteArrayOutputStream();
        Images.encode(raster, ImageFormat.PNG, WriteOptions.DEFAULT.withPngLevel(level), out);
        return Raster.copyOf(ImageIO.read(new ByteArrayInputStream(out.toByteArray())));
    }

    /** On each row something from a random column to another, which now and then stays for some rows or is nothing. */
    private static Raster subjects(int width, int height, Random random) {
        int[] argb = new int[width * height];
        int from = 0;
        int to = width;
        for (int y = 0; y < height; y++) {
            if (random.nextInt(4) == 0) {
                from = random.nextInt(width + 1);
                to = from + random.nextInt(width + 1 - from);
            }
            int base = 0x01000000 + random.nextInt(0x7e000000);
            for (int x = from; x < to; x++) {
                argb[y * width + x] = base + random.nextInt(1 << 1 + y % 12);
            }
        }
        return Raster.of(width, height, argb);
    }
}
