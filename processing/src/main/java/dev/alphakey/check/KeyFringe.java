package dev.alphakey.check;

import java.util.ArrayList;
import java.util.List;

/** The edge does not lean to the key's hue more than the subject a few pixels behind it, so that a green leaf may be green. */
final class KeyFringe {
    private static final double WARN = 6;
    private static final double FAIL = 15;
    /** Where the key is only guessed, a rim may well have its hue by nature. */
    private static final double WARN_GUESSED = 15;
    /** Lean beyond the interior's that counts, in levels. */
    private static final int LEAN = 16;
    /** The least lean times alpha that can be seen, in levels. */
    private static final int VISIBLE = 6;
    /** Where the key is only guessed: the levels by which a mixture of it with a colour of the subject may be off. */
    private static final int MIXTURE_ERROR = 48;
    /** The same: a more opaque pixel near, by this much of 255, holds less of the key, ... */
    private static final int MORE_OPAQUE = 32;
    /** ... which is at most this share of a pixel's own lean. */
    private static final double LESS_TINTED = 0.75;

    private static final int NEAR = 2;

    private static final int BAND = 2;
    private static final int SOFT_BAND = 4;
    /** Fewer edge pixels than this say nothing. */
    private static final int FEWEST = 32;

    private static final String UNIT = "% of the edge band";

    private KeyFringe() {}

    /** Null where no hue is known to look for. */
    static Finding judge(Scene scene) {
        List<Tint> tints = measure(scene);
        if (tints.isEmpty()) {
            return null;
        }
        Tint worst = tints.get(0);
        for (Tint tint : tints) {
            worst = tint.fringe > worst.fringe ? tint : worst;
        }
        double limit = scene.keyKnown() ? WARN : WARN_GUESSED;
        double share = Text.percent(worst.fringe, worst.total);
        String message = Text.of("%.1f %% of the edge leans to %s", share, worst.hue.key.hex());
        if (share <= limit || worst.pixels < FEWEST) {
            return Finding.passed(Check.KEY_FRINGE, share, limit, UNIT, message);
        }
        boolean fails = scene.keyKnown() && share > FAIL;
        return new Finding(
                Check.KEY_FRINGE,
                fails ? Severity.FAIL : Severity.WARN,
                share,
                limit,
                UNIT,
                worst.tiles.worst(),
                worst.tiles.heat(),
                message,
                Mend.option("--edge-contract", "1", "move the edge one pixel inward, past the tinted rim"));
    }

    /** The edge band, under each hue in question. */
    private static List<Tint> measure(Scene scene) {
        Silhouette c = scene.cutout();
        List<Tint> tints = new ArrayList<>();
        if (scene.hues().isEmpty()) {
            return tints;
        }
        var interior = new LocalInterior(c);
        for (KeyHue hue : scene.hues()) {
            tints.add(new Tint(c, hue, interior.leans(hue), scene.keyKnown()));
        }
        Tint[] each = tints.toArray(new Tint[0]);
        for (int y = 0; y < c.height; y++) {
            measure(c, y, each);
        }
        return tints;
    }

    private static void measure(Silhouette c, int y, Tint[] tints) {
        int row = y * c.width;
        for (int x = c.nearEdge(y, 0); x < c.width; x = c.nearEdge(y, x + 1)) {
            int d = c.depth[row + x];
            int p = c.argb[row + x];
            if (d > 0 && (d <= BAND || d <= SOFT_BAND && p >>> 24 < Silhouette.SOLID)) {
                for (Tint tint : tints) {
                    tint.add(x, y, p);
                }
            }
        }
    }

    /** What of the edge band leans to one hue; weighted by alpha. */
    private static final class Tint {
        private final Silhouette c;
        private final boolean keyKnown;
        private final KeyHue hue;
        private final LocalInterior.Leans interior;
        private final Tiles tiles;
        private long total;
        private long fringe;
        private int pixels;

        Tint(Silhouette c, KeyHue hue, LocalInterior.Leans interior, boolean keyKnown) {
            this.c = c;
            this.keyKnown = keyKnown;
            this.hue = hue;
            this.interior = interior;
            tiles = new Tiles(c.width, c.height);
        }

        void add(int x, int y, int p) {
            int alpha = p >>> 24;
            pixels++;
            total += alpha;
            int lean = hue.lean(p);
            if (lean < LEAN) {
                return;
            }
            int excess = lean - interior.at(x, y);
            if (excess >= LEAN && excess * alpha >= VISIBLE * 255 && (keyKnown || isOfAKey(x, y, p, lean))) {
                fringe += alpha;
                tiles.mark(x, y, alpha * excess >> 8);
            }
        }

        /** A key's tint grows as the subject fades, or is a mixture with the subject; a blue line is blue throughout. */
        private boolean isOfAKey(int x, int y, int p, int lean) {
            int inward = mostOpaqueNear(x, y);
            boolean grows = (inward >>> 24) - (p >>> 24) >= MORE_OPAQUE && hue.lean(inward) < LESS_TINTED * lean;
            return grows || interior.isMixture(x, y, p, MIXTURE_ERROR);
        }

        private int mostOpaqueNear(int x, int y) {
            int most = 0;
            for (int step = 1; step <= NEAR; step++) {
                for (int v = y - step; v <= y + step; v += step) {
                    for (int u = x - step; u <= x + step; u += step) {
                        boolean inside = u >= 0 && v >= 0 && u < c.width && v < c.height;
                        int q = inside ? c.argb[v * c.width + u] : 0;
                        most = q >>> 24 > most >>> 24 ? q : most;
                    }
                }
            }
            return most;
        }
    }
}
