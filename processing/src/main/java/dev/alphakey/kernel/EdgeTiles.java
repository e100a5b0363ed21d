package dev.alphakey.kernel;

import java.util.Arrays;

/** Which tiles of a two-sided plane, 16 pixels wide and high, have both sides in or near them. */
final class EdgeTiles {
    private static final int TILE = BlockRange.LENGTH;
    private static final byte BOTH = 0;

    private final int width;
    private final int columns;
    /** The value of each tile that has only one so far. */
    private final byte[] side;

    EdgeTiles(int width, int height) {
        this.width = width;
        columns = (width + TILE - 1) / TILE;
        side = new byte[columns * ((height + TILE - 1) / TILE)];
    }

    /** Looks at row {@code y}, which starts at {@code start} and has two values, one above 0 and one below; from the first row on. */
    void look(byte[] plane, int start, int y) {
        int tile = y / TILE * columns;
        int x = 0;
        while (x < width) {
            byte value = plane[start + x];
            int end = Stretch.end(plane, start + x, start + width, value) - start;
            int whole = tile + (x + TILE - 1) / TILE;
            int cut = tile + (end == width ? width + TILE - 1 : end) / TILE;
            if (y % TILE == 0) {
                Arrays.fill(side, Math.min(whole, cut), cut, value);
            } else {
                for (int t = whole; t < cut; t++) {
                    side[t] = side[t] == value ? value : BOTH;
                }
            }
            if (end < width && end % TILE != 0) {
                side[cut] = BOTH;
            }
            x = end;
        }
    }

    /** 1 for each tile that has both sides in the tiles at most {@code reach} away, else 0; by row. */
    byte[] near(int reach) {
        int rows = side.length / columns;
        byte[] across = new byte[side.length];
        for (int t = 0; t < side.length; t++) {
            int x = t % columns;
            across[t] = common(side, t - Math.min(reach, x), t + Math.min(reach, columns - 1 - x), 1);
        }
        byte[] near = new byte[side.length];
        for (int t = 0; t < side.length; t++) {
            int y = t / columns;
            int all = common(across, t - Math.min(reach, y) * columns, t + Math.min(reach, rows - 1 - y) * columns, columns);
            near[t] = (byte) (all == BOTH ? 1 : 0);
        }
        return near;
    }

    /** The value that the tiles from one to another share, or {@link #BOTH}. */
    private static byte common(byte[] side, int from, int to, int step) {
        for (int t = from + step; t <= to; t += step) {
            if (side[t] != side[from]) {
                return BOTH;
            }
        }
        return side[from];
    }
}
