package dev.alphakey.kernel;

import java.util.Optional;

/**
 * Which form of a loop runs: the plain one, which the compiler vectorises as it can, or the one in lanes, which needs the
 * incubating vector module. All forms give the same bits, so that the choice is one of time alone.
 *
 * <p>The plain form runs unless the property {@code alphakey.kernels} asks for the other: what has to be keyed pixel by pixel is
 * a small part of a picture, so that lanes save a few percent, and loading them costs half a second.
 */
public final class Kernels {
    /** The newest version whose incubating module is known to be like the one that the lanes were written for. */
    private static final int NEWEST_KNOWN = 25;

    private static final String MODULE = "jdk.incubator.vector";

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
        if (wish != Wish.VECTOR) {
            return new Choice("scalar", "scalar", bits, note + "the plain loops are as fast within a few percent, and load at once");
        }
        return obstacle.isPresent()
                ? new Choice("scalar", "scalar", bits, obstacle.get())
                : new Choice("vector", "vector", bits, "alphakey.kernels=vector asks for it");
    }

    static ThresholdSorter threshold(ThresholdPlan plan, int[] src, int[] dst) {
        boolean lanes = wish() == Wish.VECTOR && Loaded.OBSTACLE.isEmpty();
        ThresholdForm form = lanes ? Loaded.FORMS.threshold(plan) : new ThresholdStages(plan);
        return new ThresholdSorter(new ThresholdRuns(plan), form, src, dst);
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
