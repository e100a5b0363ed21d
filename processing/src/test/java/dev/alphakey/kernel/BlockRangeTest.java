package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockRangeTest {
    @ParameterizedTest
    @CsvSource({"1,7", "15,3", "16,5", "17,4", "50,9", "700,600"})
    void everyBlockKnowsItsLeastAndMostAlpha(int width, int height) {
        int[] argb = alphas(width, height);
        requireRanges(BlockRange.ofAlpha(argb, width, height), width, height, i -> argb[i] >>> 24);
    }

    @ParameterizedTest
    @CsvSource({"1,7", "15,3", "16,5", "17,4", "50,9", "700,600"})
    void everyBlockKnowsItsLeastAndMostDepth(int width, int height) {
        EdgeDistance distance = depths(width, height);
        requireRanges(distance.ranges(), width, height, i -> distance.steps()[i]);
    }

    @ParameterizedTest
    @CsvSource({"1,7", "50,9", "700,600"})
    void theNextBlockIsTheFirstThatMayHoldTheValues(int width, int height) {
        BlockRange alphas = BlockRange.ofAlpha(alphas(width, height), width, height);
        BlockRange depths = depths(width, height).ranges();
        var random = new Random(height);
        for (int n = 0; n < 200; n++) {
            int low = random.nextInt(256);
            int high = low + random.nextInt(256 - low);
            int least = random.nextInt(30) - 15;
            int most = n % 5 == 0 ? Byte.MAX_VALUE : least + random.nextInt(8);
            int block = random.nextInt(alphas.count());
            int end = block + random.nextInt(alphas.count() - block + 1);
            assertEquals(first(block, end, b -> meets(alphas, b, low, high)), alphas.next(block, end, low, high));
            assertEquals(first(block, end, b -> meets(depths, b, least, most)), depths.next(block, end, least, most));
            assertEquals(
                    first(block, end, b -> meets(alphas, b, low, high) && meets(depths, b, least, most)),
                    depths.next(block, end, least, most, alphas, low, high));
        }
    }

    private static boolean meets(BlockRange range, int block, int low, int high) {
        return range.least(block) <= high && range.most(block) >= low;
    }

    private static int first(int block, int end, IntPredicate wanted) {
        return IntStream.range(block, end).filter(wanted).findFirst().orElse(end);
    }

    private static int[] alphas(int width, int height) {
        int[] argb = new int[width * height];
        var random = new Random(width);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = random.nextInt(20) == 0 ? random.nextInt() : i / 40 % 3 * 0x7f800000 | random.nextInt() & 0xffffff;
        }
        return argb;
    }

    private static EdgeDistance depths(int width, int height) {
        return EdgeDistance.measure(width, height, 12, (y, out, at) -> {
            for (int x = 0; x < width; x++) {
                out[at + x] = (byte) (Math.hypot(x % 300 - 150, y % 300 - 150) < 60 ? 12 : -12);
            }
        });
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
