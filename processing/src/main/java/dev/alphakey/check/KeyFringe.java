package dev.alphakey.check;

import dev.alphakey.image.Box;

/** The edge does not lean to the key's hue more than the subject a few pixels behind it, so that a green leaf may be green. */
final class KeyFringe {
    private static final double WARN = 8;
    private static final double FAIL = 20;
    /** Where the key is only guessed, a rim may well have its hue by nature. */
    private static final double WARN_GUESSED = 25;
    /** Lean beyond the interior's that counts, in levels. */
    private static final int LEAN = 16;
    /** The least lean times alpha that can be seen, in levels. */
    private static final int VISIBLE = 6;
    private static final int BAND = 2;
    private static final int SOFT_BAND = 4;
    /** Fewer edge pixels than this say nothing. */
    private static final int FEWEST = 32;

    private static final String UNIT = "% of the edge band";

    private KeyFringe() {}

    /** Null where no hue is known to look for. */
    static Finding judge(Scene scene) {
        Band worst = null;
        KeyHue hue = null;
        for (KeyHue h : scene.hues()) {
            Band band = new Band(scene.cutout(), h);
            if (worst == null || band.share() > worst.share()) {
                worst = band;
                hue = h;
            }
        }
        if (worst == null) {
            return null;
        }
        double limit = scene.keyKnown() ? WARN : WARN_GUESSED;
        double share = worst.share();
        String message = Text.of("%.1f %% of the edge leans to %s", share, hue.key.hex());
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
                message,
                worst.partialFringe > worst.fringe / 2
                        ? Mend.flag("--despill", "take the key's colour out of the half-transparent edge")
                        : Mend.option("--edge-contract", "1", "move the edge one pixel inward, past the tinted rim"));
    }

    /** The edge band under one hue; everything is weighted by alpha. */
    private static final class Band {
        private final Tiles tiles;
        private long total;
        private long fringe;
        private long partialFringe;
        private int pixels;

        Band(Silhouette c, KeyHue hue) {
            tiles = new Tiles(c.width, c.height);
            var interior = new LocalInterior(c, hue);
            for (int y = 0; y < c.height; y++) {
                int i = y * c.width;
                for (int x = 0; x < c.width; x++, i++) {
                    int d = c.depth[i];
                    if (d <= 0 || d > SOFT_BAND) {
                        continue;
                    }
                    int p = c.argb[i];
                    int alpha = p >>> 24;
                    if (d <= BAND || alpha < Silhouette.SOLID) {
                        add(interior, hue, x, y, p, alpha);
                    }
                }
            }
        }

        private void add(LocalInterior interior, KeyHue hue, int x, int y, int p, int alpha) {
            pixels++;
            total += alpha;
            int lean = hue.lean(p);
            if (lean < LEAN) {
                return;
            }
            int excess = lean - interior.lean(x, y);
            if (excess >= LEAN && excess * alpha >= VISIBLE * 255) {
                fringe += alpha;
                partialFringe += alpha < Silhouette.SOLID ? alpha : 0;
                tiles.mark(x, y, alpha * excess >> 8);
            }
        }

        double share() {
            return Text.percent(fringe, total);
        }
    }
}
