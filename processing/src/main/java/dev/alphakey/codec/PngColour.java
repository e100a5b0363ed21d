package dev.alphakey.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a PNG says about the meaning of its colours; the most telling chunk wins, as the specification orders them. */
final class PngColour {
    /** A profile may not swell to more than this. */
    private static final int MOST_PROFILE = 16 << 20;
    /** The gamma that is written for sRGB, and how far from it still looks the same. */
    private static final double SRGB_GAMMA = 0.45455;
    private static final double GAMMA_SLACK = 0.02;
    /** White, red, green, blue of sRGB; x and y each. */
    private static final double[] SRGB_PRIMARIES = {0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06};
    private static final double PRIMARY_SLACK = 0.01;

    /** The primaries and the curve of sRGB, full range. */
    private static final byte[] SRGB_CODE_POINTS = {1, 13, 0, 1};

    private static final int MOST_INTENT = 3;

    private byte[] codePoints;
    private byte[] profile;
    private OptionalInt intent = OptionalInt.empty();
    private OptionalInt gamma = OptionalInt.empty();
    private List<Integer> primaries = List.of();

    /** Takes in a chunk before the pixels, if it is about colour and makes sense. */
    void take(PngChunks chunk, byte[] file) {
        int at = chunk.start();
        int length = chunk.length();
        switch (chunk.name()) {
            case "cICP" -> codePoints = length == 4 ? chunk.copy() : codePoints;
            case "iCCP" -> profile = chunk.copy();
            case "sRGB" -> intent = OptionalInt.of(length == 1 && file[at] >= 0 && file[at] <= MOST_INTENT ? file[at] : 0);
            case "gAMA" -> gamma = length == 4 && PngChunks.int32(file, at) > 0
                    ? OptionalInt.of(PngChunks.int32(file, at)) : OptionalInt.empty();
            case "cHRM" -> primaries = length == 32 ? points(file, at) : List.of();
            default -> {}
        }
    }

    /** Eight numbers, or none if one of them makes no sense. */
    private static List<Integer> points(byte[] file, int at) {
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < SRGB_PRIMARIES.length; i++) {
            points.add(PngChunks.int32(file, at + 4 * i));
        }
        return points.stream().allMatch(p -> p >= 0) ? points : List.of();
    }

    private boolean hasOtherPrimaries() {
        boolean differs = false;
        for (int i = 0; i < primaries.size(); i++) {
            differs |= Math.abs(primaries.get(i) / 100000.0 - SRGB_PRIMARIES[i]) > PRIMARY_SLACK;
        }
        return differs;
    }

    /**
     * Converts what was read from its profile to sRGB, in place; other statements are only named where they differ from it.
     * Where nothing was converted, the samples still mean what the file states, and a copy has to state the same.
     */
    void toSrgb(int[] argb, boolean grey, Reading reading) {
        boolean converted = false;
        if (codePoints != null) {
            noteCodePoints(reading);
        } else if (profile != null) {
            byte[] icc = inflated(profile);
            if (icc == null) {
                reading.note("its colour profile is broken and was ignored");
            } else {
                converted = IccProfile.toSrgb(argb, icc, grey, reading);
            }
        } else if (intent.isEmpty()) {
            noteGamma(grey, reading);
        }
        reading.state(converted ? PngColors.srgb(intent.orElse(0)) : new PngColors(intent, gamma, primaries, points()));
    }

    private List<Integer> points() {
        List<Integer> points = new ArrayList<>();
        // Pixels of a PNG are RGB; a matrix makes no sense.
        for (int i = 0; codePoints != null && codePoints[2] == 0 && i < codePoints.length; i++) {
            points.add(codePoints[i] & 255);
        }
        return points;
    }

    private void noteCodePoints(Reading reading) {
        if (!Arrays.equals(codePoints, SRGB_CODE_POINTS)) {
            reading.note("its stated code points of colour are ignored and it was taken for sRGB");
        }
    }

    private void noteGamma(boolean grey, Reading reading) {
        boolean otherGamma = gamma.isPresent() && Math.abs(gamma.getAsInt() / 100000.0 - SRGB_GAMMA) > GAMMA_SLACK;
        boolean otherPrimaries = hasOtherPrimaries();
        if (otherGamma || otherPrimaries && !grey) {
            String what = !otherGamma ? "primaries are" : otherPrimaries && !grey ? "gamma and primaries are" : "gamma is";
            reading.note("its stated " + what + " ignored and it was taken for sRGB");
        }
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
