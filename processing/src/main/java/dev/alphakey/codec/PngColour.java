package dev.alphakey.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a PNG says about the meaning of its colours; the most telling chunk wins, as the specification orders them. */
final class PngColour {
    /** A profile may not swell to more than this. */
    private static final int MOST_PROFILE = 16 << 20;
    /** The gamma that is written for sRGB, and how far from it still looks the same. */
    private static final double SRGB_GAMMA = 0.45455;
    private static final double GAMMA_SLACK = 0.02;

    private byte[] codePoints;
    private byte[] profile;
    private boolean srgb;
    private double gamma;
    private double[] chromaticities;

    /** Takes in a chunk before the pixels, if it is about colour and makes sense. */
    void take(PngChunks chunk, byte[] file) {
        int at = chunk.start();
        int length = chunk.length();
        switch (chunk.name()) {
            case "cICP" -> codePoints = length == 4 ? chunk.copy() : codePoints;
            case "iCCP" -> profile = chunk.copy();
            case "sRGB" -> srgb = true;
            case "gAMA" -> gamma = length == 4 ? PngChunks.int32(file, at) / 100000.0 : 0;
            case "cHRM" -> chromaticities = length == 32 ? chromaticities(file, at) : null;
            default -> {}
        }
    }

    private static double[] chromaticities(byte[] file, int at) {
        double[] xy = new double[8];
        for (int i = 0; i < 8; i++) {
            xy[i] = PngChunks.int32(file, at + 4 * i) / 100000.0;
        }
        return Chromaticities.areUsable(xy) ? xy : null;
    }

    /** Converts what was read to sRGB, in place. */
    void toSrgb(int[] argb, boolean grey, Reading reading) {
        if (codePoints != null) {
            byCodePoints(argb, reading);
        } else if (profile != null) {
            byte[] icc = inflated(profile);
            if (icc == null) {
                reading.note("its colour profile is broken and was ignored");
            } else {
                IccProfile.toSrgb(argb, icc, grey, reading);
            }
        } else if (!srgb) {
            byGamma(argb, grey, reading);
        }
    }

    private void byCodePoints(int[] argb, Reading reading) {
        boolean srgbCurve = codePoints[1] == 13;
        boolean fullRange = codePoints[2] == 0 && codePoints[3] == 1;
        if (srgbCurve && fullRange && codePoints[0] == 12) {
            double[] linear = new double[256];
            for (int i = 0; i < 256; i++) {
                linear[i] = SrgbCurve.toLinear(i / 255.0);
            }
            Chromaticities.toSrgb(argb, Chromaticities.DISPLAY_P3, linear);
            reading.note("its colours were converted to sRGB from Display P3");
        } else if (!(srgbCurve && fullRange && codePoints[0] == 1)) {
            reading.note("its colours are of a video or high-dynamic-range kind and were taken for sRGB");
        }
    }

    private void byGamma(int[] argb, boolean grey, Reading reading) {
        boolean plainGamma = gamma <= 0.01 || gamma > 10 || Math.abs(gamma - SRGB_GAMMA) <= GAMMA_SLACK;
        boolean plainColour = grey || chromaticities == null || Chromaticities.areSrgb(chromaticities);
        if (plainGamma && plainColour) {
            return;
        }
        double[] linear = new double[256];
        for (int i = 0; i < 256; i++) {
            linear[i] = plainGamma ? SrgbCurve.toLinear(i / 255.0) : Math.pow(i / 255.0, 1 / gamma);
        }
        Chromaticities.toSrgb(argb, plainColour ? Chromaticities.SRGB : chromaticities, linear);
        reading.note("its colours were converted to sRGB from the gamma and primaries it states");
    }

    private static byte[] inflated(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        if (name + 2 > chunk.length || chunk[name + 1] != 0) {
            return null;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(chunk, name + 2, chunk.length - name - 2);
            byte[] head = new byte[4];
            if (inflater.inflate(head) < 4) {
                return null;
            }
            int size = PngChunks.int32(head, 0);
            if (size < 132 || size > MOST_PROFILE) {
                return null;
            }
            byte[] out = new byte[size];
            System.arraycopy(head, 0, out, 0, 4);
            int have = 4;
            while (have < size) {
                int got = inflater.inflate(out, have, size - have);
                if (got == 0) {
                    return null;
                }
                have += got;
            }
            return out;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
