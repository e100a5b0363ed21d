package dev.alphakey.check;

import dev.alphakey.background.KeyColor;

/** Gathers colours and tells the median of each channel: a colour that is there, whatever strays into it. */
final class MedianColor {
    private final int[][] histogram = new int[3][256];
    private int count;

    void add(int rgb) {
        histogram[0][rgb >> 16 & 255]++;
        histogram[1][rgb >> 8 & 255]++;
        histogram[2][rgb & 255]++;
        count++;
    }

    /** Black if nothing was gathered. */
    KeyColor get() {
        return KeyColor.of(median(histogram[0]), median(histogram[1]), median(histogram[2]));
    }

    private int median(int[] levels) {
        int level = 0;
        for (int below = levels[0]; below <= (count - 1) / 2 && level < 255; below += levels[level]) {
            level++;
        }
        return count == 0 ? 0 : level;
    }
}
