package dev.alphakey.matte;

/**
 * The knobs of the {@linkplain ThresholdKeyer threshold keyer}. Distances are differences of 8-bit sRGB levels, taken as the
 * greatest of the three channels.
 *
 * @param tolerance without a soft matte, pixels up to this distance from the key become transparent; 0 to 255
 * @param softMatte whether distances between the two thresholds become partial alpha
 * @param transparentThreshold up to this distance a pixel is fully transparent; 0 to 254
 * @param opaqueThreshold from this distance on a pixel is fully opaque; above {@code transparentThreshold}, to 255
 * @param despill whether the key's channels are capped on key-like pixels that are not quite opaque
 */
public record ThresholdOptions(
        int tolerance, boolean softMatte, int transparentThreshold, int opaqueThreshold, boolean despill)
        implements MatteOptions {
    /** A hard matte with tolerance 12. */
    public static final ThresholdOptions HARD = new ThresholdOptions(12, false, 12, 96, false);

    /** What generated images want: a soft matte from 12 to 220, despilled. */
    public static final ThresholdOptions SOFT = new ThresholdOptions(12, true, 12, 220, true);

    public ThresholdOptions {
        requireRange("tolerance", tolerance, 0, 255);
        requireRange("transparent threshold", transparentThreshold, 0, 255);
        requireRange("opaque threshold", opaqueThreshold, 0, 255);
        if (transparentThreshold >= opaqueThreshold) {
            throw new IllegalArgumentException("the transparent threshold (" + transparentThreshold
                    + ") must be below the opaque threshold (" + opaqueThreshold + ")");
        }
    }

    private static void requireRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
        }
    }
}
