package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class LocalForegroundTest {
    private static final int SIDE = 200;
    private static final int GREEN = 0x08f40c;
    private static final int BROWN = 0x4a2a16;
    private static final int CREAM = 0xf4ead8;

    @Test
    void refreshingTellsWhatGatheringAllAgainTells() {
        Trimap map = mapOf(hairyDisc());
        LocalForeground foreground = LocalForeground.of(map);
        for (int i = 0; i < map.state.length; i++) {
            if (map.state[i] == Trimap.SOLID && map.depth[i] < 20) {
                map.state[i] = Trimap.MIXED;
            }
        }
        foreground.refresh();
        assertSameAtMixed(map, LocalForeground.of(map), foreground);
        foreground.refresh();
        assertSameAtMixed(map, LocalForeground.of(map), foreground);
    }

    @Test
    void whatIsMixedFarFromAnythingSolidIsStrands() {
        assertTrue(LocalForeground.of(mapOf(hairyDisc())).hasStrands());
    }

    @Test
    void anOutlineIsNoStrand() {
        assertFalse(LocalForeground.of(mapOf(disc())).hasStrands());
    }

    @Test
    void strandsTellTheirOwnColourOnceTheyAreSolved() {
        Trimap map = mapOf(hairyDisc());
        LocalForeground foreground = LocalForeground.of(map);
        int before = meanDistance(CREAM, map, foreground);
        foreground.refreshWithStrands();
        int after = meanDistance(CREAM, map, foreground);
        assertTrue(before > 100, "before " + before);
        assertTrue(after < 40, "after " + after);
    }

    /** A solid body in one corner and hairs of another colour that hang far from it. */
    private static Raster hairyDisc() {
        return new MixtureScene(SIDE, GREEN, 0, .5).strands(12, 0.9, CREAM).disc(160, 40, 30, BROWN, 1).picture();
    }

    private static Raster disc() {
        return new MixtureScene(SIDE, GREEN, 0, .5).disc(100, 100, 60, BROWN, 1).picture();
    }

    private static Trimap mapOf(Raster picture) {
        Trimap map = Trimap.of(picture, BackgroundModel.measure(picture));
        map.settleInterior(false);
        return map;
    }

    /** How far what is told of the strands in the half without the body is from their colour, on average. */
    private static int meanDistance(int colour, Trimap map, LocalForeground foreground) {
        float[] moments = new float[LocalForeground.MOMENTS];
        int sum = 0;
        int n = 0;
        for (int i = 0; i < map.state.length; i++) {
            if (map.state[i] == Trimap.MIXED && i % SIDE < SIDE / 2) {
                foreground.at(i % SIDE, i / SIDE, moments);
                int told = Levels.round(moments[0]) << 16 | Levels.round(moments[1]) << 8 | Levels.round(moments[2]);
                sum += Levels.step(told, colour);
                n++;
            }
        }
        return sum / n;
    }

    private static void assertSameAtMixed(Trimap map, LocalForeground expected, LocalForeground actual) {
        float[] wanted = new float[LocalForeground.MOMENTS];
        float[] found = new float[LocalForeground.MOMENTS];
        for (int i = 0; i < map.state.length; i++) {
            if (map.state[i] == Trimap.MIXED) {
                expected.at(i % map.width, i / map.width, wanted);
                actual.at(i % map.width, i / map.width, found);
                assertArrayEquals(wanted, found);
            }
        }
    }
}
