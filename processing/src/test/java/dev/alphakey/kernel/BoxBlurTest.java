package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxBlurTest {
    private static final int PASSES = 3;

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.3", "1, 1, 64", "2, 1, 1", "1, 9, 2", "7, 5, 0.01", "7, 5, 0.6", "7, 5, 40", "33, 17, 1.5", "130, 301, 3",
        "2047, 9, 0.9", "2048, 9, 2", "2049, 9, 2", "4999, 21, 12.5", "4999, 5, 300", "3, 2500, 512"
    })
    void wholeRowsGiveTheLevelsOfTheBlurByPixel(int width, int height, double sigma) {
        int[] argb = MinFilterTest.pixels(new Random(width + height), width * height);
        byte[] expected = AlphaPlane.of(argb);
        byPixel(expected, width, height, sigma);
        assertArrayEquals(expected, BoxBlur.gaussian(AlphaPlane.of(argb), width, height, sigma));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "37, 11, 1", "2500, 12, 4"})
    void alphaIsBlurredLikeAPlaneAndColoursStay(int width, int height, double sigma) {
        int[] argb = MinFilterTest.pixels(new Random(width), width * height);
        byte[] plane = BoxBlur.gaussian(AlphaPlane.of(argb), width, height, sigma);
        int[] expected = new int[argb.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = argb[i] & 0xffffff | plane[i] << 24;
        }
        assertArrayEquals(expected, BoxBlur.gaussianAlpha(argb, width, height, sigma));
    }

    private static void byPixel(byte[] plane, int width, int height, double sigma) {
        BoxWeights box = BoxWeights.of(sigma, PASSES);
        for (int y = 0; y < height; y++) {
            for (int pass = 0; pass < PASSES; pass++) {
                line(plane, y * width, 1, width, box);
            }
        }
        for (int x = 0; x < width; x++) {
            for (int pass = 0; pass < PASSES; pass++) {
                line(plane, x, width, height, box);
            }
        }
    }

    private static void line(byte[] plane, int first, int step, int length, BoxWeights box) {
        byte[] out = new byte[length];
        for (int i = 0; i < length; i++) {
            long sum = 1L << 23;
            for (int k = i - box.whole() - 1; k <= i + box.whole() + 1; k++) {
                int level = plane[first + step * Math.max(0, Math.min(length - 1, k))] & 255;
                sum += (long) level * (Math.abs(k - i) <= box.whole() ? box.weight() : box.rest());
            }
            out[i] = (byte) (sum >> 24);
        }
        for (int i = 0; i < length; i++) {
            plane[first + step * i] = out[i];
        }
    }
}
