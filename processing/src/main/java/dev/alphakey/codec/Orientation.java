package dev.alphakey.codec;

import dev.alphakey.image.Raster;

/** How stored rows and columns map to an upright picture: the eight values of the EXIF and TIFF tag. */
enum Orientation {
    UPRIGHT(false, false, false, ""),
    MIRRORED(false, true, false, "mirrored"),
    UPSIDE_DOWN(false, true, true, "turned by 180 degrees"),
    FLIPPED(false, false, true, "flipped"),
    TRANSPOSED(true, false, false, "turned and mirrored"),
    TURN_RIGHT(true, true, false, "turned by 90 degrees to the right"),
    TRANSVERSED(true, true, true, "turned and mirrored"),
    TURN_LEFT(true, false, true, "turned by 90 degrees to the left");

    private final boolean swapAxes;
    private final boolean fromRight;
    private final boolean fromBottom;
    private final String what;

    Orientation(boolean swapAxes, boolean fromRight, boolean fromBottom, String what) {
        this.swapAxes = swapAxes;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
        this.what = what;
    }

    /** @param tag the value of the tag; others than 1 to 8 mean nothing */
    static Orientation of(int tag) {
        return tag >= 1 && tag <= 8 ? values()[tag - 1] : UPRIGHT;
    }

    /** The upright picture. */
    Raster apply(Raster stored, Reading reading) {
        if (this == UPRIGHT) {
            return stored;
        }
        reading.note("it was " + what + " as its orientation tag asks");
        if (swapAxes) {
            reading.turn();
        }
        int w = stored.width();
        int h = stored.height();
        int width = swapAxes ? h : w;
        int height = swapAxes ? w : h;
        int[] in = stored.pixels();
        int[] out = new int[in.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int u = fromRight ? width - 1 - x : x;
                int v = fromBottom ? height - 1 - y : y;
                out[y * width + x] = swapAxes ? in[u * w + v] : in[v * w + u];
            }
        }
        return Raster.of(width, height, out);
    }
}
