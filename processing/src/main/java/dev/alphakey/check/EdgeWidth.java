package dev.alphakey.check;

import dev.alphakey.kernel.BlockRange;
import dev.alphakey.kernel.EdgeDistance;
import java.util.function.IntUnaryOperator;

/** How wide the ramp from the background into the subject is: a pixel or two in most originals, many in enlarged ones. */
final class EdgeWidth {
    /** Wider ramps are glows and shades. */
    private static final int WIDEST = 24;
    /** Lines that are looked at, across and down. */
    private static final int LINES = 256;
    /** Fewer edges than this say nothing. */
    private static final int FEWEST = 16;

    private final EdgeDistance edges;
    private final byte[] steps;
    private final int width;
    /** Levels from the background at each index. */
    private final IntUnaryOperator distance;

    private final int[] count = new int[WIDEST + 1];

    private EdgeWidth(EdgeDistance edges, int width, IntUnaryOperator distance) {
        this.edges = edges;
        steps = edges.steps();
        this.width = width;
        this.distance = distance;
    }

    /**
     * The median width in pixels, 1 to 24.
     *
     * @param edges between the original's subject, above 0, and its background
     * @param distance how far each pixel of the original is from the background, in levels
     */
    static int of(EdgeDistance edges, int width, int height, IntUnaryOperator distance) {
        var ramps = new EdgeWidth(edges, width, distance);
        int across = Math.min(LINES, height);
        for (int n = 0; n < across; n++) {
            ramps.alongRow((int) ((long) n * height / across));
        }
        int[] columns = new int[Math.min(LINES, width)];
        for (int n = 0; n < columns.length; n++) {
            columns[n] = (int) ((long) n * width / columns.length);
        }
        // All columns at once: the picture lies row by row in the memory.
        for (int y = 0; y < height; y += BlockRange.LENGTH) {
            ramps.acrossRows(y, Math.min(height, y + BlockRange.LENGTH), columns, height);
        }
        return ramps.median();
    }

    private void alongRow(int y) {
        int row = y * width;
        for (int x = edges.nearEdge(y, 1); x < width; x = edges.nearEdge(y, x + 1)) {
            if (steps[row + x] == 1 && steps[row + x - 1] == -1) {
                measure(row + x, 1, width - x);
            }
        }
    }

    /** Over the rows of a line of tiles. */
    private void acrossRows(int from, int to, int[] columns, int height) {
        for (int x : columns) {
            for (int y = edges.isFar(from, x) ? to : Math.max(1, from); y < to; y++) {
                int i = y * width + x;
                if (steps[i] == 1 && steps[i - width] == -1) {
                    measure(i, width, height - y);
                }
            }
        }
    }

    /** Measures the ramp that begins at a pixel, from the background to half of how far from the key it gets. */
    private void measure(int i, int step, int room) {
        count[Math.min(WIDEST, 2 * half(i, step, Math.min(WIDEST, room)) + 1)]++;
    }

    /** How many pixels from {@code i} on are less than half as far from the key as the farthest of the next {@code reach}. */
    private int half(int i, int step, int reach) {
        int most = 0;
        for (int n = 0; n < reach; n++) {
            most = Math.max(most, distance.applyAsInt(i + n * step));
        }
        int n = 0;
        while (distance.applyAsInt(i + n * step) * 2 < most) {
            n++;
        }
        return n;
    }

    private int median() {
        int all = 0;
        for (int c : count) {
            all += c;
        }
        if (all < FEWEST) {
            return 1;
        }
        int width = 0;
        for (int below = 0; below * 2 < all; below += count[width]) {
            width++;
        }
        return width;
    }
}
