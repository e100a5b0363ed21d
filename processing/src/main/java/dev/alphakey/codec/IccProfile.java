package dev.alphakey.codec;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * An embedded colour profile. What describes sRGB is recognised from its own curves and primaries, because nearly every
 * profile that is met does, and the colour engine takes long to load.
 */
final class IccProfile {
    private static final int HEADER = 132;
    private static final int SIGNATURE = PngChunks.code("acsp");
    private static final int RGB = PngChunks.code("RGB ");
    private static final int GREY = PngChunks.code("GRAY");
    private static final int[] PRIMARIES = {PngChunks.code("rXYZ"), PngChunks.code("gXYZ"), PngChunks.code("bXYZ")};
    private static final int[] CURVES = {PngChunks.code("rTRC"), PngChunks.code("gTRC"), PngChunks.code("bTRC")};
    /** The primaries of sRGB, adapted to the white of the connection space. */
    private static final double[][] SRGB = {{.4361, .2225, .0139}, {.3851, .7169, .0971}, {.1431, .0606, .7141}};
    /** Pixels that are converted at a time. */
    private static final int SLICE = 1 << 14;

    private final byte[] data;

    private IccProfile(byte[] data) {
        this.data = data;
    }

    /**
     * Converts {@code argb} to sRGB in place where {@code profile} says that it is something else. A profile that makes no
     * sense is left alone, with a note.
     *
     * @param grey whether the file's own samples are grey, so that only a grey profile fits them
     * @return whether the pixels are known to be sRGB afterwards
     */
    static boolean toSrgb(int[] argb, byte[] profile, boolean grey, Reading reading) {
        IccProfile icc = new IccProfile(profile);
        if (profile.length < HEADER || PngChunks.int32(profile, 36) != SIGNATURE) {
            reading.note("its colour profile is broken and was ignored");
            return false;
        }
        int space = PngChunks.int32(profile, 16);
        try {
            if (space != (grey ? GREY : RGB)) {
                // A colour profile on grey samples keeps them grey, and its curve is nearly always that of sRGB.
                boolean same = grey && space == RGB && icc.isSrgb();
                if (!same) {
                    reading.note("its colour profile does not fit its pixels and was ignored");
                }
                return same;
            } else if (!(grey ? icc.isSrgbGrey() : icc.isSrgb())) {
                icc.convert(argb, grey);
                reading.note("its colours were converted to sRGB from the embedded profile");
            }
            return true;
        } catch (RuntimeException e) {
            // The colour engine reports what it dislikes by several unrelated unchecked exceptions.
            reading.note("its colour profile is broken and was ignored");
            return false;
        }
    }

    private boolean isSrgb() {
        for (int i = 0; i < 3; i++) {
            int at = tag(PRIMARIES[i]);
            // A look-up table, where there is one, counts before the primaries.
            if (at < 0 || at + 20 > data.length || tag(PngChunks.code("A2B0")) >= 0) {
                return false;
            }
            for (int k = 0; k < 3; k++) {
                if (Math.abs(fixed(at + 8 + 4 * k) - SRGB[i][k]) > 0.004) {
                    return false;
                }
            }
            if (!isSrgbCurve(tag(CURVES[i]))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSrgbGrey() {
        return isSrgbCurve(tag(PngChunks.code("kTRC")));
    }

    private int tag(int name) {
        int count = Math.min(PngChunks.int32(data, 128), (data.length - HEADER) / 12);
        for (int i = 0; i < count; i++) {
            int entry = HEADER + 12 * i;
            if (PngChunks.int32(data, entry) == name) {
                int at = PngChunks.int32(data, entry + 4);
                return at >= HEADER && at <= data.length - 14 ? at : -1;
            }
        }
        return -1;
    }

    private double fixed(int at) {
        return PngChunks.int32(data, at) / 65536.0;
    }

    private boolean isSrgbCurve(int at) {
        if (at < 0) {
            return false;
        }
        for (int level = 0; level <= 255; level += 5) {
            double back = encoded(curve(at, level / 255.0));
            if (!(Math.abs(255 * back - level) < 1.5)) {
                return false;
            }
        }
        return true;
    }

    /** The curve of sRGB (IEC 61966-2-1), from light. */
    private static double encoded(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    /** The light at {@code v} by the curve at {@code at}; not a number where the curve is of no known kind. */
    private double curve(int at, double v) {
        int kind = PngChunks.int32(data, at);
        if (kind == PngChunks.code("curv")) {
            int count = PngChunks.int32(data, at + 8);
            if (count == 0) {
                return v;
            }
            if (count == 1) {
                return Math.pow(v, PngChunks.int16(data, at + 12) / 256.0);
            }
            if (count < 0 || count > (data.length - at - 12) / 2) {
                return Double.NaN;
            }
            double place = v * (count - 1);
            int low = Math.min((int) place, count - 2);
            double a = PngChunks.int16(data, at + 12 + 2 * low) / 65535.0;
            double b = PngChunks.int16(data, at + 14 + 2 * low) / 65535.0;
            return a + (b - a) * (place - low);
        }
        if (kind == PngChunks.code("para") && PngChunks.int16(data, at + 8) == 3 && at + 32 <= data.length) {
            double cut = fixed(at + 28);
            double gamma = fixed(at + 12);
            return v >= cut ? Math.pow(fixed(at + 16) * v + fixed(at + 20), gamma) : fixed(at + 24) * v;
        }
        return Double.NaN;
    }

    private void convert(int[] argb, boolean grey) {
        ICC_Profile[] path = {ICC_Profile.getInstance(data), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        ColorConvertOp engine = new ColorConvertOp(path, null);
        int bands = grey ? 1 : 3;
        int slice = Math.min(SLICE, argb.length);
        byte[] in = new byte[slice * bands];
        byte[] out = new byte[slice * 3];
        WritableRaster source = interleaved(in, slice, bands);
        WritableRaster target = interleaved(out, slice, 3);
        for (int from = 0; from < argb.length; from += slice) {
            int n = Math.min(slice, argb.length - from);
            for (int i = 0; i < n; i++) {
                int p = argb[from + i];
                if (grey) {
                    in[i] = (byte) p;
                } else {
                    in[3 * i] = (byte) (p >> 16);
                    in[3 * i + 1] = (byte) (p >> 8);
                    in[3 * i + 2] = (byte) p;
                }
            }
            engine.filter(source, target);
            for (int i = 0; i < n; i++) {
                argb[from + i] = argb[from + i] & 0xff000000 | (out[3 * i] & 255) << 16 | (out[3 * i + 1] & 255) << 8
                        | out[3 * i + 2] & 255;
            }
        }
    }

    private static WritableRaster interleaved(byte[] samples, int width, int bands) {
        int[] offsets = bands == 1 ? new int[] {0} : new int[] {0, 1, 2};
        return Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, 1, width * bands, bands, offsets, null);
    }
}
