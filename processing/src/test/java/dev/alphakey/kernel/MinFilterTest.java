package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinFilterTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1", "1, 1, 16", "2, 1, 1", "1, 9, 2", "7, 5, 1", "7, 5, 3", "7, 5, 4", "13, 11, 16", "17, 33, 7", "64, 64, 8",
        "1021, 300, 1", "1021, 300, 5", "3001, 97, 16"
    })
    void everyRowAndColumnGivesTheLeastOfTheSquareAroundIt(int width, int height, int radius) {
        int[] argb = pixels(new Random(width + 31L * radius), width * height);
        assertArrayEquals(byPixel(argb, width, height, radius), MinFilter.lower(argb, width, height, radius));
    }

    /** Noise, and stretches of all that is see-through or solid. */
    static int[] pixels(Random random, int count) {
        int[] argb = random.ints(count).toArray();
        for (int i = 0, run = 0; i < count; i += run) {
            run = 1 + random.nextInt(200);
            int kind = random.nextInt(3);
            for (int k = i; kind < 2 && k < Math.min(count, i + run); k++) {
                argb[k] = argb[k] & 0xffffff | -kind << 24;
            }
        }
        return argb;
    }

    private static int[] byPixel(int[] argb, int width, int height, int radius) {
        int[] out = new int[argb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int least = 255;
                for (int v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++) {
                    for (int u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
                        least = Math.min(least, argb[v * width + u] >>> 24);
                    }
                }
                out[y * width + x] = argb[y * width + x] & 0xffffff | least << 24;
            }
        }
        return out;
    }
}
