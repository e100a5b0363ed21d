package dev.alphakey.finish;

import dev.alphakey.finish.Pieces.Gap;
import dev.alphakey.image.Raster;
import java.util.Arrays;

/**
 * Tiny spots with nothing but emptiness around them: up to one pixel for each 40 000 of the picture, at most 40, and farther from
 * anything larger than a fiftieth of the shorter side (at least 6 pixels), so that the ends of loose hairs are none.
 */
public final class Specks {
    private static final int SEEN = 8;
    private static final int PIXELS_PER_SPECK_PIXEL = 40_000;
    private static final int LARGEST = 40;
    private static final double CLEARANCE = 0.02;
    private static final int LEAST_CLEARANCE = 6;

    private Specks() {}

    /**
     * The picture without them.
     *
     * @throws IllegalArgumentException if it is nothing but noise
     */
    public static Raster drop(Raster picture) {
        int largest = Math.max(1, Math.min(LARGEST, picture.size() / PIXELS_PER_SPECK_PIXEL));
        double clearance = Math.max(LEAST_CLEARANCE, CLEARANCE * Math.min(picture.width(), picture.height()));
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
