package dev.alphakey.kernel;

/** The 3x3 minimum of an 8-bit plane, as one pass along the rows and one across them. */
public final class MinFilter {
    private MinFilter() {}

    /** Pixels beyond the frame count as copies of the nearest ones within. */
    public static byte[] min3x3(byte[] plane, int width, int height) {
        byte[] rows = new byte[plane.length];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int left = plane[row + Math.max(0, x - 1)] & 255;
                int right = plane[row + Math.min(width - 1, x + 1)] & 255;
                rows[row + x] = (byte) Math.min(plane[row + x] & 255, Math.min(left, right));
            }
        }
        byte[] out = new byte[plane.length];
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int row = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                int least = Math.min(rows[above + x] & 255, rows[below + x] & 255);
                out[row + x] = (byte) Math.min(rows[row + x] & 255, least);
            }
        }
        return out;
    }
}
