package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslucencyMapTest {
    private static final int OUTLINE = 0x241826;
    private static final int GREEN = 0x08f40c;
    private static final int DULL_GREEN = 0x28d23c;
    private static final int LEAF = 0x2d9b3a;
    private static final int VEIN = 0x8fe88f;

    @ParameterizedTest
    @ValueSource(ints = {0x08f40c, 0x00ff00, 0xff00ff, 0x0000ff, 0x00ffff})
    void flatPaleGlassInADarkOutlineIsSeenThrough(int key) {
        var scene = outlined(key, 0xd5f4f5, .45);
        assertEquals(115, remove(scene).argb(64, 64) >>> 24, 16);
    }

    @Test
    void aPastelOfTheKeysHueStaysSolid() {
        assertEquals(255, remove(outlined(GREEN, 0x98fb98, 1)).argb(64, 64) >>> 24);
    }

    @Test
    void aDarkLeafOnADulledKeyStaysSolid() {
        assertEquals(255, remove(outlined(DULL_GREEN, LEAF, 1)).argb(64, 64) >>> 24);
    }

    @Test
    void aVeinIsAsSolidAsTheLeafAroundIt() {
        var scene = outlined(DULL_GREEN, LEAF, 1);
        for (int i = 0; i < scene.rgb.length; i++) {
            boolean vein = Math.abs(i % 128 - 64) < 3 && Math.abs(i / 128 - 64) < 30;
            scene.rgb[i] = vein ? VEIN : scene.rgb[i];
        }
        assertEquals(255, remove(scene).argb(64, 64) >>> 24);
    }

    @Test
    void aSpeckTooSmallToTellIsAsSolidAsTheLeafAroundIt() {
        var scene = outlined(DULL_GREEN, LEAF, 1).disc(64, 64, 3, 0x70d970, 1);
        assertEquals(255, remove(scene).argb(64, 64) >>> 24);
    }

    @Test
    void theBlurredEdgeOfALargeSquareIsNoPieceOfASubjectThatHoldsATraceOfTheKey() {
        int[] rgb = new int[256 * 256];
        int[] edge = {0xf305f1, 0xb52cba, 0x7b0080, 0x1d0a2c, 0x1d0a2c, 0x1d0a2c, 0x5f1228};
        for (int i = 0; i < rgb.length; i++) {
            int in = Math.min(Math.min(i % 256, 255 - i % 256), Math.min(i / 256, 255 - i / 256)) - 60;
            rgb[i] = 0xff000000 | (in < 0 ? 0xfd01fa : edge[Math.min(in, edge.length - 1)]);
        }
        var out = remove(Raster.of(256, 256, rgb));
        for (int x = 60; x < 67; x++) {
            int p = out.argb(x, 128);
            int magenta = Math.min(p >> 16 & 255, p & 255) - (p >> 8 & 255);
            assertTrue((p >>> 24) * magenta < 255 * 40, "magenta at " + x + ": " + Integer.toHexString(p));
        }
    }

    @Test
    void anEnclosedBlackShadowIsSeenThrough() {
        assertEquals(77, remove(outlined(GREEN, 0, .3)).argb(64, 64) >>> 24, 12);
    }

    @Test
    void aGlowOfTheOppositeHueIsNotTakenForOliveWhereItIsDense() {
        var scene = new MixtureScene(256, GREEN, 0, .5).fade(128, 128, 100, 0xff3d9a, 1);
        int p = remove(scene).argb(128 + 35, 128);
        assertEquals(scene.alpha[128 * 256 + 128 + 35] * 255, p >>> 24, 20);
        assertTrue((p >> 8 & 255) < 100, "no green in it: " + Integer.toHexString(p));
    }

    @Test
    void aHaloThatItsSourceCutsOffKeepsItsHue() {
        var scene = new MixtureScene(256, GREEN, 0, .5).fade(128, 128, 64, 0xff28a0, .8).disc(128, 128, 28, 0xffe1f5, 1);
        var out = remove(scene);
        for (int x = 128 + 31; x < 128 + 56; x++) {
            int p = out.argb(x, 128);
            assertEquals(scene.alpha[128 * 256 + x] * 255, p >>> 24, 16, "at " + x);
            assertTrue((p >> 8 & 255) < 100, "no brown at " + x + ": " + Integer.toHexString(p));
        }
    }

    @Test
    void whatIsBrownAndOutOfFocusIsNotTakenForLight() {
        var scene = new MixtureScene(256, GREEN, 0, .5).fade(128, 128, 100, 0x8c6446, 1).disc(128, 128, 50, 0x8c6446, 1);
        int p = remove(scene).argb(128 + 60, 128);
        assertEquals(scene.alpha[128 * 256 + 128 + 60] * 255, p >>> 24, 24);
        assertEquals(0x8c, p >> 16 & 255, 24);
    }

    @Test
    void whatLiesBetweenFadesIsTheSameInAMirror() {
        var scene = new MixtureScene(256, GREEN, 0, 0).fade(80, 110, 90, 0xff3d9a, 1).fade(170, 140, 90, 0xffa02e, 1);
        Raster picture = scene.picture();
        var mirrored = new int[256 * 256];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = picture.argb(255 - i % 256, i / 256);
        }
        byte[] states = states(picture);
        byte[] inMirror = states(Raster.of(256, 256, mirrored));
        for (int i = 0; i < mirrored.length; i++) {
            assertEquals(states[i], inMirror[i / 256 * 256 + 255 - i % 256], "at " + i % 256 + ", " + i / 256);
        }
    }

    private static byte[] states(Raster picture) {
        var background = BackgroundModel.measure(new MixtureScene(256, GREEN, 0, 0).picture());
        Trimap map = Trimap.of(picture, background);
        map.settleInterior(false);
        TranslucencyMap.settle(map);
        return map.state;
    }

    @Test
    void littleStaysSolidWhereTwoGlowsMeet() {
        var scene = new MixtureScene(256, GREEN, 0, .5).fade(98, 128, 60, 0xff8c1a, 1).fade(158, 128, 60, 0xff8c1a, 1);
        Raster cutout = remove(scene);
        int wrong = 0;
        for (int i = 118 * 256; i < 138 * 256; i++) {
            boolean between = i % 256 > 98 && i % 256 < 158;
            wrong += between && Math.abs(scene.alpha[i] * 255 - (cutout.pixels()[i] >>> 24)) > 50 ? 1 : 0;
        }
        assertTrue(wrong < 30, wrong + " pixels");
    }

    @Test
    void gapsInHairFadeToTheirRims() {
        var scene = new MixtureScene(128, GREEN, 0, .5).disc(64, 64, 60, 0xff3d9a, 1);
        for (int i = 0; i < scene.rgb.length; i++) {
            scene.alpha[i] *= 1 - 0.8 * speck(i, 28);
        }
        Raster cutout = remove(scene);
        for (int x = 56; x < 73; x++) {
            assertEquals(scene.alpha[64 * 128 + x] * 255, cutout.argb(x, 64) >>> 24, 8);
        }
    }

    @Test
    void aLightInTheKeysHueTakesNothingFromTheSubjectAroundIt() {
        var scene = new MixtureScene(128, GREEN, 0, .5).disc(64, 64, 60, 0xff3d9a, 1);
        for (int i = 0; i < scene.rgb.length; i++) {
            double light = 0.8 * speck(i, 128);
            int red = (int) (light * 0x08 + (1 - light) * 0xff);
            int green = (int) (light * 0xf4 + (1 - light) * 0x3d);
            int blue = (int) (light * 0x0c + (1 - light) * 0x9a);
            scene.rgb[i] = red << 16 | green << 8 | blue;
        }
        Raster cutout = remove(scene);
        for (int y = 71; y < 100; y++) {
            assertEquals(255, cutout.argb(64, y) >>> 24, "at " + y);
        }
    }

    /** 1 in the middle of the picture and every so many pixels from there, falling to 0 nine pixels away. */
    private static double speck(int i, int apart) {
        double x = Math.floorMod(i % 128 - 64 + apart / 2, apart) - apart / 2;
        double y = Math.floorMod(i / 128 - 64 + apart / 2, apart) - apart / 2;
        double t = Math.min(1, Math.hypot(x, y) / 9);
        return 1 - t * t * (3 - 2 * t);
    }

    @Test
    void aSubjectWhoseTintVariesMuchStaysSolidOnADullKey() {
        var scene = new MixtureScene(220, 0x48d44a, 0, 0);
        for (int i = 0; i < scene.rgb.length; i++) {
            int x = i % 220;
            int y = i / 220;
            double across = 0.5 + 0.5 * Math.sin(x * 2 * Math.PI / 90);
            double down = 0.5 + 0.5 * Math.sin(y * 2 * Math.PI / 90);
            scene.rgb[i] = (int) (125 - 79 * across) << 16 | (int) (163 + 58 * across) << 8 | (int) (28 + 28 * down);
            scene.alpha[i] = x > 30 && x < 190 && y > 30 && y < 190 ? 1 : 0;
        }
        Raster cutout = remove(scene);
        for (int x = 45; x < 175; x++) {
            assertEquals(255, cutout.argb(x, 110) >>> 24, "at " + x);
        }
    }

    @Test
    void aGlowThatARingEnclosesIsSeenThroughInALargeImage() {
        int side = 1536;
        var scene = new MixtureScene(side, GREEN, 0, .5).disc(side / 2, side / 2, 110, 0xffb060, 1);
        for (int i = 0; i < scene.rgb.length; i++) {
            double inwards = Math.max(0, 100 - Math.hypot(i % side - side / 2, i / side - side / 2));
            scene.alpha[i] *= inwards == 0 ? 1 : 0.75 - 0.0055 * inwards;
        }
        assertTrue(scene.edgeError(remove(scene)) < 20, "error " + scene.edgeError(remove(scene)));
    }

    /** A disc of one colour and opacity in a solid dark outline. */
    private static MixtureScene outlined(int key, int colour, double opacity) {
        var scene = new MixtureScene(128, key, 0, .5).disc(64, 64, 50, OUTLINE, 1);
        for (int i = 0; i < scene.rgb.length; i++) {
            if (Math.hypot(i % 128 - 64, i / 128 - 64) < 44) {
                scene.rgb[i] = colour;
                scene.alpha[i] = opacity;
            }
        }
        return scene;
    }

    private static Raster remove(MixtureScene scene) {
        return remove(scene.picture());
    }

    private static Raster remove(Raster picture) {
        return UnmixKeyer.remove(picture, BackgroundModel.measure(picture), UnmixOptions.DEFAULT);
    }
}
