package dev.alphakey.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Box;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskLawsTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void invertingTwiceChangesNothing(long seed) {
        EditMask mask = Masks.random(seed);
        assertEquals(mask, mask.inverted().inverted());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unionAndIntersectionCommuteAssociateAndAbsorb(long seed) {
        EditMask a = Masks.random(seed);
        EditMask b = Masks.like(a, seed + 1000);
        EditMask c = Masks.like(a, seed + 2000);
        assertEquals(a.union(b), b.union(a));
        assertEquals(a.intersect(b), b.intersect(a));
        assertEquals(a.union(b).union(c), a.union(b.union(c)));
        assertEquals(a.intersect(b).intersect(c), a.intersect(b.intersect(c)));
        assertEquals(a, a.union(a.intersect(b)));
        assertEquals(a, a.intersect(a.union(b)));
        assertEquals(a.intersect(b.union(c)), a.intersect(b).union(a.intersect(c)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void subtractionIsIntersectionWithWhatTheOtherKeeps(long seed) {
        EditMask a = Masks.random(seed);
        EditMask b = Masks.like(a, seed + 1000);
        assertEquals(a.inverted().union(b).inverted(), a.subtract(b));
        assertEquals(a, a.subtract(EditMask.filled(a.width(), a.height(), 0)));
        assertEquals(EditMask.filled(a.width(), a.height(), 0), a.subtract(EditMask.filled(a.width(), a.height(), 255)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void growingThenShrinkingLosesNothingAndShrinkingThenGrowingAddsNothing(long seed) {
        EditMask mask = Masks.random(seed);
        int pixels = 1 + (int) (seed % 9);
        assertTrue(Masks.contains(mask.grown(pixels).shrunk(pixels), mask));
        assertTrue(Masks.contains(mask, mask.shrunk(pixels).grown(pixels)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void growingKeepsTheOrderOfMasks(long seed) {
        EditMask a = Masks.random(seed);
        EditMask b = a.union(Masks.like(a, seed + 1000));
        int pixels = 1 + (int) (seed % 9);
        assertTrue(Masks.contains(a.grown(pixels), a));
        assertTrue(Masks.contains(b.grown(pixels), a.grown(pixels)));
        assertEquals(b.grown(pixels), a.grown(pixels).union(b.grown(pixels)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filledHolesStayFilledAndNothingElseIsLost(long seed) {
        EditMask mask = Masks.random(seed);
        EditMask filled = mask.withHolesFilled();
        assertTrue(Masks.contains(filled, mask));
        assertEquals(filled, filled.withHolesFilled());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMaskSurvivesBeingAPicture(long seed) {
        EditMask mask = Masks.random(seed);
        assertEquals(mask, EditMask.ofTransparent(mask.toRaster()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theExtentCountsEveryPixel(long seed) {
        EditMask mask = Masks.random(seed);
        MaskExtent extent = mask.extent();
        long whole = 0;
        long soft = 0;
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                int c = mask.coverage(x, y);
                whole += c == 255 ? 1 : 0;
                soft += c > 0 && c < 255 ? 1 : 0;
                int column = x;
                int row = y;
                boolean inBox =
                        extent.box().filter(b -> b.contains(new Box(column, row, 1, 1))).isPresent();
                assertTrue(c == 0 || inBox, x + "," + y + " is not in " + extent.box());
            }
        }
        assertEquals(whole, extent.repainted());
        assertEquals(soft, extent.soft());
        assertEquals(mask.isHard(), soft == 0);
    }

    @Test
    void masksOfDifferentSizesAreNotCombined() {
        EditMask a = EditMask.filled(3, 4, 0);
        EditMask b = EditMask.filled(4, 3, 0);
        var e = assertThrows(IllegalArgumentException.class, () -> a.union(b));
        assertTrue(e.getMessage().contains("3x4") && e.getMessage().contains("4x3"), e.getMessage());
    }
}
