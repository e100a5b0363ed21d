package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CompositeTest {
    @Test
    void everyMixtureIsTheQuotientRounded() {
        int[] front = new int[256];
        int[] back = new int[256];
        int[] out = new int[256];
        for (int a = 0; a < 256; a++) {
            for (int f = 0; f < 256; f++) {
                for (int b = 0; b < 256; b++) {
                    front[b] = a << 24 | f << 16 | b << 8 | 255 - f;
                    back[b] = b << 16 | f << 8 | b;
                }
                Composite.over(front, back, out);
                for (int b = 0; b < 256; b++) {
                    int red = (f * a + b * (255 - a) + 127) / 255;
                    int green = (b * a + f * (255 - a) + 127) / 255;
                    int blue = ((255 - f) * a + b * (255 - a) + 127) / 255;
                    assertEquals(0xff000000 | red << 16 | green << 8 | blue, out[b]);
                }
            }
        }
    }
}
