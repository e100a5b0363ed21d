package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * The least and the greatest value in each block of 16 pixels side by side: most blocks of a cutout are of one value, and a loop
 * that looks for something rare skips those where it cannot be.
 */
public final class BlockRange {
    /** Pixels to a block; the last one of a row may have fewer. */
    public static final int LENGTH = 16;

    private final int width;
    /** Blocks in a row. */
    public final int columns;

    private final byte[] least;
    private final byte[] most;
    private final int mask;

    private BlockRange(int width, int height, int mask) {
        this.width = width;
        this.mask = mask;
        columns = (width + LENGTH - 1) / LENGTH;
        least = new byte[columns * height];
        most = new byte[columns * height];
    }

    /** The range of alpha, 0 to 255, in each block of packed pixels. */
    public static BlockRange ofAlpha(int[] argb, int width, int height) {
        var range = new BlockRange(width, height, 255);
        Bands.run(width, height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int y = from; y < to; y++) {
                    range.alphaRow(argb, y);
                }
            }
        });
        return range;
    }

    /**
     * The range of a signed plane in each block.
     *
     * @param mixed 1 for tiles, 16 rows of a block; 0 for those of one value only, which is then also that of their neighbours
     *     with 0
     */
    static BlockRange ofPlane(byte[] plane, int width, int height, byte[] mixed) {
        var range = new BlockRange(width, height, -1);
        Bands.run(width, height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int y = from; y < to; y++) {
                    range.planeRow(plane, y, mixed, y / LENGTH * range.columns);
                }
            }
        });
        return range;
    }

    /** The least value in a block, which are counted by row. */
    public int least(int block) {
        return least[block] & mask;
    }

    /** The greatest value in a block. */
    public int most(int block) {
        return most[block] & mask;
    }

    /** The first block from {@code block} to before {@code end} that does not hold {@code value} alone; or the end. */
    public int endOf(int value, int block, int end) {
        return Math.min(Stretch.end(least, block, end, (byte) value), Stretch.end(most, block, end, (byte) value));
    }

    /** The first block from {@code block} to before {@code end} that may hold a value from {@code low} to {@code high}; or the end. */
    public int next(int block, int end, int low, int high) {
        int i = block;
        for (; i + 8 <= end; i += 8) {
            long hits = hits(i, low, high);
            if (hits != 0) {
                return i + Long.numberOfTrailingZeros(hits) / 8;
            }
        }
        while (i < end && !mayHold(i, low, high)) {
            i++;
        }
        return i;
    }

    /** The same for blocks that may also hold a value from {@code otherLow} to {@code otherHigh} of another plane of this size. */
    public int next(int block, int end, int low, int high, BlockRange other, int otherLow, int otherHigh) {
        int i = block;
        for (; i + 8 <= end; i += 8) {
            long hits = hits(i, low, high);
            if (hits != 0) {
                hits &= other.hits(i, otherLow, otherHigh);
                if (hits != 0) {
                    return i + Long.numberOfTrailingZeros(hits) / 8;
                }
            }
        }
        while (i < end && !(mayHold(i, low, high) && other.mayHold(i, otherLow, otherHigh))) {
            i++;
        }
        return i;
    }

    private boolean mayHold(int block, int low, int high) {
        return least(block) <= high && most(block) >= low;
    }

    /** The top bit of a byte for each of the eight blocks from {@code block} on that may hold a value from low to high. */
    private long hits(int block, int low, int high) {
        // Signed values are told apart like unsigned ones once they are moved up.
        int shift = mask == 255 ? 0 : 128;
        long moved = Stretch.eight(shift);
        return Stretch.atLeast(Stretch.eightOf(most, block) ^ moved, low + shift)
                & ~Stretch.atLeast(Stretch.eightOf(least, block) ^ moved, high + shift + 1);
    }

    /** The index of a block's first pixel. */
    public int start(int block) {
        return block / columns * width + block % columns * LENGTH;
    }

    /** The index after a block's last pixel. */
    public int end(int block) {
        return block / columns * width + Math.min(width, (block % columns + 1) * LENGTH);
    }

    /** How many blocks there are. */
    public int count() {
        return least.length;
    }

    private void alphaRow(int[] argb, int y) {
        int end = (y + 1) * width;
        int block = y * columns;
        for (int i = y * width; i < end; i += LENGTH, block++) {
            int stop = Math.min(end, i + LENGTH);
            int all = -1;
            int any = 0;
            for (int k = i; k < stop; k++) {
                all &= argb[k];
                any |= argb[k];
            }
            if (all >>> 24 == any >>> 24) {
                least[block] = most[block] = (byte) (all >>> 24);
            } else {
                int low = 255;
                int high = 0;
                for (int k = i; k < stop; k++) {
                    low = Math.min(low, argb[k] >>> 24);
                    high = Math.max(high, argb[k] >>> 24);
                }
                least[block] = (byte) low;
                most[block] = (byte) high;
            }
        }
    }

    private void planeRow(byte[] plane, int y, byte[] mixed, int tile) {
        int row = y * width;
        int block = y * columns - tile;
        int end = tile + columns;
        int t = tile;
        while (t < end) {
            int near = Stretch.next(mixed, t, end, 1);
            if (t < near) {
                // Tiles side by side of one value each are of the same.
                byte all = plane[row + (t - tile) * LENGTH];
                Arrays.fill(least, block + t, block + near, all);
                Arrays.fill(most, block + t, block + near, all);
            }
            for (t = near; t < end && mixed[t] != 0; t++) {
                int from = row + (t - tile) * LENGTH;
                look(plane, from, Math.min(row + width, from + LENGTH), block + t);
            }
        }
    }

    private void look(byte[] plane, int from, int to, int block) {
        int low = plane[from];
        int high = low;
        for (int k = Stretch.end(plane, from, to, low); k < to; k++) {
            low = Math.min(low, plane[k]);
            high = Math.max(high, plane[k]);
        }
        least[block] = (byte) low;
        most[block] = (byte) high;
    }
}
