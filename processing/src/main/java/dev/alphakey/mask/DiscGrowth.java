package dev.alphakey.mask;

import dev.alphakey.kernel.EdgeDistance;

/**
 * The greatest value within a disc around each pixel: dilation with a flat, round structuring element. The disc is taken as
 * its rows, each of which is covered by two stretches of a power of two, whose maxima are kept in tables (Urbach and Wilkinson,
 * "Efficient 2-D Grayscale Morphological Transformations With Arbitrary Flat Structuring Elements", 2008). What is farther
 * from any value than the disc is wide is passed over, and no more rows are looked at once a full one is found.
 */
final class DiscGrowth {
    /** A larger disc is several smaller ones in turn, which is nearly the same. */
    private static final int MOST_STEP = 120;
    /** Bytes that tables may take. */
    private static final long MOST_TABLES = 1 << 26;

    private final byte[] plane;
    private final int width;
    private final int height;
    private final int radius;
    private final int[] half;
    /** For the rows around the current one: the maxima of 1, 2, 4 ... pixels from each on; null for a row of zeros. */
    private final byte[][][] tables;

    private DiscGrowth(byte[] plane, int width, int height, int radius) {
        this.plane = plane;
        this.width = width;
        this.height = height;
        this.radius = radius;
        half = new int[radius + 1];
        for (int dy = 0; dy <= radius; dy++) {
            half[dy] = (int) Math.sqrt(radius * radius + radius - dy * dy);
        }
        tables = new byte[Math.min(height, 2 * radius + 1)][][];
    }

    static byte[] grown(byte[] plane, int width, int height, int radius) {
        byte[] out = plane;
        int most = MOST_STEP;
        while (most > 1 && levels(most) * (long) width * Math.min(height, 2 * most + 1) > MOST_TABLES) {
            most /= 2;
        }
        for (int rest = radius; rest > 0; rest -= most) {
            out = new DiscGrowth(out, width, height, Math.min(rest, most)).grown();
        }
        return out;
    }

    private static int levels(int radius) {
        return 32 - Integer.numberOfLeadingZeros(2 * radius + 1);
    }

    private byte[] grown() {
        int beyond = radius + 1;
        byte[] reach = EdgeDistance.measure(width, height, beyond, (y, out, at) -> {
            for (int x = 0; x < width; x++) {
                out[at + x] = (byte) (plane[y * width + x] == 0 ? -beyond : beyond);
            }
        }).steps();
        byte[] out = plane.clone();
        int ready = 0;
        for (int y = 0; y < height; y++) {
            for (; ready < Math.min(height, y + radius + 1); ready++) {
                tables[ready % tables.length] = table(ready);
            }
            for (int x = 0, i = y * width; x < width; x++, i++) {
                if (plane[i] != -1 && reach[i] != -beyond) {
                    out[i] = (byte) greatest(x, y);
                }
            }
        }
        return out;
    }

    private int greatest(int x, int y) {
        int most = plane[y * width + x] & 255;
        for (int dy = 0; dy <= radius && most < 255; dy++) {
            int left = Math.max(0, x - half[dy]);
            int length = Math.min(width, x + half[dy] + 1) - left;
            int level = 31 - Integer.numberOfLeadingZeros(length);
            int right = left + length - (1 << level);
            if (y - dy >= 0) {
                most = Math.max(most, greatest(tables[(y - dy) % tables.length], level, left, right));
            }
            if (y + dy < height) {
                most = Math.max(most, greatest(tables[(y + dy) % tables.length], level, left, right));
            }
        }
        return most;
    }

    private static int greatest(byte[][] table, int level, int left, int right) {
        return table == null ? 0 : Math.max(table[level][left] & 255, table[level][right] & 255);
    }

    private byte[][] table(int y) {
        byte[] row = new byte[width];
        System.arraycopy(plane, y * width, row, 0, width);
        boolean empty = true;
        for (int x = 0; x < width && empty; x++) {
            empty = row[x] == 0;
        }
        if (empty) {
            return null;
        }
        byte[][] table = new byte[levels(radius)][];
        table[0] = row;
        for (int level = 1; level < table.length; level++) {
            byte[] shorter = table[level - 1];
            byte[] longer = new byte[width];
            int step = 1 << level - 1;
            for (int x = 0; x < width; x++) {
                longer[x] = (byte) Math.max(shorter[x] & 255, shorter[Math.min(width - 1, x + step)] & 255);
            }
            table[level] = longer;
        }
        return table;
    }
}
