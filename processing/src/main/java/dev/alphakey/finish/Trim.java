package dev.alphakey.finish;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.Optional;

/** Cuts off transparent margins. */
public final class Trim {
    private Trim() {}

    /** The smallest box that holds every pixel with an alpha above 0; empty if there is none. */
    public static Optional<Box> box(Raster picture) {
        int[] argb = picture.pixels();
        int width = picture.width();
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < picture.height(); y++) {
            int from = y * width;
            int first = 0;
            while (first < width && argb[from + first] >>> 24 == 0) {
                first++;
            }
            if (first == width) {
                continue;
            }
            int last = width - 1;
            while (argb[from + last] >>> 24 == 0) {
                last--;
            }
            left = Math.min(left, first);
            right = Math.max(right, last);
            top = top < 0 ? y : top;
            bottom = y;
        }
        return bottom < 0 ? Optional.empty() : Optional.of(Box.spanning(left, top, right, bottom));
    }

    /** The picture without its transparent margins; itself if nothing in it can be seen. */
    public static Raster trim(Raster picture) {
        return box(picture).filter(box -> !box.equals(picture.bounds())).map(picture::crop).orElse(picture);
    }
}
