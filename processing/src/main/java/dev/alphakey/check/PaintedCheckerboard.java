package dev.alphakey.check;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.Arrays;
import java.util.Optional;

/**
 * A checkerboard that was painted into an opaque picture where transparency was asked for.
 *
 * <p>Patches along the frame are looked at: nearly grey, of two tones, and with a luminance that turns into its opposite
 * when shifted by one cell across or down and into itself when shifted by one cell both ways. That holds through noise,
 * JPEG and soft edges; a subject may hide half of the patches.
 *
 * @param cell the side of a square in pixels, 4 to 64
 * @param dark the darker tone, 0 to 255
 * @param light the lighter tone, 0 to 255
 * @param box the patch where it shows best
 */
public record PaintedCheckerboard(int cell, int dark, int light, Box box) {
    private static final int SMALLEST_CELL = 4;
    private static final int LARGEST_CELL = 64;
    private static final int PATCH = 160;
    private static final int LEAST_PATCH = 24;
    private static final int VOTES = 3;
    private static final double OPAQUE_SHARE = 0.98;

    /** Looks for one; linear in the pixels, and quick where the rim is not grey. */
    public static Optional<PaintedCheckerboard> detect(Raster image) {
        int ring = Math.min(image.width(), image.height()) > 8 * Silhouette.LYING_RING ? Silhouette.LYING_RING : 0;
        int pw = Math.min(PATCH, (image.width() - 2 * ring) / 2);
        int ph = Math.min(PATCH, (image.height() - 2 * ring) / 2);
        if (Math.min(pw, ph) < LEAST_PATCH || !isOpaque(image)) {
            return Optional.empty();
        }
        int[] xs = {ring, (image.width() - pw) / 2, image.width() - ring - pw};
        int[] ys = {ring, (image.height() - ph) / 2, image.height() - ring - ph};
        CheckerPatch[] found = new CheckerPatch[8];
        int n = 0;
        for (int k = 0; k < 9; k++) {
            if (k != 4) {
                CheckerPatch patch = CheckerPatch.of(image, new Box(xs[k % 3], ys[k / 3], pw, ph), SMALLEST_CELL, LARGEST_CELL);
                if (patch != null) {
                    found[n++] = patch;
                }
            }
        }
        return Optional.ofNullable(agreed(Arrays.copyOf(found, n)));
    }

    private static PaintedCheckerboard agreed(CheckerPatch[] patches) {
        CheckerPatch best = null;
        int mostVotes = 0;
        for (CheckerPatch p : patches) {
            int votes = 0;
            for (CheckerPatch q : patches) {
                votes += Math.abs(p.cell() - q.cell()) <= 1 + p.cell() / 8 ? 1 : 0;
            }
            if (votes > mostVotes || votes == mostVotes && p.score() > best.score()) {
                mostVotes = votes;
                best = p;
            }
        }
        return mostVotes < VOTES ? null : new PaintedCheckerboard(best.cell(), best.dark(), best.light(), best.box());
    }

    private static boolean isOpaque(Raster image) {
        int opaque = 0;
        for (int p : image.pixels()) {
            opaque += (p >>> 24) + 1 + 4 >> 8;
        }
        return opaque >= OPAQUE_SHARE * image.size();
    }
}
