package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChamferDistanceTest {
    /** Rare targets leave stretches at the cap, common ones stretches of target; both are stepped over. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "1,9,2", "40,1,3", "33,17,4", "70,31,300", "90,80,5000", "64,40,100000"})
    void everyPixelIsAsFarAsTheNearestTarget(int width, int height, int rarity) {
        var random = new Random(rarity);
        byte[] labels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                labels[y * width + x] = (byte) (random.nextInt(rarity) == 0 || x > width - 20 && y > 3 ? 0 : 1);
            }
        }
        assertArrayEquals(byTrying(labels, width), ChamferDistance.to(0, labels, width, height));
    }

    private static byte[] byTrying(byte[] labels, int width) {
        byte[] out = new byte[labels.length];
        for (int i = 0; i < out.length; i++) {
            int nearest = ChamferDistance.CAP;
            for (int k = 0; k < out.length; k++) {
                int dx = Math.abs(i % width - k % width);
                int dy = Math.abs(i / width - k / width);
                if (labels[k] == 0) {
                    nearest = Math.min(nearest, 3 * Math.max(dx, dy) + Math.min(dx, dy));
                }
            }
            out[i] = (byte) nearest;
        }
        return out;
    }
}
