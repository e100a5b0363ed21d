package dev.alphakey.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.image.Box;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlobsTest {
    private static Blobs blobs(String... rows) {
        byte[] marks = new byte[rows.length * rows[0].length()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (byte) (rows[i / rows[0].length()].charAt(i % rows[0].length()) == '#' ? 1 : 0);
        }
        return Blobs.of(marks, rows[0].length(), rows.length);
    }

    @Test
    void cornersTouch() {
        assertEquals(1, blobs("#..", ".#.", "..#").count());
    }

    @Test
    void armsThatMeetLaterAreOne() {
        assertEquals(1, blobs("#.#.#", "#.#.#", "#####").count());
    }

    @Test
    void aGapParts() {
        assertEquals(2, blobs("##..#", "#...#").count());
    }

    @Test
    void theBoxHoldsEveryPixel() {
        assertEquals(new Box(1, 0, 3, 3), blobs("...#.", "..#..", ".#...").box(0));
    }

    @Test
    void aPixelKnowsItsRegion() {
        Blobs two = blobs("##..#", "#...#");
        assertEquals(two.area(two.at(4, 1)), 2);
    }

    @Test
    void everyMarkIsInExactlyOneRegion() {
        var random = new Random(5);
        byte[] marks = new byte[97 * 61];
        int marked = 0;
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (byte) (random.nextInt(3) == 0 ? 1 : 0);
            marked += marks[i];
        }
        assertEquals(marked, Blobs.of(marks, 97, 61).areaFrom(1));
    }
}
