package dev.alphakey.check;

import dev.alphakey.image.Box;

/** A see-through layer over areas where nothing should be, as a slightly wrong key leaves it. */
final class Veil {
    /** Alpha from this level on is part of a veil, up to {@link #PATCH}. */
    private static final int FAINT = 3;
    /** From this alpha on it is a patch of background and no veil. */
    static final int PATCH = 51;
    /** Subjects differ from the key by this much or more, so a pixel d levels off holds at most d / 100 of one. */
    private static final int SUBJECT_CONTRAST = 100;
    /** Noise of the background, in levels, that is no subject at all. */
    private static final int NOISE = 4;
    private static final double LOCAL_SHARE = 3;
    private static final double OVERALL_SHARE = 40;
    private static final double RIM_SHARE = 60;
    /** A veil of this many percent shows on a dark ground. */
    private static final double SEEN = 1.5;

    private final long areaSeen;
    private final long faint;
    private final long certain;
    private final long alphaSum;
    private final Box worst;
    private final Heat heat;
    private final double overallLimit;

    private Veil(long areaSeen, long faint, long certain, long alphaSum, Box worst, Heat heat, double overallLimit) {
        this.areaSeen = areaSeen;
        this.faint = faint;
        this.certain = certain;
        this.alphaSum = alphaSum;
        this.worst = worst;
        this.heat = heat;
        this.overallLimit = overallLimit;
    }

    /** Whether a pixel of the original is too close to the key for the alpha that it got. */
    static boolean isTooMuch(int alpha, int distance) {
        return alpha * SUBJECT_CONTRAST > 255 * (distance + NOISE);
    }

    /** The veil over what the original shows as background, away from the subject. */
    static Veil overBackground(Scene scene) {
        Silhouette c = scene.cutout();
        SourceMap s = scene.source();
        long area = s.farArea;
        var count = new Count(c, s);
        int blocks = c.alphas.count();
        for (int block = nextVeil(scene, 0); block < blocks; block = nextVeil(scene, block + 1)) {
            count.add(c.alphas.start(block), c.alphas.end(block));
        }
        // The light of a lamp may be as wide, but it fades before it is all along the frame.
        Veil rim = alongFrame(c);
        double limit = Text.percent(rim.faint, rim.areaSeen) > OVERALL_SHARE ? OVERALL_SHARE : 100;
        return new Veil(area, count.faint, count.certain, count.alphaSum, count.tiles.worst(), count.tiles.heat(), limit);
    }

    /** The veil in the blocks that were looked at so far. */
    private static final class Count {
        private final Silhouette c;
        private final SourceMap s;
        private final Tiles tiles;
        private long faint;
        private long certain;
        private long alphaSum;

        Count(Silhouette c, SourceMap s) {
            this.c = c;
            this.s = s;
            this.tiles = new Tiles(c.width, c.height);
        }

        void add(int from, int to) {
            for (int i = from; i < to; i++) {
                int a = c.argb[i] >>> 24;
                if (s.depth[i] <= -SourceMap.FAR_OUT && a >= FAINT && a <= PATCH) {
                    faint++;
                    alphaSum += a;
                    tiles.mark(i % c.width, i / c.width, a);
                    certain += isTooMuch(a, s.distance(i)) ? 1 : 0;
                }
            }
        }
    }

    private static int nextVeil(Scene scene, int block) {
        return scene.next(block, Byte.MIN_VALUE, -SourceMap.FAR_OUT, FAINT, PATCH);
    }

    /** The veil as far as it shows along the frame, for want of an original. */
    static Veil alongFrame(Silhouette c) {
        var walk = new FrameWalk(c.width, c.height, c.ring());
        long area = 0;
        long faint = 0;
        long alphaSum = 0;
        for (int side = 0; side < 4; side++) {
            int n = walk.length(side);
            area += n;
            for (int k = 0; k < n; k++) {
                int a = c.alpha(walk.index(side, k));
                if (a >= FAINT && a <= PATCH) {
                    faint++;
                    alphaSum += a;
                }
            }
        }
        return new Veil(area, faint, 0, alphaSum, c.raster.bounds(), null, RIM_SHARE);
    }

    /** The finding that the veil makes, or null if there is no veil. */
    Finding finding() {
        double certainShare = Text.percent(certain, areaSeen);
        double faintShare = Text.percent(faint, areaSeen);
        boolean overall = faintShare > overallLimit;
        if (certainShare <= LOCAL_SHARE && !overall) {
            return null;
        }
        double level = Text.percent(alphaSum, 255.0 * faint);
        double share = overall ? faintShare : certainShare;
        return new Finding(
                Check.BACKGROUND_LEFT,
                certainShare > LOCAL_SHARE || level > SEEN ? Severity.FAIL : Severity.WARN,
                share,
                overall ? overallLimit : LOCAL_SHARE,
                "% of the background",
                worst,
                heat,
                Text.of("a veil of %.1f %% opacity lies over %.0f %% of the background", level, share),
                Mend.noOption("the background is uneven, a gradient or of two tones: generate the picture on one flat colour"));
    }
}
