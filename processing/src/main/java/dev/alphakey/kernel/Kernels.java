package dev.alphakey.kernel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which form of a loop runs: the plain one, which the compiler vectorises as it can, or the one in lanes, which needs the
 * incubating vector module. All forms give the same bits, so that the choice is one of time alone.
 *
 * <p>Loading the lanes takes longer than a single image, so the plain form runs until {@link #MANY} pixels have been keyed.
 * From {@link #PLAIN_SUFFICES} on they gain too little. The property {@code alphakey.kernels} overrides both.
 */
public final class Kernels {
    /** The pixels after which lanes are worth loading: a dozen or so large images. */
    private static final long MANY = 1L << 27;
    /** The Java version from which on the compiler does as well by itself. */
    private static final int PLAIN_SUFFICES = 21;
    /** The newest version whose incubating module is known to be like the one that the lanes were written for. */
    private static final int NEWEST_KNOWN = 25;

    private static final String MODULE = "jdk.incubator.vector";
    private static final AtomicLong SEEN = new AtomicLong();

    private Kernels() {}

    /** The values of {@code alphakey.kernels}. */
    private enum Wish {
        AUTO,
        SCALAR,
        VECTOR,
        UNKNOWN
    }

    /**
     * What is in use.
     *
     * @param one the form for a single image, {@code scalar} or {@code vector}
     * @param many the form for a long run
     * @param bits the width of the lanes; 0 if the module is not there
     * @param reason why, in one line
     */
    public record Choice(String one, String many, int bits, String reason) {}

    /** What is in use, and why; loads the lanes if they can be. */
    public static Choice choice() {
        Wish wish = wish();
        Optional<String> obstacle = Loaded.OBSTACLE;
        int bits = obstacle.isPresent() ? 0 : Loaded.BITS;
        String note = wish == Wish.UNKNOWN ? "alphakey.kernels must be auto, scalar or vector; taken for auto: " : "";
        if (wish == Wish.SCALAR) {
            return new Choice("scalar", "scalar", bits, "alphakey.kernels=scalar asks for it");
        }
        if (obstacle.isPresent()) {
            return new Choice("scalar", "scalar", bits, note + obstacle.get());
        }
        if (wish == Wish.VECTOR) {
            return new Choice("vector", "vector", bits, "alphakey.kernels=vector asks for it");
        }
        if (feature() >= PLAIN_SUFFICES) {
            return new Choice("scalar", "scalar", bits, note + "Java " + feature() + " vectorises the plain loops itself");
        }
        return new Choice("scalar", "vector", bits, note + "loading the lanes pays after " + (MANY >> 20) + " megapixels");
    }

    /** Sorts and keys {@code pixels} more pixels. */
    static ThresholdSorter threshold(ThresholdPlan plan, int[] src, int[] dst, int pixels) {
        ThresholdForm form = lanes(pixels) ? Loaded.FORMS.threshold(plan) : new ThresholdStages(plan);
        return new ThresholdSorter(new ThresholdRuns(plan), form, src, dst);
    }

    private static boolean lanes(int pixels) {
        return switch (wish()) {
            case SCALAR -> false;
            case VECTOR -> Loaded.OBSTACLE.isEmpty();
            case AUTO, UNKNOWN -> SEEN.addAndGet(pixels) > MANY && feature() < PLAIN_SUFFICES && Loaded.OBSTACLE.isEmpty();
        };
    }

    private static Wish wish() {
        return switch (System.getProperty("alphakey.kernels", "auto")) {
            case "auto" -> Wish.AUTO;
            case "scalar" -> Wish.SCALAR;
            case "vector" -> Wish.VECTOR;
            default -> Wish.UNKNOWN;
        };
    }

    private static int feature() {
        return Runtime.version().feature();
    }

    /** Initialised when lanes are first thought of, and the only way to the classes that mention the module. */
    private static final class Loaded {
        static final Optional<String> OBSTACLE;
        static final LaneForms FORMS;
        static final int BITS;

        static {
            Optional<String> obstacle = obstacle();
            LaneForms forms = null;
            int bits = 0;
            if (obstacle.isEmpty()) {
                try {
                    forms = (LaneForms) Class.forName("dev.alphakey.kernel.FormsInLanes").getDeclaredConstructor().newInstance();
                    bits = forms.bits();
                } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
                    obstacle = Optional.of("the module " + MODULE + " of this Java is not the one that is known");
                }
            }
            OBSTACLE = obstacle;
            FORMS = forms;
            BITS = bits;
        }

        private static Optional<String> obstacle() {
            Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
            if (module.isEmpty()) {
                return Optional.of("java was not started with --add-modules " + MODULE);
            }
            if (feature() > NEWEST_KNOWN) {
                return Optional.of("the lanes are not known to work on Java " + feature());
            }
            Kernels.class.getModule().addReads(module.get());
            return Optional.empty();
        }
    }
}
