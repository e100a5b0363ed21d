package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.UnmixOptions.Edge;
import dev.alphakey.matte.UnmixOptions.Fill;
import dev.alphakey.matte.UnmixOptions.Holes;
import dev.alphakey.matte.UnmixOptions.Shadow;
import dev.alphakey.matte.UnmixOptions.Translucency;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnmixKeyerTest {
    private static final int GREEN = 0x08f40c;
    private static final int RED = 0xc03020;

    @ParameterizedTest
    @ValueSource(ints = {0x08f40c, 0xf806f2, 0x0a12f0, 0x1cd539, 0xf0a010, 0x10e0e8})
    void edgesComeOutWithTheirAlphaOnAnyKeyHue(int key) {
        var scene = new MixtureScene(96, key, 0, 0).disc(47.6, 48.3, 30.2, 0x303040, 1);
        assertTrue(scene.edgeError(remove(scene)) < 3, "error " + scene.edgeError(remove(scene)));
    }

    @Test
    void aFringeOfThinStrandsIsNotTooOpaque() {
        MixtureScene hair = new MixtureScene(160, 0x08f40c, 0, .5).strands(60, 1.2, 0xa04070);
        assertTrue(hair.edgeError(remove(hair)) < 2.4, "error " + hair.edgeError(remove(hair)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x08f40c, 0xf806f2, 0x0a12f0})
    void strandsAreUnmixedByTheirOwnColourAndNotByTheBodysBesideThem(int key) {
        MixtureScene hair = new MixtureScene(200, key, 0, .5).strands(40, 1.2, 0xf4ead8).disc(160, 40, 30, 0x2a1a16, 1);
        assertTrue(hair.edgeError(remove(hair)) < 1.2, "error " + hair.edgeError(remove(hair)));
    }

    @Test
    void aDriftingNoisyBackgroundLeavesNoVeil() {
        var scene = new MixtureScene(160, GREEN, 24, 1).disc(80, 80, 40, RED, 1);
        Raster cutout = remove(scene);
        int ghosts = 0;
        for (int i = 0; i < scene.alpha.length; i++) {
            ghosts += Math.hypot(i % 160 - 80, i / 160 - 80) > 43 && cutout.pixels()[i] >>> 24 > 5 ? 1 : 0;
        }
        assertEquals(0, ghosts);
    }

    @Test
    void theLyingOutermostRingAndItsCornersAreClear() {
        Raster picture = new MixtureScene(96, GREEN, 0, 1).disc(48, 48, 30, RED, 1).picture();
        int[] p = picture.pixels();
        for (int i = 0; i < 96; i++) {
            p[i] = p[96 * 95 + i] = p[96 * i] = p[96 * i + 95] = 0xff14e418;
        }
        p[0] = p[95] = p[96 * 95] = p[96 * 96 - 1] = 0xff40b844;
        Raster cutout = remove(picture, UnmixOptions.DEFAULT);
        for (int i = 0; i < 96; i++) {
            assertEquals(0, cutout.argb(i, 0) | cutout.argb(i, 95) | cutout.argb(0, i) | cutout.argb(95, i));
        }
    }

    @Test
    void pixelsBeyondTheEdgeAreReturnedBitForBit() {
        var scene = new MixtureScene(96, GREEN, 10, 1).disc(48, 48, 34, RED, 1);
        Raster picture = scene.picture();
        Raster cutout = remove(picture, UnmixOptions.DEFAULT);
        for (int i = 0; i < picture.size(); i++) {
            if (Math.hypot(i % 96 - 48, i / 96 - 48) < 30) {
                assertEquals(picture.pixels()[i], cutout.pixels()[i]);
            }
        }
    }

    @Test
    void aTraceOfTheKeysHueDeepInsideIsReturnedBitForBit() {
        var scene = new MixtureScene(96, GREEN, 0, .5).disc(48, 48, 34, 0x808080, 1);
        Raster picture = scene.picture();
        for (int x = 40; x < 56; x++) {
            picture.pixels()[48 * 96 + x] = 0xff788e78;
        }
        Raster cutout = remove(picture, UnmixOptions.DEFAULT);
        for (int x = 24; x < 72; x++) {
            assertEquals(picture.argb(x, 48), cutout.argb(x, 48));
        }
    }

    @Test
    void ringingBesideAStrongEdgeLeavesNoLine() {
        var scene = new MixtureScene(128, GREEN, 0, .5).disc(64, 64, 40, 0x101010, 1);
        Raster picture = scene.picture();
        for (int i = 0; i < picture.size(); i++) {
            double outside = Math.hypot(i % 128 - 64, i / 128 - 64) - 40;
            if (outside > 2.5 && outside < 4.5) {
                picture.pixels()[i] -= 0x000900;
            }
        }
        Raster cutout = remove(picture, UnmixOptions.DEFAULT);
        for (int i = 0; i < picture.size(); i++) {
            if (Math.hypot(i % 128 - 64, i / 128 - 64) > 42.5) {
                assertEquals(0, cutout.pixels()[i]);
            }
        }
    }

    @Test
    void aFaintVeilThatReachesBeyondTheEdgesSurroundingsStays() {
        var scene = new MixtureScene(128, GREEN, 0, 0).disc(64, 64, 50, 0x101010, .045).disc(64, 64, 20, RED, 1);
        assertTrue(remove(scene).argb(64, 38) >>> 24 > 0);
    }

    @Test
    void aSolidSubjectOfTheKeysOwnHueStaysSolid() {
        var scene = new MixtureScene(128, GREEN, 0, .8).disc(64, 64, 44, 0x2f9a3c, 1);
        Raster cutout = remove(scene);
        assertEquals(255, cutout.argb(64, 64) >>> 24);
        assertEquals(255, cutout.argb(40, 70) >>> 24);
    }

    @Test
    void aSubjectOfTheKeysHueThatChangesInBrightnessStaysSolid() {
        var scene = new MixtureScene(128, GREEN, 0, .5).disc(64, 64, 44, 0x288228, 1);
        for (int i = 0; i < scene.rgb.length; i++) {
            scene.rgb[i] += (int) Math.rint(14 * Math.sin(i / 128 * Math.PI / 6)) * 0x010101;
        }
        assertEquals(255, leastAlphaInside(remove(scene), 38));
    }

    @Test
    void aSubjectPurerInHueThanADulledKeyStaysSolidHoweverItIsShaded() {
        var scene = new MixtureScene(128, 0x1cd539, 0, .5).disc(64, 64, 44, 0, 1);
        for (int i = 0; i < scene.rgb.length; i++) {
            scene.rgb[i] = 30 + 3 * Math.abs(i % 128 - 64) << 8;
        }
        assertEquals(255, leastAlphaInside(remove(scene), 38));
    }

    @Test
    void aGlowThatARingEnclosesIsSeenThrough() {
        var scene = new MixtureScene(128, GREEN, 0, .5).disc(64, 64, 50, 0xffb060, 1);
        for (int i = 0; i < scene.rgb.length; i++) {
            double inwards = Math.max(0, 46 - Math.hypot(i % 128 - 64, i / 128 - 64));
            scene.alpha[i] *= inwards == 0 ? 1 : 0.75 - 0.011 * inwards;
        }
        Raster cutout = remove(scene);
        assertTrue(scene.edgeError(cutout) < 25, "error " + scene.edgeError(cutout));
        int p = cutout.argb(64, 64);
        assertTrue((p >> 8 & 255) <= (p >> 16 & 255), "no green in it: " + Integer.toHexString(p));
    }

    @Test
    void aGlowKeepsItsOwnColourAndFadesOut() {
        var scene = new MixtureScene(128, GREEN, 0, .5).fade(64, 64, 56, 0xfff0d0, .8);
        Raster cutout = remove(scene);
        assertTrue(scene.edgeError(cutout) < 8, "error " + scene.edgeError(cutout));
        int p = cutout.argb(64, 64);
        assertTrue((p >> 8 & 255) <= (p >> 16 & 255) + 12, "no green in it: " + Integer.toHexString(p));
    }

    @Test
    void everythingButTheEdgeIsSolidOnRequest() {
        var scene = new MixtureScene(128, GREEN, 0, .5).disc(64, 64, 44, 0xd0e8f0, .5);
        Raster seenThrough = remove(scene.picture(), UnmixOptions.DEFAULT.withTranslucency(Translucency.FULL));
        Raster solid = remove(scene.picture(), UnmixOptions.DEFAULT.withTranslucency(Translucency.SOLID));
        assertTrue(seenThrough.argb(64, 64) >>> 24 < 160);
        assertEquals(255, solid.argb(64, 64) >>> 24);
    }

    @Test
    void aSoftShadowBecomesBlackWithAlphaOrGoes() {
        var scene = new MixtureScene(160, GREEN, 0, .5).fade(80, 110, 44, 0, .6).disc(80, 60, 24, RED, 1);
        Raster kept = remove(scene.picture(), UnmixOptions.DEFAULT);
        int shadow = kept.argb(80, 118);
        assertEquals(0, shadow & 0xffffff);
        assertEquals(scene.alpha[118 * 160 + 80] * 255, shadow >>> 24, 6);

        Raster dropped = remove(scene.picture(), UnmixOptions.DEFAULT.withShadow(Shadow.DROP));
        assertEquals(0, dropped.argb(80, 118));
        assertEquals(255, dropped.argb(80, 60) >>> 24);
    }

    @Test
    void enclosedHolesAreRemovedUnlessKept() {
        var ring = new MixtureScene(128, GREEN, 0, .5).disc(64, 64, 50, RED, 1);
        for (int i = 0; i < ring.alpha.length; i++) {
            if (Math.hypot(i % 128 - 64, i / 128 - 64) < 16) {
                ring.alpha[i] = 0;
            }
        }
        assertEquals(0, remove(ring).argb(64, 64));
        Raster kept = remove(ring.picture(), UnmixOptions.DEFAULT.withHoles(Holes.KEEP));
        assertEquals(255, kept.argb(64, 64) >>> 24);
        assertEquals(ring.picture().argb(64, 64), kept.argb(64, 64));
        assertEquals(0, kept.argb(3, 3));
    }

    @Test
    void hardEdgesHaveNoPartialAlpha() {
        var scene = new MixtureScene(96, GREEN, 0, .5).disc(48, 48, 30, RED, 1);
        for (int p : remove(scene.picture(), UnmixOptions.DEFAULT.withEdge(Edge.HARD)).pixels()) {
            assertTrue(p >>> 24 == 0 || p >>> 24 == 255);
        }
    }

    @Test
    void transparentPixelsAreZeroOrBledFromTheEdge() {
        var scene = new MixtureScene(96, GREEN, 0, 0).disc(48, 48, 30, RED, 1);
        assertEquals(0, remove(scene).argb(4, 48));
        int bled = remove(scene.picture(), UnmixOptions.DEFAULT.withFill(Fill.BLEED)).argb(4, 48);
        assertEquals(0, bled >>> 24);
        assertEquals(0xc0, bled >> 16 & 255, 12);
        assertEquals(0x30, bled >> 8 & 255, 12);
    }

    @Test
    void theInputsOwnAlphaScalesTheResult() {
        var scene = new MixtureScene(96, GREEN, 0, 0).disc(48, 48, 30, RED, 1);
        int[] half = scene.picture().pixels().clone();
        half[48 * 96 + 48] = half[48 * 96 + 48] & 0xffffff | 0x80000000;
        assertEquals(128, remove(Raster.of(96, 96, half), UnmixOptions.DEFAULT).argb(48, 48) >>> 24);
    }

    @Test
    void theSameImageGivesTheSamePixels() {
        Raster picture = new MixtureScene(96, GREEN, 10, 1).disc(48, 48, 30, 0x2f9a3c, 1).picture();
        assertArrayEquals(
                remove(picture, UnmixOptions.DEFAULT).pixels(), remove(picture, UnmixOptions.DEFAULT).pixels());
    }

    @ParameterizedTest
    @EnumSource(Translucency.class)
    void theNumberOfThreadsChangesNoBit(Translucency translucency) throws Exception {
        Raster picture = new MixtureScene(1100, GREEN, 12, 1)
                .fade(500, 950, 280, 0x000000, .7)
                .disc(400, 500, 330, 0x2f9a3c, 1)
                .disc(420, 300, 90, 0xe8e8e8, .5)
                .fade(800, 700, 260, 0xfff0d0, .8)
                .picture();
        for (int i = 0; i < 90_000; i++) {
            picture.pixels()[i] &= 0x80ffffff;
        }
        UnmixOptions options = UnmixOptions.DEFAULT.withTranslucency(translucency).withHoles(Holes.values()[translucency.ordinal() % 2]);
        int[] alone = removeOn(1, picture, options);
        assertArrayEquals(alone, removeOn(2, picture, options));
        assertArrayEquals(alone, removeOn(4, picture, options));
    }

    @Test
    void theNumberOfThreadsChangesNoBitOfHair() throws Exception {
        Raster picture = new MixtureScene(1100, 0x0a12f0, 12, 1)
                .strands(300, 1.4, 0xe0c890)
                .disc(400, 500, 330, 0xc09040, 1)
                .picture();
        int[] alone = removeOn(1, picture, UnmixOptions.DEFAULT);
        assertArrayEquals(alone, removeOn(2, picture, UnmixOptions.DEFAULT));
        assertArrayEquals(alone, removeOn(4, picture, UnmixOptions.DEFAULT));
    }

    private static int[] removeOn(int threads, Raster picture, UnmixOptions options) throws Exception {
        var pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> remove(picture, options).pixels()).get();
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,40", "40,1", "2,3", "5,5", "16,17", "33,7"})
    void noSizeIsTooSmall(int width, int height) {
        var random = new Random(width * 31L + height);
        for (int[] colours : new int[][] {{GREEN}, {GREEN, RED}, {0}, {0xffffff, 0x808080}}) {
            int[] pixels = new int[width * height];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = 0xff000000 | colours[random.nextInt(colours.length)];
            }
            Raster image = Raster.of(width, height, pixels);
            for (Translucency translucency : Translucency.values()) {
                Raster out = remove(image, UnmixOptions.DEFAULT.withTranslucency(translucency).withHoles(Holes.KEEP));
                assertEquals(image.bounds(), out.bounds());
            }
        }
    }

    private static int leastAlphaInside(Raster cutout, int radius) {
        int least = 255;
        for (int i = 0; i < cutout.size(); i++) {
            if (Math.hypot(i % 128 - 64, i / 128 - 64) < radius) {
                least = Math.min(least, cutout.pixels()[i] >>> 24);
            }
        }
        return least;
    }

    private static Raster remove(MixtureScene scene) {
        return remove(scene.picture(), UnmixOptions.DEFAULT);
    }

    private static Raster remove(Raster picture, UnmixOptions options) {
        return UnmixKeyer.remove(picture, BackgroundModel.measure(picture), options);
    }
}
