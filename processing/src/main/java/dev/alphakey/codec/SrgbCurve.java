package dev.alphakey.codec;

/** The transfer curve of sRGB (IEC 61966-2-1), on values from 0 to 1. */
final class SrgbCurve {
    private SrgbCurve() {}

    static double toLinear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    static double fromLinear(double v) {
        return v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
    }
}
