package dev.alphakey.check;

import dev.alphakey.kernel.Stretch;

/** Which pixels of a picture are marked. */
@FunctionalInterface
interface Marks {
    /** The first column from {@code x} on, in row {@code y}, that is marked or else is not; or the width if there is none. */
    int next(int y, int x, boolean marked);

    /** The pixels of a plane that are above 0. */
    static Marks above0(byte[] plane, int width) {
        return (y, x, marked) -> {
            int i = y * width + x;
            int end = (y + 1) * width;
            while (i < end && plane[i] > 0 != marked) {
                i = Stretch.end(plane, i, end, plane[i]);
            }
            return i - y * width;
        };
    }
}
