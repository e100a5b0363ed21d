package dev.alphakey.check;

/**
 * Pixels that the original shows as a mixture of what lies on either side of them, and that came out clear or solid beside
 * solid or clear ones. Asked only where there are stair-steps, of which enlarged pixel art has none.
 */
final class HardenedEdge {
    /** Percent of the mixed pixels. */
    private static final double WARN = 15;
    private static final int FEWEST = 48;
    /** A side this far from the background, in levels, shows a mixture well enough. */
    private static final int CONTRAST = 60;
    /** The other side is at most this far, as a share of the first. */
    private static final double BACKGROUND = 0.15;

    private static final double LEAST_SHARE = 0.25;
    private static final double MOST_SHARE = 0.75;
    /** Alpha up to this level, or this far below 255, is no step between clear and solid. */
    private static final int HARD = 31;

    private static final String UNIT = "% of the mixed edge";

    private final Silhouette c;
    private final SourceMap s;
    private final Tiles tiles;
    private int mixed;
    private int hard;

    private HardenedEdge(Scene scene) {
        c = scene.cutout();
        s = scene.source();
        tiles = new Tiles(c.width, c.height);
        for (int block = 2 * s.depths.columns; block < s.depths.count() - 2 * s.depths.columns; block++) {
            // Where the original has an edge, and the cutout does.
            if (s.depths.least(block) <= 2 && s.depths.most(block) >= -1) {
                look(s.depths.start(block), s.depths.end(block));
            }
        }
    }

    /** Null where most of the edge is as soft as it should be. */
    static Finding judge(Scene scene) {
        var edge = new HardenedEdge(scene);
        double share = Text.percent(edge.hard, edge.mixed);
        if (edge.hard < FEWEST || share <= WARN) {
            return null;
        }
        return new Finding(
                Check.STAIR_STEPS,
                Severity.WARN,
                share,
                WARN,
                UNIT,
                edge.tiles.worst(),
                edge.tiles.heat(),
                Text.of("%.0f %% of the edge is hard where the original is soft", share),
                StairSteps.mend());
    }

    private void look(int from, int to) {
        for (int i = from; i < to; i++) {
            int x = i % c.width;
            if (s.depth[i] < -1 || s.depth[i] > 2 || x < 2 || x >= c.width - 2 || !isMixed(i)) {
                continue;
            }
            mixed++;
            int a = c.alpha(i);
            if (a <= HARD && has(i, true) || a >= 255 - HARD && has(i, false)) {
                hard++;
                tiles.mark(x, i / c.width, 1);
            }
        }
    }

    /** Whether the original's colour lies between background on one side and something solid on the other. */
    private boolean isMixed(int i) {
        int d = s.distance(i);
        return between(d, i, 1) || between(d, i, c.width) || between(d, i, c.width + 1) || between(d, i, c.width - 1);
    }

    private boolean between(int d, int i, int step) {
        return between(d, i, i - step, i + step) || between(d, i, i - 2 * step, i + 2 * step);
    }

    private boolean between(int d, int i, int before, int after) {
        int one = s.distance(before);
        int other = s.distance(after);
        int far = Math.max(one, other);
        return far >= CONTRAST
                && Math.min(one, other) <= BACKGROUND * far
                && d >= LEAST_SHARE * far
                && d <= MOST_SHARE * far;
    }

    /** Whether a neighbour is solid, or clear. */
    private boolean has(int i, boolean solid) {
        for (int row = i - c.width; row <= i + c.width; row += c.width) {
            for (int k = row - 1; k <= row + 1; k++) {
                if (solid ? c.alpha(k) >= 255 - HARD : c.alpha(k) <= HARD) {
                    return true;
                }
            }
        }
        return false;
    }
}
