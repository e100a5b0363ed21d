package dev.alphakey.check;

import dev.alphakey.image.Box;
import java.util.Arrays;

/**
 * Background that is still visible: patches and filled holes, measured by what share of all that is visible they make up,
 * or a veil over empty areas.
 */
final class BackgroundLeft {
    private static final double WARN = 0.03;
    private static final double FAIL = 0.3;
    /** Smaller patches are not seen, or are noise. */
    private static final int SMALLEST = 12;
    /** Patches are at least this opaque. */
    private static final int PATCH_ALPHA = 51;

    private static final double VEIL_SHARE = 3;
    private static final double FAINT_VEIL_SHARE = 40;
    private static final int FAINT_VEIL = 3;
    private static final int VEIL_DEPTH = 6;
    /** Subjects differ from the key by this much or more, so a pixel d levels off holds at most d / 100 of one. */
    private static final int SUBJECT_CONTRAST = 100;
    /** Noise of the background, in levels, that is no subject at all. */
    private static final int NOISE = 4;

    private static final String UNIT = "% of what is visible";

    private BackgroundLeft() {}

    static Finding judge(Scene scene) {
        if (scene.source() != null && scene.source().hasBackground) {
            Finding veil = veil(scene);
            return veil != null ? veil : patches(scene, markFromSource(scene));
        }
        return patches(scene, markFromColours(scene));
    }

    /** A see-through layer over areas where the original shows nothing; null if there is none. */
    private static Finding veil(Scene scene) {
        Silhouette c = scene.cutout();
        SourceMap s = scene.source();
        long empty = 0;
        long faint = 0;
        long veiled = 0;
        long alphaSum = 0;
        var tiles = new Tiles(c.width, c.height);
        for (int y = 0; y < c.height; y++) {
            int i = y * c.width;
            for (int x = 0; x < c.width; x++, i++) {
                if (s.depth[i] > -VEIL_DEPTH) {
                    continue;
                }
                empty++;
                int a = c.argb[i] >>> 24;
                if (a < FAINT_VEIL || a > PATCH_ALPHA) {
                    continue;
                }
                faint++;
                int d = s.key.distance(s.argb[i]);
                if (a * SUBJECT_CONTRAST > 255 * (d + NOISE)) {
                    veiled++;
                    alphaSum += a;
                    tiles.mark(x, y, a);
                }
            }
        }
        double share = Text.percent(veiled, empty);
        double faintShare = Text.percent(faint, empty);
        if (share <= VEIL_SHARE && faintShare <= FAINT_VEIL_SHARE) {
            return null;
        }
        Box box = tiles.worst() == null ? c.raster.bounds() : tiles.worst();
        double level = Text.percent(alphaSum, 255.0 * Math.max(1, veiled));
        boolean fails = share > VEIL_SHARE;
        double shown = Math.max(share, faintShare);
        return new Finding(
                Check.BACKGROUND_LEFT,
                fails ? Severity.FAIL : Severity.WARN,
                shown,
                fails ? VEIL_SHARE : FAINT_VEIL_SHARE,
                "% of the background",
                box,
                fails
                        ? Text.of("a veil of %.0f %% lies over %.0f %% of the background", level, share)
                        : Text.of("a faint veil lies over %.0f %% of the background", faintShare),
                Mend.option("--auto-key", "border", "measure the key at the border: the one that was used is off"));
    }

    private static int markFromSource(Scene scene) {
        Silhouette c = scene.cutout();
        byte[] depth = scene.source().depth;
        byte[] marks = scene.scratch();
        int marked = 0;
        for (int i = 0; i < marks.length; i++) {
            if (depth[i] <= -2 && c.argb[i] >>> 24 >= PATCH_ALPHA) {
                marks[i] = 1;
                marked++;
            }
        }
        return marked;
    }

    /** Without an original: flat, solid patches in the key's own colour. */
    private static int markFromColours(Scene scene) {
        Silhouette c = scene.cutout();
        byte[] marks = scene.scratch();
        int marked = 0;
        for (KeyHue hue : scene.hues()) {
            int least = scene.keyKnown() ? hue.strength * 3 / 4 : hue.strength * 7 / 8;
            for (int i = c.width; i < marks.length; i++) {
                int p = c.argb[i];
                if (p >>> 24 >= PATCH_ALPHA && hue.lean(p) >= least && isFlat(p, c.argb[i - 1]) && isFlat(p, c.argb[i - c.width])) {
                    marks[i] = 1;
                    marked++;
                }
            }
        }
        return marked;
    }

    private static boolean isFlat(int p, int q) {
        int d = Math.abs((p >> 16 & 255) - (q >> 16 & 255))
                + Math.abs((p >> 8 & 255) - (q >> 8 & 255))
                + Math.abs((p & 255) - (q & 255));
        return d <= 12 && q >>> 24 >= PATCH_ALPHA;
    }

    private static Finding patches(Scene scene, int marked) {
        Silhouette c = scene.cutout();
        double share = 0;
        Box worst = null;
        if (marked > 0) {
            Blobs blobs = Blobs.of(scene.scratch(), c.width, c.height);
            Arrays.fill(scene.scratch(), (byte) 0);
            long area = 0;
            int largest = -1;
            int smallest = scene.source() != null ? SMALLEST : 4 * SMALLEST;
            for (int b = 0; b < blobs.count(); b++) {
                if (blobs.area(b) >= smallest) {
                    area += blobs.area(b);
                    largest = largest < 0 || blobs.area(b) > blobs.area(largest) ? b : largest;
                }
            }
            share = Text.percent(255.0 * area, Math.max(255.0 * area, c.alphaSum));
            worst = largest < 0 ? null : blobs.box(largest);
        }
        String message = Text.of("%.2f %% of what is visible is background", share);
        if (share <= WARN) {
            return Finding.passed(Check.BACKGROUND_LEFT, share, WARN, UNIT, message);
        }
        boolean certain = scene.source() != null || scene.keyKnown();
        return new Finding(
                Check.BACKGROUND_LEFT,
                certain && share > FAIL ? Severity.FAIL : Severity.WARN,
                share,
                WARN,
                UNIT,
                worst,
                message,
                mend(scene));
    }

    private static Mend mend(Scene scene) {
        int far = scene.source() == null ? 24 : scene.source().tolerance + 4;
        return Mend.option(
                "--transparent-threshold",
                Integer.toString(far),
                "take more shades of the key for background, and measure it with --auto-key border");
    }
}
