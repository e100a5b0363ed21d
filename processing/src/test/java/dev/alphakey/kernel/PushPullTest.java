package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushPullTest {
    private static final int CHANNELS = 3;
    private static final float FULL = 2;

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "1,7", "9,6", "33,18", "200,301"})
    void everyCellIsWhatTheScalarPyramidSays(int width, int height) {
        var random = new Random(width);
        float[] weights = weights(width * height, random);
        float[] values = values(weights, random);
        float[] expected = values.clone();
        scalar(weights.clone(), expected, width, height);
        PushPull.fill(weights, values, CHANNELS, width, height, FULL);
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected[i], values[i], 0, "value " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "1,7", "9,6", "33,18", "200,301"})
    void wantedCellsAreTheSameWhateverElseIsWanted(int width, int height) {
        var random = new Random(height);
        float[] weights = weights(width * height, random);
        float[] values = values(weights, random);
        float[] all = values.clone();
        byte[] wanted = new byte[width * height];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (byte) (random.nextInt(20) == 0 ? 1 : 0);
        }
        PushPull.fill(weights.clone(), all, CHANNELS, width, height, FULL);
        PushPull.fill(weights, values, CHANNELS, width, height, FULL, wanted);
        for (int i = 0; i < values.length; i++) {
            if (wanted[i / CHANNELS] == 1) {
                assertEquals(all[i], values[i], 0, "value " + i);
            }
        }
    }

    private static float[] weights(int size, Random random) {
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = random.nextInt(6) == 0 ? 3 * random.nextFloat() : 0;
        }
        return weights;
    }

    private static float[] values(float[] weights, Random random) {
        float[] values = new float[weights.length * CHANNELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = weights[i / CHANNELS] * 255 * random.nextFloat();
        }
        return values;
    }

    private static void scalar(float[] weights, float[] values, int width, int height) {
        if (width == 1 && height == 1) {
            for (int c = 0; c < CHANNELS; c++) {
                values[c] *= weights[0] > 0 ? 1 / weights[0] : 0;
            }
            return;
        }
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        float[] coarseWeights = new float[w * h];
        float[] coarse = new float[w * h * CHANNELS];
        for (int i = 0; i < weights.length; i++) {
            int j = i / width / 2 * w + i % width / 2;
            coarseWeights[j] += weights[i];
            for (int c = 0; c < CHANNELS; c++) {
                coarse[j * CHANNELS + c] += values[i * CHANNELS + c];
            }
        }
        scalar(coarseWeights, coarse, w, h);
        for (int i = 0; i < values.length; i++) {
            int x = i / CHANNELS % width;
            int y = i / CHANNELS / width;
            int c = i % CHANNELS;
            int nearX = x / 2;
            int nearY = y / 2;
            int farX = Math.max(0, Math.min(w - 1, nearX + (x % 2 == 0 ? -1 : 1)));
            int farY = Math.max(0, Math.min(h - 1, nearY + (y % 2 == 0 ? -1 : 1)));
            float weight = weights[i / CHANNELS];
            float own = Math.min(1, weight / FULL);
            float around = 9 * coarse[(nearY * w + nearX) * CHANNELS + c]
                    + 3 * (coarse[(nearY * w + farX) * CHANNELS + c] + coarse[(farY * w + nearX) * CHANNELS + c])
                    + coarse[(farY * w + farX) * CHANNELS + c];
            values[i] = values[i] * (weight > 0 ? own / weight : 0) + around * ((1 - own) / 16);
        }
    }
}
