package dev.alphakey.kernel;

import java.util.function.IntConsumer;

/**
 * How far each pixel of a two-sided plane is from the other side, as two chamfer passes with all eight neighbours at
 * distance 1 (Rosenfeld and Pfaltz 1966), for both sides at once.
 *
 * <p>Distances are capped, so a band of rows depends on no more than the cap's rows around it. Each band is measured on its own
 * with those rows around it, and bands run side by side. Within a band the passes go only over the tiles that have both
 * sides near them: most of a picture is farther from any edge than the cap.
 */
public final class EdgeDistance {
    /** Rows to a band: the rows around it that are measured twice stay a small part. */
    private static final int BAND = 512;
    /** Bands of very wide images are lower, and those of narrow ones higher. */
    private static final int MOST_PIXELS = 1 << 21;

    private static final int LEAST_PIXELS = 1 << 18;
    /** Pixels to the side of a tile. */
    private static final int TILE = BlockRange.LENGTH;

    private final int width;
    private final int height;
    private final int cap;
    private final int columns;
    private final byte[] plane;
    /** 1 for each tile that has both sides within the cap, tiles being counted by row. */
    private final byte[] near;

    private EdgeDistance(int width, int height, int cap) {
        this.width = width;
        this.height = height;
        this.cap = cap;
        columns = (width + TILE - 1) / TILE;
        plane = new byte[width * height];
        near = new byte[columns * ((height + TILE - 1) / TILE)];
    }

    /** Tells the sides of the pixels of a row; called for some rows more than once, but by one thread at a time. */
    @FunctionalInterface
    public interface Sides {
        /** Writes {@code +cap} or {@code -cap} for each pixel of row {@code y} to {@code out[at]} and on. */
        void row(int y, byte[] out, int at);

        /** The same with memory of its own, if it has any, since bands run side by side; called from several threads. */
        default Sides own() {
            return this;
        }
    }

    /**
     * Measures up to {@code cap} steps, 1 to 127.
     *
     * @param sides of which each band takes its own
     */
    public static EdgeDistance measure(int width, int height, int cap, Sides sides) {
        var distance = new EdgeDistance(width, height, cap);
        int rows = Math.max(2 * cap, Math.max(LEAST_PIXELS / width, Math.min(BAND, MOST_PIXELS / width)));
        int band = (rows + TILE - 1) / TILE * TILE;
        Bands.each((height + band - 1) / band, new IntConsumer() {
            @Override
            public void accept(int n) {
                distance.new Band(n * band, Math.min(height, (n + 1) * band), sides.own()).measure();
            }
        });
        return distance;
    }

    /**
     * The signed number of steps from each pixel to the nearest of the other side: 1 touches it, the cap is that far or
     * farther. The frame is not another side.
     */
    public byte[] steps() {
        return plane;
    }

    /** The first column from {@code x} on, in row {@code y}, that is nearer to the other side than the cap; or the width. */
    public int nearEdge(int y, int x) {
        return x < width && isNear(y * width + x) ? x : nearTile(y, x);
    }

    /** Whether a pixel's tile, 16 rows of a block, is all farther from the other side than the cap. */
    public boolean isFar(int y, int x) {
        return near[y / TILE * columns + x / TILE] == 0;
    }

    private int nearTile(int y, int x) {
        int row = y * width;
        int tiles = y / TILE * columns;
        int i = x;
        while (i < width) {
            int tile = Stretch.next(near, tiles + i / TILE, tiles + columns, 1) - tiles;
            int end = Math.min(width, (tile + 1) * TILE);
            i = Math.max(i, tile * TILE);
            while (i < end && !isNear(row + i)) {
                i++;
            }
            if (i < end) {
                return i;
            }
        }
        return width;
    }

    private boolean isNear(int i) {
        return plane[i] != cap && plane[i] != -cap;
    }

    /** The least and the greatest number of steps in each block. */
    public BlockRange ranges() {
        return BlockRange.ofPlane(plane, width, height, near);
    }

    private final class Band {
        private final int from;
        private final int to;
        private final int top;
        private final int bottom;
        /** The rows around the band, which are not its own. */
        private final byte[] above;

        private final byte[] below;
        private final byte[] edges;

        Band(int from, int to, Sides sides) {
            this.from = from;
            this.to = to;
            int reach = (cap + TILE - 1) / TILE;
            top = Math.max(0, from - reach * TILE);
            bottom = Math.min(height, to + reach * TILE);
            above = new byte[(from - top) * width];
            below = new byte[(bottom - to) * width];
            var tiles = new EdgeTiles(width, bottom - top);
            for (int y = top; y < bottom; y++) {
                sides.row(y, rows(y), start(y));
                tiles.look(rows(y), start(y), y - top);
            }
            edges = tiles.near(reach);
        }

        private byte[] rows(int y) {
            return y < from ? above : y < to ? plane : below;
        }

        private int start(int y) {
            return (y < from ? y - top : y < to ? y : y - to) * width;
        }

        void measure() {
            for (int y = top; y < bottom; y++) {
                pass(y, Math.max(top, y - 1), true);
            }
            for (int y = bottom - 1; y >= from; y--) {
                pass(y, Math.min(bottom - 1, y + 1), false);
            }
            int tiles = (to - from + TILE - 1) / TILE * columns;
            System.arraycopy(edges, (from - top) / TILE * columns, near, from / TILE * columns, tiles);
        }

        /** Over the stretches of a row that are near both sides; what is beside them is as far as can be. */
        private void pass(int y, int before, boolean forwards) {
            int tiles = (y - top) / TILE * columns;
            int end = tiles + columns;
            int next = Stretch.next(edges, tiles, end, 1);
            while (next < end) {
                int stop = Stretch.end(edges, next, end, 1);
                int x = (next - tiles) * TILE;
                int last = Math.min(width, (stop - tiles) * TILE) - 1;
                if (forwards) {
                    sweep(rows(y), start(y), rows(before), start(before), x, last, 1);
                } else {
                    sweep(rows(y), start(y), rows(before), start(before), last, x, -1);
                }
                next = Stretch.next(edges, stop, end, 1);
            }
        }
    }

    /** From one column to another, with the row before and the pixel before in the row. */
    private void sweep(byte[] rows, int row, byte[] otherRows, int other, int from, int to, int step) {
        int start = Math.max(0, Math.min(width - 1, from - step));
        int beside = rows[row + start];
        int behind = otherRows[other + start];
        int across = otherRows[other + from];
        for (int x = from; x != to + step; x += step) {
            int ahead = x + step < 0 || x + step == width ? across : otherRows[other + x + step];
            beside = nearer(rows[row + x], beside, behind, across, ahead);
            rows[row + x] = (byte) beside;
            behind = across;
            across = ahead;
        }
    }

    private static int nearer(int own, int a, int b, int c, int d) {
        if (own > 0) {
            int least = Math.min(Math.min(a, b), Math.min(c, d));
            return Math.min(own, Math.max(0, least) + 1);
        }
        int most = Math.max(Math.max(a, b), Math.max(c, d));
        return Math.max(own, Math.min(0, most) - 1);
    }
}
