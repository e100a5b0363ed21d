package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearBackgroundTest {
    private static final int RUN = BackgroundModel.CELL;
    private static final int SIDE = 128;
    private static final float SPAN = 4.25f;

    private final Raster picture = new MixtureScene(SIDE, 0x08f40c, 14, 1.5).picture();
    private final BackgroundModel background = BackgroundModel.measure(picture);
    private final NearBackground near = new NearBackground(background, SIDE, SPAN);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 64, 127})
    void aRunIsHeldIfEveryChannelOfEveryPixelIsBetweenTheBounds(int y) {
        near.enter(y);
        float[] ends = new float[6];
        int held = 0;
        for (int x = 0; x < SIDE; x += RUN) {
            background.ends(x, y, ends);
            for (int[] run : runsAround(ends, x * 31L + y)) {
                boolean expected = true;
                for (int p : run) {
                    for (int c = 0; c < 3; c++) {
                        int level = p >> 16 - 8 * c & 255;
                        float most = Math.min(255, Math.max(ends[c], ends[c + 3]));
                        float least = Math.max(0, Math.min(ends[c], ends[c + 3]));
                        expected &= level >= Math.ceil(most - SPAN) && level <= Math.floor(least + SPAN);
                    }
                }
                assertEquals(expected, near.holds(run, 0, RUN, x));
                assertFalse(near.surelyHolds(run, 0, RUN, x) && !expected, "held by the cell but not by the row");
                held += expected ? 1 : 0;
            }
        }
        assertTrue(held > 50, held + " held");
    }

    private static int[][] runsAround(float[] ends, long seed) {
        var random = new Random(seed);
        int[][] runs = new int[400][RUN];
        for (int k = 0; k < runs.length; k++) {
            int reach = 1 + k % 6;
            for (int i = 0; i < RUN; i++) {
                int p = random.nextInt(256);
                for (int c = 0; c < 3; c++) {
                    int level = Math.round(ends[c] + random.nextInt(-reach, reach + 1));
                    p = p << 8 | Math.max(0, Math.min(255, level));
                }
                runs[k][i] = p;
            }
        }
        return runs;
    }
}
