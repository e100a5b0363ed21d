package dev.alphakey.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskOperationsTest {
    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void growingTakesTheGreatestWithinADisc(long seed) {
        EditMask mask = Masks.random(seed);
        int r = 1 + (int) (seed % 12);
        EditMask grown = mask.grown(r);
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                assertEquals(greatest(mask, x, y, r), grown.coverage(x, y), x + "," + y + " by " + r);
            }
        }
    }

    private static int greatest(EditMask mask, int x, int y, int r) {
        int most = 0;
        for (int v = Math.max(0, y - r); v <= Math.min(mask.height() - 1, y + r); v++) {
            for (int u = Math.max(0, x - r); u <= Math.min(mask.width() - 1, x + r); u++) {
                boolean inside = (u - x) * (u - x) + (v - y) * (v - y) <= r * r + r;
                most = inside ? Math.max(most, mask.coverage(u, v)) : most;
            }
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 119, 120, 121, 300})
    void aPointGrowsIntoADisc(int radius) {
        int side = 2 * radius + 9;
        int middle = side / 2;
        EditMask point = EditMask.ofShape(side, side, new Shape.Rectangle(middle, middle, 1, 1));
        EditMask disc = point.grown(radius);
        assertEquals(255, disc.coverage(middle + radius, middle));
        assertEquals(0, disc.coverage(middle + radius + 1, middle));
        assertEquals(255, disc.coverage(middle, middle - radius));
        double ideal = Math.PI * (radius + 0.5) * (radius + 0.5);
        assertEquals(ideal, Masks.area(disc), 0.02 * ideal + 3);
    }

    @Test
    void theFrameDoesNotErode() {
        EditMask all = EditMask.filled(9, 7, 255);
        assertEquals(all, all.shrunk(3));
        EditMask left = EditMask.ofShape(9, 7, new Shape.Rectangle(0, 0, 5, 7));
        assertEquals(EditMask.ofShape(9, 7, new Shape.Rectangle(0, 0, 3, 7)), left.shrunk(2));
    }

    @Test
    void aVeryWideMaskGrowsToo() {
        EditMask point = EditMask.ofShape(200_000, 3, new Shape.Rectangle(100_000, 1, 1, 1));
        MaskExtent extent = point.grown(200).extent();
        assertEquals(401, extent.box().orElseThrow().width());
    }

    @Test
    void featheringSoftensTheEdgeAndKeepsTheMiddle() {
        EditMask half = EditMask.ofShape(200, 20, new Shape.Rectangle(0, 0, 100, 20));
        EditMask soft = half.feathered(5);
        assertEquals(255, soft.coverage(60, 10));
        assertEquals(0, soft.coverage(140, 10));
        assertEquals(Masks.area(half), Masks.area(soft), 2);
        // One standard deviation from the edge a Gaussian's integral is at 84 %.
        assertEquals(0.84 * 255, soft.coverage(94, 10), 8);
        assertTrue(soft.coverage(100, 10) < 128 && soft.coverage(99, 10) >= 128);
    }

    @Test
    void holesAreFilledAndBaysAreNot() {
        EditMask ring = Masks.drawn("#####.", "#...#.", "#.#.#.", "#...#.", "#####.", "#.....");
        assertEquals(Masks.drawn("#####.", "#####.", "#####.", "#####.", "#####.", "#....."), ring.withHolesFilled());
        EditMask bay = Masks.drawn("#####", "#...#", "#.#.#", "#...#", "##.##");
        assertEquals(bay, bay.withHolesFilled());
    }

    @Test
    void aThinSlantedLineHolds() {
        EditMask diamond = Masks.drawn("..#..", ".#.#.", "#...#", ".#.#.", "..#..");
        assertEquals(Masks.drawn("..#..", ".###.", "#####", ".###.", "..#.."), diamond.withHolesFilled());
    }

    @Test
    void aHoleIsFilledToTheHeightOfItsRim() {
        EditMask soft = Masks.of(5, 0, 200, 200, 200, 0, 0, 200, 10, 200, 0, 0, 200, 200, 200, 0);
        assertEquals(200, soft.withHolesFilled().coverage(2, 1));
    }

    @Test
    void aHardMaskStaysHardAtAnySize() {
        EditMask mask = Masks.random(7).hardened();
        assertTrue(mask.resized(97, 31).isHard());
        assertTrue(mask.resized(5, 3).isHard());
        assertEquals(mask, mask.resized(mask.width() * 3, mask.height() * 3).resized(mask.width(), mask.height()));
    }

    @Test
    void aSoftMaskKeepsItsShareAtAnySize() {
        EditMask mask = EditMask.ofShape(120, 90, new Shape.Ellipse(61.3, 44.2, 33.3, 21.7));
        double share = Masks.area(mask) / (120 * 90);
        for (int[] size : new int[][] {{60, 45}, {240, 180}, {33, 77}, {121, 91}}) {
            EditMask resized = mask.resized(size[0], size[1]);
            assertEquals(share, Masks.area(resized) / (size[0] * size[1]), 0.01 * share);
        }
        assertSame(mask, mask.resized(120, 90));
    }

    @Test
    void resizingKeepsWhatIsTheSameEverywhere() {
        for (int level : new int[] {0, 1, 128, 254, 255}) {
            assertEquals(EditMask.filled(13, 200, level), EditMask.filled(70, 9, level).resized(13, 200));
        }
    }

    @Test
    void hardeningLeavesNothingSoft() {
        EditMask mask = Masks.of(4, 0, 127, 128, 255).hardened();
        assertEquals(Masks.of(4, 0, 0, 255, 255), mask);
    }

    @Test
    void valuesThatMakeNoSenseAreRefused() {
        EditMask mask = EditMask.filled(4, 4, 0);
        assertThrows(IllegalArgumentException.class, () -> mask.grown(-1));
        assertThrows(IllegalArgumentException.class, () -> mask.shrunk(EditMask.MOST_GROWTH + 1));
        assertThrows(IllegalArgumentException.class, () -> mask.feathered(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> mask.feathered(-0.1));
        assertThrows(IllegalArgumentException.class, () -> mask.resized(0, 3));
        assertThrows(IllegalArgumentException.class, () -> mask.resized(1 << 20, 1 << 20));
        assertThrows(IllegalArgumentException.class, () -> EditMask.filled(1, 1, 256));
        assertThrows(IndexOutOfBoundsException.class, () -> mask.coverage(4, 0));
    }
}
