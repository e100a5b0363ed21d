package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockRangeTest {
    @ParameterizedTest
    @CsvSource({"1,7", "15,3", "16,5", "17,4", "50,9", "700,600"})
    void everyBlockKnowsItsLeastAndMostAlpha(int width, int height) {
        int[] argb = new int[width * height];
        var random = new Random(width);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = random.nextInt(20) == 0 ? random.nextInt() : i / 40 % 3 * 0x7f800000 | random.nextInt() & 0xffffff;
        }
        requireRanges(BlockRange.ofAlpha(argb, width, height), width, height, i -> argb[i] >>> 24);
    }

    @ParameterizedTest
    @CsvSource({"1,7", "15,3", "16,5", "17,4", "50,9", "700,600"})
    void everyBlockKnowsItsLeastAndMostDepth(int width, int height) {
        byte[] plane = new byte[width * height];
        var random = new Random(width);
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) (random.nextInt(20) == 0 ? random.nextInt() : i / 40 % 2 == 0 ? -12 : 12);
        }
        requireRanges(BlockRange.ofPlane(plane, width, height), width, height, i -> plane[i]);
    }

    private static void requireRanges(BlockRange range, int width, int height, IntUnaryOperator value) {
        int seen = 0;
        for (int block = 0; block < range.count(); block++) {
            int least = Integer.MAX_VALUE;
            int most = Integer.MIN_VALUE;
            for (int i = range.start(block); i < range.end(block); i++, seen++) {
                assertEquals(seen, i, "blocks follow each other");
                least = Math.min(least, value.applyAsInt(i));
                most = Math.max(most, value.applyAsInt(i));
            }
            assertEquals(least, range.least(block), "least of block " + block);
            assertEquals(most, range.most(block), "most of block " + block);
        }
        assertEquals(width * height, seen);
    }
}
