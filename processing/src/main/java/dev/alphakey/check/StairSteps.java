package dev.alphakey.check;

import dev.alphakey.image.Box;

/**
 * Slanted and curved edges have intermediate alpha. An edge that drops from solid to clear is right where it runs along the
 * pixel grid, also around the blocks of enlarged pixel art; with steps of one or two pixels it is a staircase.
 */
final class StairSteps {
    private static final int DARK = 31;
    private static final int BRIGHT = 224;
    private static final double WARN = 55;
    private static final int FEWEST = 48;
    /** Above this the edge was made hard on purpose, or by a matte that knows nothing else. */
    private static final double NEARLY_ALL = 90;
    /** Small pictures with hard edges are pixel art at its own size. */
    private static final int PIXEL_ART_SIDE = 160;

    /** How deep in the subject or outside a contour at half alpha may run. */
    private static final int BAND = 3;

    private static final int SIDE = 16;
    private static final String UNIT = "% of the slanted edge";

    private StairSteps() {}

    static Finding judge(Scene scene) {
        Silhouette c = scene.cutout();
        int columns = (c.width + SIDE - 1) / SIDE;
        int[] hard = new int[columns];
        int[] soft = new int[columns];
        int[] steps = new int[columns];
        long stairs = 0;
        long slanted = 0;
        var worst = new Tiles(c.width, c.height);
        for (int y = 0; y < c.height - 1; y++) {
            countRow(c, y, hard, soft, steps);
            if (y % SIDE == SIDE - 1 || y == c.height - 2) {
                for (int t = 0; t < columns; t++) {
                    if (steps[t] > 0) {
                        stairs += hard[t];
                        markTile(worst, c, t * SIDE, y / SIDE * SIDE, steps[t]);
                    }
                    slanted += soft[t] + (steps[t] > 0 ? hard[t] : 0);
                    hard[t] = soft[t] = steps[t] = 0;
                }
            }
        }
        double share = Text.percent(stairs, slanted);
        boolean art = Math.max(c.width, c.height) <= PIXEL_ART_SIDE;
        boolean compare = stairs >= FEWEST && !art && scene.source() != null && scene.source().hasBackground;
        Finding hardened = compare && (share <= WARN || share > NEARLY_ALL) ? HardenedEdge.judge(scene) : null;
        if (share <= WARN || stairs < FEWEST || art) {
            if (hardened != null) {
                return hardened;
            }
            String message = art && share > WARN
                    ? "hard edges, as in pixel art at its own size"
                    : Text.of("%.0f %% of the slanted edge is stair-stepped", share);
            return Finding.passed(Check.STAIR_STEPS, share, WARN, UNIT, message);
        }
        Box box = worst.worst();
        return new Finding(
                Check.STAIR_STEPS,
                Severity.WARN,
                share,
                WARN,
                UNIT,
                box,
                worst.heat(),
                Text.of("%.0f %% of the slanted edge is stair-stepped", share),
                share <= NEARLY_ALL ? mend() : hardened != null ? soften() : feather("0.5", "half"));
    }

    static Mend mend() {
        return feather("0.25", "a quarter of");
    }

    private static Mend feather(String pixels, String spoken) {
        return Mend.option("--edge-feather", pixels, "soften the edge by " + spoken + " a pixel, unless hard edges are wanted");
    }

    /** What a feather would only smear is still there in the original. */
    private static Mend soften() {
        return Mend.options(
                "use the default method, which keeps the edge as soft as it was, unless hard edges are wanted",
                "--method",
                "unmix",
                "--edge",
                "soft");
    }

    private static void markTile(Tiles tiles, Silhouette c, int x, int y, int weight) {
        tiles.mark(x, y, weight);
        tiles.mark(Math.min(c.width - 1, x + SIDE - 1), Math.min(c.height - 1, y + SIDE - 1), 0);
    }

    /** Looks at the windows of 2 x 2 pixels whose top left one lies in row {@code y}. */
    private static void countRow(Silhouette c, int y, int[] hard, int[] soft, int[] steps) {
        int w = c.width;
        int row = y * w;
        for (int x = c.nearEdge(y, 0); x < w - 1; x = c.nearEdge(y, x + 1)) {
            int i = row + x;
            if (Math.abs(c.depth[i]) > BAND) {
                continue;
            }
            int a = level(c.argb[i]);
            int b = level(c.argb[i + 1]);
            int e = level(c.argb[i + w]);
            int f = level(c.argb[i + w + 1]);
            int sum = a + b + e + f;
            if (sum == 0 || sum == 12) {
                continue;
            }
            if (isHard(a) && isHard(b) && isHard(e) && isHard(f)) {
                hard[x / SIDE]++;
                if ((sum == 3 || sum == 9) && isStep(c, x, y, a, b, e, f)) {
                    steps[x / SIDE]++;
                }
            } else if (crosses(a, b, e, f)) {
                soft[x / SIDE]++;
            }
        }
    }

    /** 0 clear, 1 and 2 below and above half, 3 solid. */
    private static int level(int argb) {
        int alpha = argb >>> 24;
        return alpha <= DARK ? 0 : alpha >= BRIGHT ? 3 : 1 + (alpha >> 7);
    }

    private static boolean isHard(int level) {
        return level == 0 || level == 3;
    }

    private static boolean crosses(int a, int b, int e, int f) {
        int most = Math.max(Math.max(a, b), Math.max(e, f));
        int least = Math.min(Math.min(a, b), Math.min(e, f));
        return least <= 1 && most >= 2;
    }

    /** Whether the contour that turns in this window turns back after one or two pixels. */
    private static boolean isStep(Silhouette c, int x, int y, int a, int b, int e, int f) {
        boolean odd = a + b + e + f == 3;
        int mark = odd ? 3 : 0;
        // The odd pixel out names the quadrant, and the two arms of the contour leave along its sides.
        int dx = a == mark || e == mark ? -1 : 1;
        int dy = a == mark || b == mark ? -1 : 1;
        return turnsBack(c, x, y, dx, 0, mark) || turnsBack(c, x, y, 0, dy, mark);
    }

    /** Follows one arm for up to two windows and reports a turn to the other side. */
    private static boolean turnsBack(Silhouette c, int x, int y, int dx, int dy, int mark) {
        for (int k = 1; k <= 2; k++) {
            int wx = x + k * dx;
            int wy = y + k * dy;
            if (wx < 0 || wy < 0 || wx >= c.width - 1 || wy >= c.height - 1) {
                return false;
            }
            int i = wy * c.width + wx;
            int a = level(c.argb[i]);
            int b = level(c.argb[i + 1]);
            int e = level(c.argb[i + c.width]);
            int f = level(c.argb[i + c.width + 1]);
            if (!isHard(a) || !isHard(b) || !isHard(e) || !isHard(f)) {
                return false;
            }
            int sum = a + b + e + f;
            if (sum != 6) {
                // A corner of the other kind goes on as a stair; of the same kind it is the far side of a spot or a tooth.
                return (sum == 3 || sum == 9) && (sum == 3) != (mark == 3);
            }
        }
        return false;
    }
}
