package dev.alphakey.check;

import dev.alphakey.image.Box;
import dev.alphakey.kernel.UnionFind;

/**
 * Connected regions (over sides and corners) of marked pixels, joined by union-find over horizontal runs, so that the
 * memory follows the runs and not the pixels.
 */
final class Blobs {
    private final int[] start;
    private final int[] end;
    private final int[] blobOf;
    private final int[] firstRun;
    private long steps;

    private int count;
    private int[] area;
    private int[] left;
    private int[] top;
    private int[] right;
    private int[] bottom;

    private Blobs(Runs runs) {
        start = runs.start;
        end = runs.end;
        firstRun = runs.firstRun;
        blobOf = new int[runs.count];
    }

    /** The regions that runs form; they are finished. */
    static Blobs of(Runs runs) {
        var blobs = new Blobs(runs);
        blobs.join();
        blobs.number();
        return blobs;
    }

    int count() {
        return count;
    }

    /** Pixels in a region. */
    int area(int blob) {
        return area[blob];
    }

    Box box(int blob) {
        return Box.spanning(left[blob], top[blob], right[blob], bottom[blob]);
    }

    /** Pixels in all regions of at least {@code smallest} pixels. */
    int areaFrom(int smallest) {
        int sum = 0;
        for (int b = 0; b < count; b++) {
            sum += area[b] >= smallest ? area[b] : 0;
        }
        return sum;
    }

    /** The region with the most pixels, or -1. */
    int largest() {
        int best = -1;
        for (int b = 0; b < count; b++) {
            if (best < 0 || area[b] > area[best]) {
                best = b;
            }
        }
        return best;
    }

    /** The first of the runs in a row; those of the last row end before that of {@code y = height}. */
    int firstRun(int y) {
        return firstRun[y];
    }

    int start(int run) {
        return start[run];
    }

    int end(int run) {
        return end[run];
    }

    int blobOf(int run) {
        return blobOf[run];
    }

    /** Marked pixels of any region in a window, counted no further than it takes to see more than {@code enough}. */
    int covered(Box window, int enough) {
        int sum = 0;
        for (int y = window.y(); y < window.bottom() && sum <= enough; y++) {
            for (int run = firstEndingAfter(window.x(), y);
                    run < firstRun[y + 1] && start[run] < window.right() && sum <= enough;
                    run++) {
                sum += Math.min(end[run], window.right()) - Math.max(start[run], window.x());
                steps++;
            }
        }
        return sum;
    }

    /** How many runs {@link #covered} has looked at, to hold it to the number of pixels. */
    long steps() {
        return steps;
    }

    /** The first run in a row that ends beyond a column; the first of the next row if there is none. */
    int firstEndingAfter(int x, int y) {
        int low = firstRun[y];
        int high = firstRun[y + 1];
        while (low < high) {
            int mid = low + high >>> 1;
            steps++;
            if (end[mid] > x) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    private void join() {
        for (int y = 0; y + 1 < firstRun.length; y++) {
            int above = y == 0 ? 0 : firstRun[y - 1];
            for (int run = firstRun[y]; run < firstRun[y + 1]; run++) {
                blobOf[run] = run;
                while (above < firstRun[y] && end[above] < start[run]) {
                    above++;
                }
                for (int k = above; k < firstRun[y] && start[k] <= end[run]; k++) {
                    UnionFind.join(blobOf, k, run);
                }
            }
        }
    }

    private void number() {
        for (int run = 0; run < blobOf.length; run++) {
            blobOf[run] = UnionFind.root(blobOf, run);
            count += blobOf[run] == run ? 1 : 0;
        }
        area = new int[count];
        left = new int[count];
        top = new int[count];
        right = new int[count];
        bottom = new int[count];
        int next = 0;
        for (int y = 0; y + 1 < firstRun.length; y++) {
            for (int run = firstRun[y]; run < firstRun[y + 1]; run++) {
                int blob;
                if (blobOf[run] == run) {
                    blob = next++;
                    left[blob] = start[run];
                    top[blob] = y;
                } else {
                    blob = blobOf[blobOf[run]];
                }
                blobOf[run] = blob;
                area[blob] += end[run] - start[run];
                left[blob] = Math.min(left[blob], start[run]);
                right[blob] = Math.max(right[blob], end[run] - 1);
                bottom[blob] = y;
            }
        }
    }
}
