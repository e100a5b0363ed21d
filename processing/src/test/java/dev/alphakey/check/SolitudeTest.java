package dev.alphakey.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolitudeTest {
    /** A bar of 5 x 1 at the left, and a dot in another row and column. */
    private static Solitude dotBesideBar(int dx, int dy, int far) {
        byte[] marks = new byte[40 * 40];
        for (int x = 5; x < 10; x++) {
            marks[20 * 40 + x] = 1;
        }
        marks[(20 + dy) * 40 + 9 + dx] = 1;
        return new Solitude(BlobsTest.of(marks, 40, 40), 40, 40, 1, far);
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 0, 4})
    void aDotWithinReachHasCompany(int dy) {
        assertEquals(false, dotBesideBar(4, dy, 4).isAlone(dy < 0 ? 0 : 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 5})
    void aDotInARowTooFarAwayIsAlone(int dy) {
        assertTrue(dotBesideBar(4, dy, 4).isAlone(dy < 0 ? 0 : 1));
    }

    @Test
    void aDotInAColumnTooFarAwayIsAlone() {
        assertTrue(dotBesideBar(5, 0, 4).isAlone(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 600, 1200})
    void dotsAmongBarsCostAFewStepsPerPixelAtAnySize(int side) {
        byte[] marks = new byte[side * side];
        for (int i = 0; i < marks.length; i++) {
            int x = i % side;
            int y = i / side;
            marks[i] = (byte) (x % 6 == 0 && y % 4 == 0 || x % 60 < 20 && y % 60 == 2 ? 1 : 0);
        }
        var solitude = new Solitude(BlobsTest.of(marks, side, side), side, side, 1, side / 50);
        assertTrue(solitude.steps() < 4L * marks.length, Long.toString(solitude.steps()));
    }
}
