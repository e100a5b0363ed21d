package dev.alphakey.check;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.List;
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
record PaintedCheckerboard(int cell, int dark, int light, Box box) {
    private static final int SMALLEST_CELL = 4;
    private static final int LARGEST_CELL = 64;
    /** Patches for large cells, and for small ones in the narrow rim beside a subject that fills the picture. */
    private static final int[] PATCHES = {160, 64};

    private static final int LEAST_PATCH = 24;
    private static final int VOTES = 3;
    private static final double OPAQUE_SHARE = 0.98;
    private static final int NEARLY_OPAQUE = 250;

    /** Looks for one; linear in the pixels, and quick where the rim is not grey. */
    static Optional<PaintedCheckerboard> detect(Raster image) {
        for (int size : PATCHES) {
            PaintedCheckerboard board = agreed(patches(image, size));
            if (board != null && isOpaque(image)) {
                return Optional.of(board);
            }
        }
        return Optional.empty();
    }

    /** The patches of about a size along the frame that show a checkerboard. */
    private static List<CheckerPatch> patches(Raster image, int size) {
        int ring = Math.min(image.width(), image.height()) > 8 * Silhouette.LYING_RING ? Silhouette.LYING_RING : 0;
        int w = image.width() - 2 * ring;
        int h = image.height() - 2 * ring;
        int pw = Math.min(size, w / 2);
        int ph = Math.min(size, h / 2);
        List<CheckerPatch> found = new ArrayList<>();
        if (Math.min(pw, ph) < LEAST_PATCH) {
            return found;
        }
        int steps = size == PATCHES[0] ? 2 : 4;
        for (int row = 0; row <= steps; row++) {
            for (int column = 0; column <= steps; column++) {
                if (row % steps == 0 || column % steps == 0) {
                    Box box = new Box(ring + (w - pw) * column / steps, ring + (h - ph) * row / steps, pw, ph);
                    CheckerPatch patch = CheckerPatch.of(image, box, SMALLEST_CELL, LARGEST_CELL);
                    if (patch != null) {
                        found.add(patch);
                    }
                }
            }
        }
        return found;
    }

    private static PaintedCheckerboard agreed(List<CheckerPatch> patches) {
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
            opaque += p >>> 24 >= NEARLY_OPAQUE ? 1 : 0;
        }
        return opaque >= OPAQUE_SHARE * image.size();
    }
}
