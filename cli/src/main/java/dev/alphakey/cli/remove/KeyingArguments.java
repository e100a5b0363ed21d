package dev.alphakey.cli.remove;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.RemoveOptions.Checking;
import dev.alphakey.RemoveOptions.ExistingAlpha;
import dev.alphakey.RemoveOptions;
import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampling;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.matte.EdgeOptions;
import dev.alphakey.matte.MatteOptions;
import dev.alphakey.matte.ThresholdOptions;
import dev.alphakey.matte.UnmixOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.cli.Options;

/** The options that say how a background is removed: for unmixing, for thresholds, and for both. */
public final class KeyingArguments {
    /** Any of these selects thresholds, so that command lines of key-removal scripts keep their meaning. */
    private static final List<String> SELECT_THRESHOLDS =
            List.of("input", "tolerance", "soft-matte", "transparent-threshold", "opaque-threshold");

    /** Those of them that mean nothing else. */
    private static final List<String> ONLY_THRESHOLDS = SELECT_THRESHOLDS.subList(1, SELECT_THRESHOLDS.size());

    private static final List<String> ONLY_UNMIX = List.of("translucency", "shadow", "holes", "edge", "fill", "pair");

    private KeyingArguments() {}

    public static void addTo(Options options) {
        options.addOption(value("k", "key-color", "COLOR", "the background that was asked for: #rrggbb or a name such as green; the"
                        + " painted colour most like it is measured (with thresholds: the key itself, #00ff00)"))
                .addOption(value(null, "auto-key", "auto|border|corners|none", "where the key is measured, or none to take"
                        + " --key-color as it stands (auto; with thresholds none)"))
                .addOption(value(null, "translucency", "auto|solid|full", "what is seen through: what looks so, nothing but the"
                        + " edge, or all that holds the key's hue (auto)"))
                .addOption(value(null, "shadow", "keep|drop", "soft shadows become black with alpha, or go (keep); not on black, white and grey keys"))
                .addOption(value(null, "holes", "keep|remove", "background that the subject encloses (remove)"))
                .addOption(value(null, "edge", "soft|hard", "antialiased, or opaque pixels only, for pixel art (soft)"))
                .addOption(value(null, "fill", "zero|bleed", "colour under alpha 0: black, or the nearest visible one (zero)"))
                .addOption(flag(null, "pair", "the two images show one subject on two backgrounds: exact alpha and colour"))
                .addOption(value(null, "method", "unmix|threshold", "how alpha is found (unmix; --input and the next four select"
                        + " threshold)"))
                .addOption(value(null, "tolerance", "N", "hard matte: distance that becomes transparent, 0-255 (12)"))
                .addOption(flag(null, "soft-matte", "partial alpha between the two thresholds"))
                .addOption(value(null, "transparent-threshold", "N", "soft matte: transparent up to here, 0-255 (12)"))
                .addOption(value(null, "opaque-threshold", "N", "soft matte: opaque from here on, 0-255 (96)"))
                .addOption(flag(null, "despill", "with thresholds: cap the key's channels on pixels that lean towards it (unmixing leaves no spill)"))
                .addOption(flag(null, "spill-cleanup", "the same as --despill"))
                .addOption(value(null, "edge-contract", "PIXELS", "move the edge inward, 0-16 (0)"))
                .addOption(value(null, "edge-feather", "PIXELS", "blur the alpha, 0-64 (0)"));
    }

    public static RemoveOptions parse(Arguments arguments) throws UsageException {
        boolean thresholds = selectsThresholds(arguments);
        if ("hard".equals(arguments.text("edge", null)) && arguments.has("edge-feather")) {
            throw new UsageException("--edge-feather softens what --edge hard hardens: use one of them");
        }
        return RemoveOptions.DEFAULT
                .withKey(arguments.key("key-color").orElse(KeyColor.GREEN), sampling(arguments, thresholds))
                .withMatte(thresholds ? thresholds(arguments) : unmix(arguments))
                .withEdge(new EdgeOptions(
                        arguments.integer("edge-contract", 0, 0, 16), arguments.decimal("edge-feather", 0, 0, 64)))
                .withExistingAlpha(thresholds ? ExistingAlpha.KEY : ExistingAlpha.KEEP)
                .withChecking(checking(arguments));
    }

    private static boolean selectsThresholds(Arguments arguments) throws UsageException {
        String selecting = arguments.first(SELECT_THRESHOLDS);
        String method = arguments.text("method", selecting == null ? "unmix" : "threshold");
        if (!List.of("unmix", "threshold").contains(method)) {
            throw new UsageException("--method takes unmix or threshold, not '" + method + "'");
        }
        boolean thresholds = method.equals("threshold");
        if (!thresholds && arguments.first(ONLY_THRESHOLDS) != null) {
            throw new UsageException(leaveOutThresholds(arguments));
        }
        if (thresholds && arguments.first(ONLY_UNMIX) != null) {
            throw new UsageException(leaveOutUnmix(arguments));
        }
        return thresholds;
    }

    private static String leaveOutThresholds(Arguments arguments) {
        List<String> all = new ArrayList<>(given(arguments, ONLY_THRESHOLDS));
        all.addAll(given(arguments, List.of("despill", "spill-cleanup")));
        return listed(all) + verb(all, " belong") + " to --method threshold: leave " + (all.size() == 1 ? "it" : "them")
                + " out, or leave out --method unmix";
    }

    private static String leaveOutUnmix(Arguments arguments) {
        List<String> ofThresholds = given(arguments, ONLY_THRESHOLDS);
        List<String> ofUnmix = given(arguments, ONLY_UNMIX);
        List<String> selectors = arguments.has("method") ? List.of() : given(arguments, SELECT_THRESHOLDS);
        boolean asked = ofThresholds.isEmpty() || arguments.has("method") || arguments.has("input");
        return listed(ofUnmix) + verb(ofUnmix, " belong") + " to --method unmix"
                + (selectors.isEmpty() ? "" : ", but " + listed(selectors) + verb(selectors, " select") + " threshold")
                + ": leave out " + listed(ofUnmix) + ", or "
                + (ofThresholds.isEmpty() ? "" : "leave out " + listed(ofThresholds) + (asked ? " and " : ""))
                + (asked ? "say --method unmix" : "");
    }

    private static List<String> given(Arguments arguments, List<String> options) {
        return options.stream().filter(arguments::has).toList();
    }

    private static String listed(List<String> options) {
        List<String> names = options.stream().map(name -> "--" + name).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String verb(List<String> options, String plural) {
        return options.size() == 1 ? plural + "s" : plural;
    }

    private static KeySampling sampling(Arguments arguments, boolean thresholds) throws UsageException {
        String word = arguments.text("auto-key", null);
        if (word == null) {
            return thresholds ? KeySampling.NONE : arguments.has("key-color") ? KeySampling.HINT : KeySampling.AUTO;
        }
        return switch (word) {
            case "none" -> KeySampling.NONE;
            case "corners" -> KeySampling.CORNERS;
            case "border" -> KeySampling.BORDER;
            case "auto" -> KeySampling.AUTO;
            default -> throw new UsageException("--auto-key takes none, corners, border or auto, not '" + word + "'");
        };
    }

    private static MatteOptions thresholds(Arguments arguments) throws UsageException {
        ThresholdOptions base = ThresholdOptions.HARD;
        int lo = arguments.integer("transparent-threshold", base.transparentThreshold(), 0, 255);
        int hi = arguments.integer("opaque-threshold", base.opaqueThreshold(), 0, 255);
        if (lo >= hi) {
            throw new UsageException("--transparent-threshold (" + lo + ") must be below --opaque-threshold (" + hi + ")");
        }
        return new ThresholdOptions(
                arguments.integer("tolerance", base.tolerance(), 0, 255),
                arguments.has("soft-matte"),
                lo,
                hi,
                arguments.has("despill") || arguments.has("spill-cleanup"));
    }

    private static MatteOptions unmix(Arguments arguments) throws UsageException {
        UnmixOptions base = UnmixOptions.DEFAULT;
        return new UnmixOptions(
                choice(arguments, "translucency", base.translucency()),
                choice(arguments, "shadow", base.shadow()),
                choice(arguments, "holes", base.holes()),
                choice(arguments, "edge", base.edge()),
                choice(arguments, "fill", base.fill()));
    }

    private static <E extends Enum<E>> E choice(Arguments arguments, String option, E otherwise) throws UsageException {
        String word = arguments.text(option, null);
        if (word == null) {
            return otherwise;
        }
        Class<E> type = otherwise.getDeclaringClass();
        for (E value : type.getEnumConstants()) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        String words = Arrays.stream(type.getEnumConstants()).map(KeyingArguments::word).collect(Collectors.joining(", "));
        throw new UsageException("--" + option + " takes one of " + words + ", not '" + word + "'");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Checking checking(Arguments arguments) throws UsageException {
        if (arguments.has("no-validate")) {
            if (arguments.has("retry")) {
                throw new UsageException("--retry needs the check that --no-validate leaves out");
            }
            return Checking.NONE;
        }
        return arguments.has("retry") ? Checking.RETRY : Checking.VALIDATE;
    }
}
