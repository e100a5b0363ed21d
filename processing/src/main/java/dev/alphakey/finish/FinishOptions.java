package dev.alphakey.finish;

import java.util.Objects;
import java.util.Optional;

/**
 * What is done with cutouts; nothing, by default. The order is always the one in which the options stand here.
 *
 * @param despeckle whether {@link Specks} go
 * @param keep which subjects stay, of each picture; empty for all
 * @param split how each picture is cut into sprites; empty for not at all
 * @param trim whether transparent margins go
 * @param padding the room that is added around each sprite
 * @param baseline whether all sprites are aligned as frames of one animation, see {@link Baseline}
 * @param fit the frame that each is scaled to; empty for the size that it has
 * @param framing the canvas that each is laid on; empty for none
 * @param clear the colour under alpha 0
 */
public record FinishOptions(
        boolean despeckle,
        Optional<Keep> keep,
        Optional<Split> split,
        boolean trim,
        Padding padding,
        boolean baseline,
        Optional<Fit> fit,
        Optional<Framing> framing,
        ClearColor clear) {
    /** Leaves everything as it is. */
    public static final FinishOptions NONE = new FinishOptions(
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            new Padding.Pixels(0),
            false,
            Optional.empty(),
            Optional.empty(),
            ClearColor.KEEP);

    public FinishOptions {
        Objects.requireNonNull(keep, "keep");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(padding, "padding");
        Objects.requireNonNull(fit, "fit");
        Objects.requireNonNull(framing, "framing");
        Objects.requireNonNull(clear, "clear");
    }

    public FinishOptions withDespeckle(boolean choice) {
        return new FinishOptions(choice, keep, split, trim, padding, baseline, fit, framing, clear);
    }

    public FinishOptions withKeep(Keep choice) {
        return new FinishOptions(despeckle, Optional.of(choice), split, trim, padding, baseline, fit, framing, clear);
    }

    public FinishOptions withSplit(Split choice) {
        return new FinishOptions(despeckle, keep, Optional.of(choice), trim, padding, baseline, fit, framing, clear);
    }

    public FinishOptions withTrim(boolean choice) {
        return new FinishOptions(despeckle, keep, split, choice, padding, baseline, fit, framing, clear);
    }

    public FinishOptions withPadding(Padding choice) {
        return new FinishOptions(despeckle, keep, split, trim, choice, baseline, fit, framing, clear);
    }

    public FinishOptions withBaseline(boolean choice) {
        return new FinishOptions(despeckle, keep, split, trim, padding, choice, fit, framing, clear);
    }

    public FinishOptions withFit(Fit choice) {
        return new FinishOptions(despeckle, keep, split, trim, padding, baseline, Optional.of(choice), framing, clear);
    }

    public FinishOptions withFraming(Framing choice) {
        return new FinishOptions(despeckle, keep, split, trim, padding, baseline, fit, Optional.of(choice), clear);
    }

    public FinishOptions withClearColor(ClearColor choice) {
        return new FinishOptions(despeckle, keep, split, trim, padding, baseline, fit, framing, choice);
    }
}
