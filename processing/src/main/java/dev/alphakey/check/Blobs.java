package dev.alphakey.check;

import dev.alphakey.image.Box;
import java.util.Arrays;

/**
 * Connected regions (over sides and corners) of a marked plane, joined by union-find over horizontal runs, so that the
 * memory follows the runs and not the pixels.
 */
final class Blobs {
    private int[] start = new int[1024];
    private int[] end = new int[1024];
    private int[] blobOf = new int[1024];
    private int runs;
    private final int[] firstRun;
    private long steps;

    private int count;
    private int[] area;
    private int[] left;
    private int[] top;
    private int[] right;
    private int[] bottom;

    private Blobs(int height) {
        firstRun = new int[height + 1];
    }

    /** The regions of the pixels above 0. */
    static Blobs of(byte[] marks, int width, int height) {
        return of(Marks.above0(marks, width), width, height);
    }

    static Blobs of(Marks marks, int width, int height) {
        var blobs = new Blobs(height);
        blobs.join(marks, width, height);
        blobs.number(height);
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

    private void join(Marks marks, int width, int height) {
        for (int y = 0; y < height; y++) {
            firstRun[y] = runs;
            int above = y == 0 ? 0 : firstRun[y - 1];
            int from = marks.next(y, 0, true);
            while (from < width) {
                int to = marks.next(y, from, false);
                int run = add(from, to);
                while (above < firstRun[y] && end[above] < from) {
                    above++;
                }
                for (int k = above; k < firstRun[y] && start[k] <= to; k++) {
                    union(k, run);
                }
                from = to < width ? marks.next(y, to, true) : width;
            }
        }
        firstRun[height] = runs;
    }

    private int add(int from, int to) {
        if (runs == start.length) {
            int more = runs + (runs >> 1);
            start = Arrays.copyOf(start, more);
            end = Arrays.copyOf(end, more);
            blobOf = Arrays.copyOf(blobOf, more);
        }
        start[runs] = from;
        end[runs] = to;
        blobOf[runs] = runs;
        return runs++;
    }

    private int root(int run) {
        while (blobOf[run] != run) {
            blobOf[run] = blobOf[blobOf[run]];
            run = blobOf[run];
        }
        return run;
    }

    private void union(int a, int b) {
        int x = root(a);
        int y = root(b);
        // The lower run becomes the root, so that a root always comes before its members.
        if (x < y) {
            blobOf[y] = x;
        } else {
            blobOf[x] = y;
        }
    }

    private void number(int height) {
        for (int run = 0; run < runs; run++) {
            blobOf[run] = root(run);
            count += blobOf[run] == run ? 1 : 0;
        }
        area = new int[count];
        left = new int[count];
        top = new int[count];
        right = new int[count];
        bottom = new int[count];
        int next = 0;
        for (int y = 0; y < height; y++) {
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
