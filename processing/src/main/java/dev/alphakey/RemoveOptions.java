package dev.alphakey;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampling;
import dev.alphakey.matte.ThresholdOptions;
import java.util.Objects;

/**
 * How a background is removed.
 *
 * @param key the colour that was asked for; used as it stands when {@code sampling} is {@link KeySampling#NONE}
 * @param sampling where the key is measured
 * @param matte the keyer's own options
 * @param retry whether a cutout that fails its validation is tried again with the edge contracted or feathered
 */
public record RemoveOptions(KeyColor key, KeySampling sampling, ThresholdOptions matte, boolean retry) {
    /** A measured key and a soft, despilled matte. */
    public static final RemoveOptions DEFAULT =
            new RemoveOptions(KeyColor.GREEN, KeySampling.AUTO, ThresholdOptions.SOFT, false);

    public RemoveOptions {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(matte, "matte");
    }

    public RemoveOptions withKey(KeyColor color, KeySampling where) {
        return new RemoveOptions(color, where, matte, retry);
    }

    public RemoveOptions withMatte(ThresholdOptions options) {
        return new RemoveOptions(key, sampling, options, retry);
    }

    public RemoveOptions withRetry(boolean again) {
        return new RemoveOptions(key, sampling, matte, again);
    }
}
