package dev.alphakey.check;

import dev.alphakey.background.KeyColor;

/**
 * Background that is still visible: patches and filled holes, measured by their area, or a veil over empty areas.
 */
final class BackgroundLeft {
    private static final int WARN = 24;
    private static final double WARN_SHARE = 2e-5;
    private static final int FAIL = 150;
    private static final double FAIL_SHARE = 3e-4;
    /** Smaller patches are not seen, or are noise. */
    private static final int SMALLEST = 12;
    /** Patches are at least this opaque. */
    private static final int PATCH_ALPHA = 24;

    /** Patches this close to the key are of its own colour. */
    private static final int SAME_TONE = 8;

    private static final String UNIT = "px";

    private BackgroundLeft() {}

    static Finding judge(Scene scene) {
        boolean compare = scene.source() != null && scene.source().hasBackground;
        Veil veil = compare ? Veil.overBackground(scene) : Veil.alongFrame(scene.cutout());
        Finding finding = veil.finding();
        if (finding == null && compare) {
            finding = SecondTone.judge(scene);
        }
        return finding != null ? finding : patches(scene, compare ? markFromSource(scene) : markFromColours(scene));
    }

    private static Runs markFromSource(Scene scene) {
        Silhouette c = scene.cutout();
        SourceMap s = scene.source();
        Runs marked = scene.runs();
        int blocks = c.alphas.count();
        for (int block = nextPatch(scene, 0); block < blocks; block = nextPatch(scene, block + 1)) {
            mark(c, s, c.alphas.start(block), c.alphas.end(block), marked);
        }
        return marked;
    }

    private static void mark(Silhouette c, SourceMap s, int from, int to, Runs marked) {
        for (int i = from; i < to; i++) {
            int a = c.argb[i] >>> 24;
            if (s.depth[i] <= -2 && a >= PATCH_ALPHA && Veil.isTooMuch(a, s.distance(i))) {
                marked.add(i);
            }
        }
    }

    private static int nextPatch(Scene scene, int block) {
        return scene.next(block, Byte.MIN_VALUE, -2, PATCH_ALPHA, 255);
    }

    /** Without an original: flat, solid patches in the key's own colour. */
    private static Runs markFromColours(Scene scene) {
        Silhouette c = scene.cutout();
        Runs marked = scene.runs();
        for (int i = c.width; i < c.argb.length; i++) {
            int p = c.argb[i];
            if (p >>> 24 >= Veil.PATCH && isOfAHue(scene, p) && isFlat(p, c.argb[i - 1]) && isFlat(p, c.argb[i - c.width])) {
                marked.add(i);
            }
        }
        return marked;
    }

    private static boolean isOfAHue(Scene scene, int p) {
        for (KeyHue hue : scene.hues()) {
            if (hue.lean(p) >= (scene.keyKnown() ? hue.strength * 3 / 4 : hue.strength * 7 / 8)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFlat(int p, int q) {
        int d = Math.abs((p >> 16 & 255) - (q >> 16 & 255))
                + Math.abs((p >> 8 & 255) - (q >> 8 & 255))
                + Math.abs((p & 255) - (q & 255));
        return d <= 12 && q >>> 24 >= Veil.PATCH;
    }

    private static Finding patches(Scene scene, Runs marked) {
        Silhouette c = scene.cutout();
        MarkedRegions left = MarkedRegions.of(scene, marked, scene.source() != null ? SMALLEST : 4 * SMALLEST);
        int area = left.area();
        long visible = c.alphaSum / 255;
        double limit = WARN + WARN_SHARE * visible;
        String message = Text.of("%d px of background are visible", area);
        if (area <= limit) {
            return Finding.passed(Check.BACKGROUND_LEFT, area, limit, UNIT, message);
        }
        boolean certain = scene.source() != null || scene.keyKnown();
        Severity severity = certain && area > FAIL + FAIL_SHARE * visible ? Severity.FAIL : Severity.WARN;
        Mend mend = mend(scene, left.color());
        return new Finding(Check.BACKGROUND_LEFT, severity, area, limit, UNIT, left.worst(), left.heat(), message, mend);
    }

    /** Naming a colour helps where the key's own colour was taken out and another tone was not. */
    private static Mend mend(Scene scene, KeyColor patch) {
        if (scene.keyKnown() && scene.hues().stream().allMatch(hue -> hue.key.distance(patch.rgb()) > SAME_TONE)) {
            return Mend.key(patch, "name the background's colour: the largest patch is of another tone than the rim");
        }
        return Mend.options(
                        "background was taken for part of the subject: go back to the usual settings",
                        "--holes",
                        "remove",
                        "--translucency",
                        "auto")
                .otherwise("ask for a key colour further from the subject's own when generating it");
    }
}
