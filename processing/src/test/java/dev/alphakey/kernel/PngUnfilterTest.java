package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PngUnfilterTest {
    @Test
    void predictsAsTheSpecificationDoesWhateverTheNeighbours() {
        for (int i = 0; i < 1 << 24; i++) {
            int left = i >> 16;
            int above = i >> 8 & 255;
            int corner = i & 255;
            // Of the four channels two hold the same upside down, where one that carried into the next would show.
            long predicted = PngUnfilter.predict(four(left), four(above), four(corner));
            long expected = four(paeth(left, above, corner));
            if (predicted != expected) {
                assertEquals(expected, predicted, left + " " + above + " " + corner);
            }
        }
    }

    private static long four(int level) {
        return level * 0x0000000100000001L | (255 - level) * 0x0001000000010000L;
    }

    /** In the words of the specification. */
    private static int paeth(int a, int b, int c) {
        int p = a + b - c;
        int pa = Math.abs(p - a);
        int pb = Math.abs(p - b);
        int pc = Math.abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }
}
