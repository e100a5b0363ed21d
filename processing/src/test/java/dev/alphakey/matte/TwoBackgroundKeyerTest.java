package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void theNoiseOfTwoBackgroundsLeavesNothingBehind(double sigma) {
        MixtureScene scene = still(GREEN, 0);
        Raster first = noisy(scene.picture(), sigma, 1);
        Raster second = noisy(still(MAGENTA, 0).picture(), sigma, 2);
        Raster cutout = TwoBackgroundKeyer.remove(first, second, UnmixOptions.DEFAULT).raster();
        int left = 0;
        for (int i = 0; i < scene.alpha.length; i++) {
            int y = i / 128;
            left += y < 8 && cutout.pixels()[i] >>> 24 != 0 ? 1 : 0;
        }
        assertEquals(0, left);
    }

    @Test
    void cloudsOfNoiseLeaveNothingBehind() {
        MixtureScene scene = still(GREEN, 0);
        Raster cutout = TwoBackgroundKeyer.remove(
                cloudy(scene.picture(), 1), cloudy(still(MAGENTA, 0).picture(), 2), UnmixOptions.DEFAULT).raster();
        for (int i = 0; i < 8 * 128; i++) {
            assertEquals(0, cutout.pixels()[i] >>> 24, "at " + i % 128 + "," + i / 128);
        }
    }

    /** With a wave of two levels that is some 20 pixels long, and grain on it. */
    private static Raster cloudy(Raster raster, long seed) {
        int[] pixels = raster.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int cloud = (int) Math.round(2 * Math.sin((i % 128 + 17 * seed) / 3.2) * Math.sin((i / 128 + 5 * seed) / 3.2));
            int argb = 0xff000000;
            for (int shift = 0; shift <= 16; shift += 8) {
                argb |= Math.min(255, Math.max(0, (pixels[i] >> shift & 255) + cloud)) << shift;
            }
            pixels[i] = argb;
        }
        return noisy(raster, 0.7, seed);
    }

    @Test
    void aFaintGlowIsNotTakenForNoise() {
        MixtureScene scene = faint(GREEN);
        Raster cutout = TwoBackgroundKeyer.remove(
                noisy(scene.picture(), 1.5, 1), noisy(faint(MAGENTA).picture(), 1.5, 2), UnmixOptions.DEFAULT).raster();
        double truth = 0;
        double kept = 0;
        for (int i = 0; i < scene.alpha.length; i++) {
            truth += scene.alpha[i] * 255;
            kept += cutout.pixels()[i] >>> 24;
        }
        assertTrue(kept / truth > 0.92, kept / truth + " of it");
    }

    /** Shadows of two or three levels, far from anything that is clearly visible. */
    @Test
    void theFaintestShadowOnBackgroundsWithoutNoiseIsKept() {
        MixtureScene scene = shadow(GREEN);
        Raster cutout = TwoBackgroundKeyer.remove(scene.picture(), shadow(MAGENTA).picture(), UnmixOptions.DEFAULT).raster();
        int kept = 0;
        for (int i = 0; i < scene.alpha.length; i++) {
            kept += scene.alpha[i] * 255 >= 2 && cutout.pixels()[i] >>> 24 >= 2 && i / 128 >= 80 ? 1 : 0;
        }
        assertTrue(kept > 1000, kept + " px of it");
    }

    private static MixtureScene shadow(int key) {
        return new MixtureScene(128, key, 0, 0).disc(40, 40, 24, 0x3060c0, 1).disc(96, 100, 20, 0x000000, 3 / 255.0);
    }

    private static MixtureScene faint(int key) {
        return new MixtureScene(128, key, 0, 0).disc(64, 64, 12, 0x3060c0, 1).fade(64, 64, 50, 0xffe080, .12);
    }

    /** With noise of its own, as two pictures have it. */
    private static Raster noisy(Raster raster, double sigma, long seed) {
        var random = new Random(seed);
        int[] pixels = raster.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int argb = 0xff000000;
            for (int shift = 0; shift <= 16; shift += 8) {
                long level = Math.round((pixels[i] >> shift & 255) + sigma * random.nextGaussian());
                argb |= (int) Math.min(255, Math.max(0, level)) << shift;
            }
            pixels[i] = argb;
        }
        return raster;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5, 2})
    void theLyingOutermostRingIsClear(double sigma) {
        Raster first = noisy(still(GREEN, 0).picture(), sigma, 1);
        Raster second = noisy(still(MAGENTA, 0).picture(), sigma, 2);
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
