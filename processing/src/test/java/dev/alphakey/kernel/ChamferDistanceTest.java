package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
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

    /** Targets lie near the sides of the bands and far from them, and along rows of nothing else. */
    @ParameterizedTest
    @CsvSource({"300,2700,2000", "300,2700,40000", "5000,200,3000", "70001,150,9000"})
    void bandsDoNotShow(int width, int height, int rarity) {
        var random = new Random(rarity);
        byte[] labels = new byte[width * height];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (random.nextInt(rarity) == 0 ? 0 : 1 + random.nextInt(2));
        }
        assertArrayEquals(inTwoPasses(labels, width), ChamferDistance.to(0, labels, width, height));
    }

    private static byte[] inTwoPasses(byte[] labels, int width) {
        int height = labels.length / width;
        int[] distance = new int[(width + 2) * (height + 2)];
        Arrays.fill(distance, ChamferDistance.CAP);
        int w = width + 2;
        for (int y = 1; y <= height; y++) {
            for (int x = 1; x <= width; x++) {
                int i = y * w + x;
                int ahead = Math.min(Math.min(distance[i - 1], distance[i - w]) + 3,
                        Math.min(distance[i - w - 1], distance[i - w + 1]) + 4);
                distance[i] = labels[(y - 1) * width + x - 1] == 0 ? 0 : Math.min(ChamferDistance.CAP, ahead);
            }
        }
        byte[] out = new byte[labels.length];
        for (int y = height; y >= 1; y--) {
            for (int x = width; x >= 1; x--) {
                int i = y * w + x;
                int behind = Math.min(Math.min(distance[i + 1], distance[i + w]) + 3,
                        Math.min(distance[i + w + 1], distance[i + w - 1]) + 4);
                distance[i] = Math.min(distance[i], behind);
                out[(y - 1) * width + x - 1] = (byte) distance[i];
            }
        }
        return out;
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
