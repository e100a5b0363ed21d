package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoBackgroundKeyerTest {
    private static final int GREEN = 0x08f40c;
    private static final int MAGENTA = 0xf506ee;

    @Test
    void glassGlowAndASubjectOfTheKeysHueComeOutExactly() {
        MixtureScene scene = still(GREEN, 0);
        Raster cutout = TwoBackgroundKeyer.remove(scene.picture(), still(MAGENTA, 0).picture(), UnmixOptions.DEFAULT).raster();
        int[] errors = new int[scene.alpha.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = (int) Math.rint(Math.abs(scene.alpha[i] * 255 - (cutout.pixels()[i] >>> 24)));
        }
        Arrays.sort(errors);
        assertTrue(Arrays.stream(errors).average().orElseThrow() <= 1);
        assertTrue(errors[(int) (errors.length * .999)] <= 3, "p99.9 is " + errors[(int) (errors.length * .999)]);
    }

    @ParameterizedTest
    @CsvSource({"3,-2", "0.4,0.3", "-1.5,2.25"})
    void aShiftBetweenTheTwoIsFoundAndUndone(double dx, double dy) {
        Raster first = still(GREEN, 0).picture();
        Raster second = still(MAGENTA, 0, dx, dy).picture();
        TwoBackgroundKeyer.Pair pair = TwoBackgroundKeyer.remove(first, second, UnmixOptions.DEFAULT);
        assertEquals(dx, pair.shiftX(), 0.15);
        assertEquals(dy, pair.shiftY(), 0.15);
        assertTrue(still(GREEN, 0).edgeError(pair.raster()) < 6);
    }

    @Test
    void theLyingOutermostRingIsClear() {
        Raster first = still(GREEN, 0).picture();
        Raster second = still(MAGENTA, 0).picture();
        for (int i = 0; i < 128; i++) {
            first.pixels()[i] = 0xff30c830;
            second.pixels()[i] = 0xffd030c8;
        }
        Raster cutout = TwoBackgroundKeyer.remove(first, second, UnmixOptions.DEFAULT).raster();
        for (int x = 0; x < 128; x++) {
            assertEquals(0, cutout.argb(x, 0));
        }
    }

    @Test
    void differentSubjectsAreRefused() {
        Raster first = still(GREEN, 0).picture();
        Raster other = new MixtureScene(128, MAGENTA, 0, .5).disc(40, 90, 30, 0xc08020, 1).picture();
        assertTrue(assertThrows(MismatchedPairException.class, () -> TwoBackgroundKeyer.remove(first, other, UnmixOptions.DEFAULT))
                .getMessage()
                .contains("same subject"));
    }

    @Test
    void oneBackgroundTwiceIsRefused() {
        Raster first = still(GREEN, 0).picture();
        assertTrue(assertThrows(MismatchedPairException.class, () -> TwoBackgroundKeyer.remove(first, first, UnmixOptions.DEFAULT))
                .getMessage()
                .contains("different colours"));
    }

    @Test
    void differentSizesAreRefused() {
        Raster first = still(GREEN, 0).picture();
        Raster small = new MixtureScene(64, MAGENTA, 0, 0).picture();
        assertThrows(MismatchedPairException.class, () -> TwoBackgroundKeyer.remove(first, small, UnmixOptions.DEFAULT));
    }

    private static MixtureScene still(int key, double noise) {
        return still(key, noise, 0, 0);
    }

    private static MixtureScene still(int key, double noise, double dx, double dy) {
        return new MixtureScene(128, key, 0, noise)
                .disc(48 + dx, 52 + dy, 26, 0x3060c0, 1)
                .disc(84 + dx, 70 + dy, 28, 0xd0f0e0, .4)
                .disc(50 + dx, 96 + dy, 14, 0x30b040, 1)
                .fade(92 + dx, 34 + dy, 20, 0xffe080, .7);
    }
}
