package dev.alphakey.finish;

import dev.alphakey.image.Raster;

/** A frame as floats, premultiplied, to be looked at between pixels. */
final class Plane {
    /** Alpha and three colours, interleaved, 0 to 255. */
    static final int CHANNELS = 4;

    final int width;
    final int height;
    private final float[] values;

    private Plane(int width, int height) {
        this.width = width;
        this.height = height;
        values = new float[Math.multiplyExact(CHANNELS, Math.multiplyExact(width, height))];
    }

    /** The means of squares of pixels. */
    static Plane of(Raster frame, int shrink) {
        var plane = new Plane((frame.width() + shrink - 1) / shrink, (frame.height() + shrink - 1) / shrink);
        float share = 1f / (shrink * shrink);
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int p = frame.pixels()[y * frame.width() + x];
                float a = share * (p >>> 24);
                int o = CHANNELS * (y / shrink * plane.width + x / shrink);
                plane.values[o] += a;
                plane.values[o + 1] += a * (p >> 16 & 255) / 255;
                plane.values[o + 2] += a * (p >> 8 & 255) / 255;
                plane.values[o + 3] += a * (p & 255) / 255;
            }
        }
        return plane;
    }

    Plane halved() {
        var half = new Plane((width + 1) / 2, (height + 1) / 2);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < CHANNELS; c++) {
                    half.values[CHANNELS * (y / 2 * half.width + x / 2) + c] += values[CHANNELS * (y * width + x) + c] / 4;
                }
            }
        }
        return half;
    }

    /** The four channels at a place whose pixel middles are at halves, bilinearly; transparent outside. */
    void at(double x, double y, float[] to) {
        int left = (int) Math.floor(x - 0.5);
        int top = (int) Math.floor(y - 0.5);
        float right = (float) (x - 0.5 - left);
        float lower = (float) (y - 0.5 - top);
        for (int c = 0; c < CHANNELS; c++) {
            float above = (1 - right) * value(left, top, c) + right * value(left + 1, top, c);
            float below = (1 - right) * value(left, top + 1, c) + right * value(left + 1, top + 1, c);
            to[c] = (1 - lower) * above + lower * below;
        }
    }

    private float value(int x, int y, int c) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : values[CHANNELS * (y * width + x) + c];
    }
}
