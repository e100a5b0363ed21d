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
 * @param contract by how many pixels the edge moves inward; 0 to 16
 * @param feather radius in pixels of the blur of the alpha; 0 to 64
 */
public record ThresholdOptions(
        int tolerance,
        boolean softMatte,
        int transparentThreshold,
        int opaqueThreshold,
        boolean despill,
        int contract,
        double feather) {
    /** A hard matte with tolerance 12. */
    public static final ThresholdOptions HARD = new ThresholdOptions(12, false, 12, 96, false, 0, 0);

    /** What generated images want: a soft matte from 12 to 220, despilled. */
    public static final ThresholdOptions SOFT = new ThresholdOptions(12, true, 12, 220, true, 0, 0);

    public ThresholdOptions {
        requireRange("tolerance", tolerance, 0, 255);
        requireRange("transparent threshold", transparentThreshold, 0, 255);
        requireRange("opaque threshold", opaqueThreshold, 0, 255);
        requireRange("edge contract", contract, 0, 16);
        if (transparentThreshold >= opaqueThreshold) {
            throw new IllegalArgumentException("the transparent threshold (" + transparentThreshold
                    + ") must be below the opaque threshold (" + opaqueThreshold + ")");
        }
        if (!(feather >= 0 && feather <= 64)) {
            throw new IllegalArgumentException("edge feather must be 0 to 64 pixels, not " + feather);
        }
    }

    public ThresholdOptions withContract(int pixels) {
        return new ThresholdOptions(
                tolerance, softMatte, transparentThreshold, opaqueThreshold, despill, pixels, feather);
    }

    public ThresholdOptions withFeather(double radius) {
        return new ThresholdOptions(
                tolerance, softMatte, transparentThreshold, opaqueThreshold, despill, contract, radius);
    }

    private static void requireRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
        }
    }
}
