package dev.alphakey.kernel;

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
        Bands.run(width, height, (from, to) -> {
            for (int y = from; y < to; y++) {
                range.alphaRow(argb, y);
            }
        });
        return range;
    }

    /** The range of a signed plane in each block. */
    public static BlockRange ofPlane(byte[] plane, int width, int height) {
        var range = new BlockRange(width, height, -1);
        Bands.run(width, height, (from, to) -> {
            for (int y = from; y < to; y++) {
                range.planeRow(plane, y);
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

    private void planeRow(byte[] plane, int y) {
        int end = (y + 1) * width;
        int block = y * columns;
        for (int i = y * width; i < end; i += LENGTH, block++) {
            int stop = Math.min(end, i + LENGTH);
            int low = plane[i];
            int high = low;
            for (int k = Stretch.end(plane, i, stop, low); k < stop; k++) {
                low = Math.min(low, plane[k]);
                high = Math.max(high, plane[k]);
            }
            least[block] = (byte) low;
            most[block] = (byte) high;
        }
    }
}
