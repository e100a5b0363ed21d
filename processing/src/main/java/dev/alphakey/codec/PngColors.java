package dev.alphakey.codec;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a PNG states about the meaning of its colours, by chunk; a copy with the same statements looks the same.
 *
 * @param intent the rendering intent of sRGB, 0 to 3, if the colours are stated to be sRGB
 * @param gamma of the stored samples in 1/100000, at least 1
 * @param primaries white, red, green, blue, x and y each, in 1/100000; empty or eight numbers from 0
 * @param codePoints of ITU-T H.273: primaries, curve, matrix, full range; empty or four bytes
 */
public record PngColors(OptionalInt intent, OptionalInt gamma, List<Integer> primaries, List<Integer> codePoints) {
    /** Says nothing. */
    public static final PngColors UNSTATED =
            new PngColors(OptionalInt.empty(), OptionalInt.empty(), List.of(), List.of());

    public PngColors {
        primaries = List.copyOf(primaries);
        codePoints = List.copyOf(codePoints);
        requireWithin(intent, 0, 3, "an intent");
        requireWithin(gamma, 1, Integer.MAX_VALUE, "a gamma");
        if (!primaries.isEmpty() && primaries.size() != 8 || !areWithin(primaries, Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("primaries are eight numbers from 0, not " + primaries);
        }
        if (!codePoints.isEmpty() && codePoints.size() != 4 || !areWithin(codePoints, 255)) {
            throw new IllegalArgumentException("code points are four bytes, not " + codePoints);
        }
    }

    private static void requireWithin(OptionalInt value, int least, int most, String what) {
        if (value.isPresent() && (value.getAsInt() < least || value.getAsInt() > most)) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value.getAsInt());
        }
    }

    private static boolean areWithin(List<Integer> values, int most) {
        for (int value : values) {
            if (value < 0 || value > most) {
                return false;
            }
        }
        return true;
    }

    /** Colours that are, or were converted to, sRGB. */
    static PngColors srgb(int intent) {
        return new PngColors(OptionalInt.of(intent), OptionalInt.empty(), List.of(), List.of());
    }
}
