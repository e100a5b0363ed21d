package dev.alphakey;

import dev.alphakey.RemoveOptions.Checking;
import dev.alphakey.RemoveOptions.ExistingAlpha;
import dev.alphakey.background.BackgroundModel;
import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.check.Check;
import dev.alphakey.check.PendingValidation;
import dev.alphakey.check.RealAlpha;
import dev.alphakey.check.Reference;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.MatteOptions;
import dev.alphakey.matte.ThresholdKeyer;
import dev.alphakey.matte.ThresholdOptions;
import dev.alphakey.matte.TwoBackgroundKeyer;
import dev.alphakey.matte.UnmixKeyer;
import dev.alphakey.matte.UnmixOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Removes a flat background.
 *
 * <pre>{@code
 * Raster image = Images.read(Path.of("robot.png"), ReadLimits.DEFAULT).raster();
 * Cutout cutout = ChromaKey.remove(image);
 * Images.write(cutout.raster(), Path.of("robot-cutout.png"), WriteOptions.DEFAULT);
 * System.out.println(cutout.validation().orElseThrow().verdict());
 * }</pre>
 *
 * <p>Stateless and safe to call from many threads.
 */
public final class ChromaKey {
    private ChromaKey() {}

    /** Removes the background with {@link RemoveOptions#DEFAULT}. */
    public static Cutout remove(Raster image) {
        return remove(image, RemoveOptions.DEFAULT);
    }

    /** Removes the background of {@code image}, which is left as it is. */
    public static Cutout remove(Raster image, RemoveOptions options) {
        return ChromaKey.<RuntimeException>remove(image, options, (cutout, checked) -> {});
    }

    /**
     * Removes the background of {@code image}, and delivers the cutout while it is still being checked.
     *
     * @param delivery called once, in this thread, as soon as the pixels of the result are certain
     * @throws E if {@code delivery} does
     */
    public static <E extends Exception> Cutout remove(Raster image, RemoveOptions options, Delivery<E> delivery) throws E {
        if (options.existingAlpha() == ExistingAlpha.KEEP && RealAlpha.isPresent(image)) {
            return deliver(image, Optional.empty(), options, () -> new Validator(Reference.NONE), Set.of(), delivery);
        }
        KeyColor key = KeySampler.sample(image, options.sampling(), options.key());
        BackgroundModel background = options.matte() instanceof UnmixOptions ? BackgroundModel.measure(image, key) : null;
        if (options.checking() == Checking.NONE) {
            Raster cutout = options.edge().apply(key(image, key, background, options.matte()));
            delivery.accept(cutout, () -> {});
            return new Cutout(cutout, Optional.of(key), Optional.empty(), List.of());
        }
        // What the checks need of the source does not wait for the cutout.
        try (var pending = PendingValidation.of(new Supplier<>() {
            @Override
            public Validator get() {
                return validator(opaque(image, key), key, background);
            }
        })) {
            Raster keyed = key(image, key, background, options.matte());
            Raster cutout = options.edge().apply(keyed);
            Set<Check> chosen = chosenFindings(options.matte());
            if (options.checking() == Checking.VALIDATE) {
                return deliver(cutout, Optional.of(key), pending, chosen, delivery);
            }
            Validation validation = pending.validator().validate(cutout).without(chosen);
            var start = new RetrySetting(key, options.matte(), options.edge());
            Cutout best = new RetryLadder(image, setting -> key(image, setting), pending.validator(), chosen)
                    .climb(start, keyed, cutout, validation);
            delivery.accept(best.raster(), () -> {});
            return best;
        }
    }

    /**
     * Cuts out a subject that was rendered on two different flat backgrounds, with exact alpha and colour.
     *
     * @param second the same subject at the same place on another background
     * @param options of which {@link RemoveOptions#edge()}, {@link RemoveOptions#checking()} and, of the matte, hard edges and
     *     the fill are used
     * @throws dev.alphakey.matte.MismatchedPairException if the two are not one subject on two backgrounds
     */
    public static Cutout removePair(Raster first, Raster second, RemoveOptions options) {
        return ChromaKey.<RuntimeException>removePair(first, second, options, (cutout, checked) -> {});
    }

    /**
     * Does as {@link #removePair(Raster, Raster, RemoveOptions)}, and delivers the cutout while it is still being checked.
     *
     * @param delivery called once, in this thread, as soon as the pixels of the result are certain
     * @throws E if {@code delivery} does
     */
    public static <E extends Exception> Cutout removePair(
            Raster first, Raster second, RemoveOptions options, Delivery<E> delivery) throws E {
        UnmixOptions choices = options.matte() instanceof UnmixOptions unmix ? unmix : UnmixOptions.DEFAULT;
        TwoBackgroundKeyer.Pair solved = TwoBackgroundKeyer.remove(first, second, choices);
        Raster cutout = options.edge().apply(solved.raster());
        KeyColor key = solved.key();
        return deliver(
                cutout,
                Optional.of(key),
                options,
                () -> new Validator(Reference.source(first, key)),
                chosenFindings(choices),
                delivery);
    }

    /** Takes a cutout whose pixels are certain, while its checks may still be running. */
    @FunctionalInterface
    public interface Delivery<E extends Exception> {
        /** @param checked returns when the checks are through, and throws what they throw; to be called during this call only */
        void accept(Raster cutout, Runnable checked) throws E;
    }

    /** Checks a finished cutout, if that is asked for, beside its delivery. */
    private static <E extends Exception> Cutout deliver(
            Raster cutout,
            Optional<KeyColor> key,
            RemoveOptions options,
            Supplier<Validator> measure,
            Set<Check> chosen,
            Delivery<E> delivery)
            throws E {
        if (options.checking() == Checking.NONE) {
            delivery.accept(cutout, () -> {});
            return new Cutout(cutout, key, Optional.empty(), List.of());
        }
        try (var pending = PendingValidation.of(measure)) {
            return deliver(cutout, key, pending, chosen, delivery);
        }
    }

    private static <E extends Exception> Cutout deliver(
            Raster cutout, Optional<KeyColor> key, PendingValidation pending, Set<Check> chosen, Delivery<E> delivery) throws E {
        pending.judge(cutout);
        delivery.accept(cutout, new Runnable() {
            @Override
            public void run() {
                pending.join();
            }
        });
        return new Cutout(cutout, key, Optional.of(pending.join().without(chosen)), List.of());
    }

    /** What the checks would find only because it was asked for. */
    private static Set<Check> chosenFindings(MatteOptions matte) {
        Set<Check> chosen = EnumSet.noneOf(Check.class);
        if (matte instanceof UnmixOptions unmix) {
            if (unmix.edge() == UnmixOptions.Edge.HARD) {
                chosen.add(Check.STAIR_STEPS);
            }
            if (unmix.holes() == UnmixOptions.Holes.KEEP) {
                chosen.add(Check.BACKGROUND_LEFT);
            }
            if (unmix.shadow() == UnmixOptions.Shadow.DROP) {
                chosen.add(Check.INTERIOR_HOLES);
                chosen.add(Check.COLOR_LOST);
                chosen.add(Check.SUBJECT_LOST);
            }
        }
        return chosen;
    }

    /** What an input with some transparency of its own looks like on the key, so that its gaps count as background. */
    private static Raster opaque(Raster image, KeyColor key) {
        return image.hasTransparency() ? Backdrop.solid(0xff000000 | key.rgb()).behind(image) : image;
    }

    private static Validator validator(Raster source, KeyColor key, BackgroundModel background) {
        return background == null ? new Validator(Reference.source(source, key)) : new Validator(source, background);
    }

    /** @param background of which only unmixing knows */
    private static Raster key(Raster image, KeyColor key, BackgroundModel background, MatteOptions matte) {
        return matte instanceof ThresholdOptions thresholds
                ? ThresholdKeyer.remove(image, key, thresholds)
                : UnmixKeyer.remove(image, background, (UnmixOptions) matte);
    }

    private static Raster key(Raster image, RetrySetting setting) {
        boolean unmix = setting.matte() instanceof UnmixOptions;
        return key(image, setting.key(), unmix ? BackgroundModel.measure(image, setting.key()) : null, setting.matte());
    }
}
