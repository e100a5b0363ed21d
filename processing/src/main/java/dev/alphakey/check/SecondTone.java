package dev.alphakey.check;

/**
 * A retouched patch: background of another tone that was left as a flat see-through layer. Glass may be as flat, but it has a
 * rim; a patch borders directly on what is clear.
 */
final class SecondTone {
    private static final int FAINT = 3;
    /** More opaque than this a patch is an object of its own. */
    private static final int MOST_ALPHA = 110;
    /** Neighbours within a flat tone differ by no more than the noise, in levels. */
    private static final int FLAT = 4;
    /** As a share of the picture. */
    private static final double LEAST_AREA = 0.005;
    /** How far outside an edge blurred over two pixels has ended. */
    private static final int BEYOND_EDGE = 4;
    /** A tone is as opaque everywhere, to within this many levels and this share of its alpha; a fade is not. */
    private static final double UNEVEN = 2;

    private static final double UNEVEN_SHARE = 0.1;
    /** The share of the patch's sides that borders on what is clear. */
    private static final double OPEN = 0.6;

    private SecondTone() {}

    /** Null where there is none. */
    static Finding judge(Scene scene) {
        Silhouette c = scene.cutout();
        int[] source = scene.source().argb;
        Runs runs = scene.runs();
        int marked = 0;
        int blocks = c.alphas.count();
        int block = c.alphas.next(c.alphas.columns, blocks, FAINT, MOST_ALPHA);
        for (; block < blocks; block = c.alphas.next(block + 1, blocks, FAINT, MOST_ALPHA)) {
            marked += mark(c, source, c.alphas.start(block), c.alphas.end(block), runs);
        }
        double least = LEAST_AREA * c.argb.length;
        if (marked < least) {
            return null;
        }
        Blobs blobs = runs.blobs();
        int patch = blobs.largest();
        if (blobs.area(patch) < least || openShare(c, blobs, patch) < OPEN || !isEven(c, blobs, patch)) {
            return null;
        }
        double share = Text.percent(blobs.area(patch), c.argb.length);
        return new Finding(
                Check.BACKGROUND_LEFT,
                Severity.WARN,
                share,
                100 * LEAST_AREA,
                "% of the picture",
                blobs.box(patch),
                null,
                Text.of("a flat see-through patch covers %.1f %% of the picture", share),
                Mend.noOption("the background seems to have two tones: make it one colour, or generate the picture again"));
    }

    /** Returns how many pixels it marks. */
    private static int mark(Silhouette c, int[] source, int from, int to, Runs runs) {
        int marked = 0;
        for (int i = from; i < to; i++) {
            int a = c.argb[i] >>> 24;
            if (a >= FAINT && a <= MOST_ALPHA && isFlat(source, i, i - 1) && isFlat(source, i, i - c.width)) {
                runs.add(i);
                marked++;
            }
        }
        return marked;
    }

    private static boolean isFlat(int[] argb, int i, int j) {
        int p = argb[i];
        int q = argb[j];
        return Math.abs((p >> 16 & 255) - (q >> 16 & 255)) <= FLAT
                && Math.abs((p >> 8 & 255) - (q >> 8 & 255)) <= FLAT
                && Math.abs((p & 255) - (q & 255)) <= FLAT;
    }

    private static boolean isEven(Silhouette c, Blobs blobs, int patch) {
        int[] histogram = new int[256];
        var box = blobs.box(patch);
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int run = blobs.firstRun(y); run < blobs.firstRun(y + 1); run++) {
                if (blobs.blobOf(run) == patch) {
                    for (int x = blobs.start(run); x < blobs.end(run); x++) {
                        histogram[c.argb[y * c.width + x] >>> 24]++;
                    }
                }
            }
        }
        int half = blobs.area(patch) / 2;
        int median = 0;
        for (int below = histogram[0]; below < half; below += histogram[median]) {
            median++;
        }
        long deviation = 0;
        for (int a = 0; a < 256; a++) {
            deviation += (long) histogram[a] * Math.abs(a - median);
        }
        return deviation <= (UNEVEN + UNEVEN_SHARE * median) * blobs.area(patch);
    }

    /** How much of the left and right sides of a patch is followed by nothing. */
    private static double openShare(Silhouette c, Blobs blobs, int patch) {
        int sides = 0;
        int open = 0;
        var box = blobs.box(patch);
        for (int y = box.y(); y < box.bottom(); y++) {
            int first = -1;
            int last = -1;
            for (int run = blobs.firstRun(y); run < blobs.firstRun(y + 1); run++) {
                if (blobs.blobOf(run) == patch) {
                    first = first < 0 ? blobs.start(run) : first;
                    last = blobs.end(run);
                }
            }
            if (first >= 0) {
                sides += 2;
                open += isClear(c, first - BEYOND_EDGE, y) ? 1 : 0;
                open += isClear(c, last - 1 + BEYOND_EDGE, y) ? 1 : 0;
            }
        }
        return sides == 0 ? 0 : (double) open / sides;
    }

    /** Beyond the frame counts as clear. */
    private static boolean isClear(Silhouette c, int x, int y) {
        return x < 0 || x >= c.width || c.argb[y * c.width + x] >>> 24 == 0;
    }
}
