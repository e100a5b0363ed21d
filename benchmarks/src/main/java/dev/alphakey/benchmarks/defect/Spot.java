package dev.alphakey.benchmarks.defect;

import java.util.Optional;
import java.util.SplittableRandom;

/** A disc somewhere inside the solid subject. */
record Spot(int x, int y, int radius) {
    private static final int TRIES = 400;
    private static final int SMALLEST = 6;
    /** Solid pixels that stay around it. */
    private static final int SHORE = 6;

    /**
     * A random one as large as the subject has room for there.
     *
     * @param share the radius to aim for, of the picture's shorter side
     * @return nothing where no part of the subject is solid and wide enough
     */
    static Optional<Spot> inside(Specimen specimen, double share, SplittableRandom random) {
        int w = specimen.width();
        int[] room = Steps.to(w, specimen.height(), i -> specimen.alpha(i) < 250);
        Spot best = null;
        for (int n = 0; n < TRIES; n++) {
            int i = random.nextInt(room.length);
            int x = i % w;
            int y = i / w;
            int toFrame = Math.min(Math.min(x, w - 1 - x), Math.min(y, specimen.height() - 1 - y));
            int most = Math.min(room[i], toFrame) - SHORE;
            int radius = Math.min(most, (int) (share * Math.min(w, specimen.height())));
            if (radius >= SMALLEST && (best == null || radius > best.radius)) {
                best = new Spot(x, y, radius);
            }
        }
        return Optional.ofNullable(best);
    }

    boolean covers(int px, int py) {
        return share(px, py) >= 0.5;
    }

    /** How much of a pixel it covers, 0 to 1. */
    double share(int px, int py) {
        return Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(px - x, py - y)));
    }

    Spot withRadius(int other) {
        return new Spot(x, y, other);
    }
}
