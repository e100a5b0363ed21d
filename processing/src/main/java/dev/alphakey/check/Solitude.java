package dev.alphakey.check;

import java.util.Arrays;

/**
 * Which small regions have no larger one near. The rows are swept once down and once up, and each column remembers when a
 * larger region was last within reach, so that crowded pictures cost no more than others.
 */
final class Solitude {
    private final Blobs blobs;
    private final int largest;
    private final int far;
    private final int[] lastSeen;
    private final boolean[] hasCompany;
    private long steps;

    /**
     * @param largest regions of up to this many pixels are small
     * @param far how many pixels away, across and down, a region still counts as near
     */
    Solitude(Blobs blobs, int width, int height, int largest, int far) {
        this.blobs = blobs;
        this.largest = largest;
        this.far = far;
        lastSeen = new int[width];
        hasCompany = new boolean[blobs.count()];
        sweep(0, 1, height);
        sweep(height - 1, -1, height);
    }

    boolean isAlone(int blob) {
        return !hasCompany[blob];
    }

    /** Columns looked at, to hold the sweeps to the number of pixels. */
    long steps() {
        return steps;
    }

    private void sweep(int first, int step, int height) {
        Arrays.fill(lastSeen, -far - 1);
        for (int n = 0; n < height; n++) {
            int y = first + n * step;
            remember(y, n);
            for (int run = blobs.firstRun(y); run < blobs.firstRun(y + 1); run++) {
                int blob = blobs.blobOf(run);
                if (blobs.area(blob) <= largest && !hasCompany[blob]) {
                    hasCompany[blob] = isSeen(run, n - far);
                }
            }
        }
    }

    private void remember(int y, int row) {
        int done = 0;
        for (int run = blobs.firstRun(y); run < blobs.firstRun(y + 1); run++) {
            if (blobs.area(blobs.blobOf(run)) > largest) {
                int from = Math.max(done, blobs.start(run) - far);
                done = Math.min(lastSeen.length, blobs.end(run) + far);
                if (from < done) {
                    Arrays.fill(lastSeen, from, done, row);
                    steps += done - from;
                }
            }
        }
    }

    private boolean isSeen(int run, int since) {
        for (int x = blobs.start(run); x < blobs.end(run); x++) {
            steps++;
            if (lastSeen[x] >= since) {
                return true;
            }
        }
        return false;
    }
}
