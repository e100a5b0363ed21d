package dev.alphakey.finish;

import dev.alphakey.finish.Pieces.Gap;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.SpeckSize;
import java.util.Arrays;

/**
 * Tiny spots with nothing but emptiness around them: up to one pixel for each 40 000 of the picture, at least 4 and at most 40 (one
 * in icons of fewer pixels), and farther from anything larger than a fiftieth of the shorter side (at least 6 pixels), so that the
 * ends of loose hairs are none.
 */
public final class Specks {
    private static final int SEEN = 8;

    private Specks() {}

    /**
     * The picture without them.
     *
     * @throws IllegalArgumentException if it is nothing but noise
     */
    public static Raster drop(Raster picture) {
        int largest = Math.max(1, SpeckSize.most(picture.size()));
        double clearance = SpeckSize.clearance(picture.width(), picture.height());
        Pieces pieces = Pieces.of(picture, SEEN);
        boolean[] speck = new boolean[pieces.count()];
        for (int k = 0; k < speck.length; k++) {
            speck[k] = pieces.area(k) <= largest;
        }
        boolean[] alone = speck.clone();
        for (Gap gap : pieces.gaps()) {
            if (gap.pixels() <= clearance && speck[gap.a()] != speck[gap.b()]) {
                alone[speck[gap.a()] ? gap.a() : gap.b()] = false;
            }
        }
        boolean any = false;
        boolean all = true;
        for (boolean is : alone) {
            any |= is;
            all &= is;
        }
        return any && !all ? without(picture, pieces, alone) : picture;
    }

    private static Raster without(Raster picture, Pieces pieces, boolean[] gone) {
        int[] out = Arrays.copyOf(picture.pixels(), picture.size());
        for (int i = 0; i < out.length; i++) {
            if (out[i] >>> 24 != 0 && gone[pieces.nearest[i]]) {
                out[i] = 0;
            }
        }
        return Raster.of(picture.width(), picture.height(), out);
    }
}
