package dev.alphakey;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampling;
import dev.alphakey.matte.EdgeOptions;
import dev.alphakey.matte.MatteOptions;
import dev.alphakey.matte.UnmixOptions;
import java.util.Objects;

/**
 * How a background is removed.
 *
 * @param key the colour that was asked for; used as it stands when {@code sampling} is {@link KeySampling#NONE}
 * @param sampling where the key is measured
 * @param matte the keyer and its own options
 * @param edge what happens to the edge after the keyer
 * @param existingAlpha what happens to an input that is transparent already
 * @param checking what happens once the background is gone
 */
public record RemoveOptions(
        KeyColor key,
        KeySampling sampling,
        MatteOptions matte,
        EdgeOptions edge,
        ExistingAlpha existingAlpha,
        Checking checking) {

    /** What happens to an input that is transparent already. */
    public enum ExistingAlpha {
        /** It is passed through as it is. */
        KEEP,
        /** It is keyed all the same; its alpha scales the result. */
        KEY
    }

    /** What happens once the background is gone. */
    public enum Checking {
        /** Nothing: the cutout has no validation. */
        NONE,
        /** The cutout is validated. */
        VALIDATE,
        /** The cutout is validated and, if something is wrong that another setting may mend, tried again. */
        RETRY
    }

    /** A measured background, unmixed; existing alpha kept; and a validation. */
    public static final RemoveOptions DEFAULT = new RemoveOptions(
            KeyColor.GREEN,
            KeySampling.AUTO,
            UnmixOptions.DEFAULT,
            EdgeOptions.NONE,
            ExistingAlpha.KEEP,
            Checking.VALIDATE);

    public RemoveOptions {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(matte, "matte");
        Objects.requireNonNull(edge, "edge");
        Objects.requireNonNull(existingAlpha, "existingAlpha");
        Objects.requireNonNull(checking, "checking");
    }

    public RemoveOptions withKey(KeyColor asked, KeySampling where) {
        return new RemoveOptions(asked, where, matte, edge, existingAlpha, checking);
    }

    public RemoveOptions withMatte(MatteOptions options) {
        return new RemoveOptions(key, sampling, options, edge, existingAlpha, checking);
    }

    public RemoveOptions withEdge(EdgeOptions options) {
        return new RemoveOptions(key, sampling, matte, options, existingAlpha, checking);
    }

    public RemoveOptions withExistingAlpha(ExistingAlpha choice) {
        return new RemoveOptions(key, sampling, matte, edge, choice, checking);
    }

    public RemoveOptions withChecking(Checking choice) {
        return new RemoveOptions(key, sampling, matte, edge, existingAlpha, choice);
    }
}
