package dev.alphakey.cli.remove;

import dev.alphakey.Cutout.Attempt;
import dev.alphakey.Cutout;
import dev.alphakey.RemoveOptions;
import dev.alphakey.background.KeyColor;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Mend;
import dev.alphakey.check.Severity;
import dev.alphakey.check.Validation;
import dev.alphakey.cli.command.ShellWords;
import dev.alphakey.cli.report.Rerun.Given;
import dev.alphakey.matte.EdgeOptions;
import dev.alphakey.matte.UnmixOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Advice after what a cutout was made with: only what is left to try. */
final class UntriedMends {
    private static final String NOTHING_LEFT = "ask for another key colour, or another picture, when generating it";
    private static final Set<String> ONLY_UNMIX = Set.of("translucency", "holes", "edge");
    private static final Set<String> OF_ONE_BACKGROUND = Set.of("method", "key-color", "translucency", "holes");
    private static final Set<String> OF_KEYING =
            Set.of("method", "key-color", "translucency", "holes", "edge", "edge-contract", "edge-feather");
    /** A named colour stands for the painted one that is most like it, which may be so far from it. */
    private static final int PAINTED_OFF = 96;

    /** What the result was made with. */
    private final Map<String, String> used = new LinkedHashMap<>();
    /** What was tried and dropped. */
    private final List<Map<String, String>> failed = new ArrayList<>();
    /** What cannot be chosen here, and why. */
    private final Set<String> fixed;

    private final String because;

    /**
     * @param paired whether it was made of two pictures
     * @param despeckled whether specks were dropped behind the check
     */
    UntriedMends(RemoveOptions options, Cutout cutout, boolean paired, boolean despeckled) {
        this.fixed = paired ? OF_ONE_BACKGROUND : cutout.passedThrough() ? OF_KEYING : Set.of();
        this.because = paired ? " does not go with --pair; " : " does not change an image that is transparent already; ";
        boolean unmixed = options.matte() instanceof UnmixOptions;
        used.put("method", unmixed ? "unmix" : "threshold");
        if (unmixed) {
            choose(used, (UnmixOptions) options.matte());
        }
        used.put("edge-contract", String.valueOf(options.edge().contract()));
        used.put("edge-feather", String.valueOf(options.edge().feather()));
        cutout.key().ifPresent(color -> used.put("key-color", color.hex()));
        if (despeckled) {
            used.put("despeckle", "");
        }
        for (Attempt attempt : cutout.attempts()) {
            Map<String, String> parts = parts(attempt.arguments());
            if (attempt.kept()) {
                parts.forEach((name, value) -> take(used, name, value));
            } else {
                failed.add(parts);
            }
        }
    }

    private static void choose(Map<String, String> settings, UnmixOptions matte) {
        settings.put("translucency", word(matte.translucency()));
        settings.put("holes", word(matte.holes()));
        settings.put("edge", word(matte.edge()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void take(Map<String, String> settings, String name, String value) {
        if (name.equals("method") && !value.equals(settings.put(name, value))) {
            choose(settings, UnmixOptions.DEFAULT);
        }
        settings.put(name, value);
    }

    /** Values by names, empty for those that take none. */
    private static Map<String, String> parts(List<String> words) {
        var parts = new LinkedHashMap<String, String>();
        Given.of(words).forEach(option -> parts.put(option.name(), option.value() == null ? "" : option.value()));
        return parts;
    }

    /** The same findings. */
    Validation in(Validation validation) {
        List<Finding> findings = validation.findings().stream().map(this::in).toList();
        return new Validation(validation.verdict(), findings, validation.stats());
    }

    private Finding in(Finding f) {
        if (f.severity() == Severity.OK) {
            return f;
        }
        Mend left = in(f.mend());
        return new Finding(f.check(), f.severity(), f.measure(), f.limit(), f.unit(), f.box(), f.heat(), f.message(), left);
    }

    private Mend in(Mend mend) {
        if (!mend.hasOption()) {
            return mend;
        }
        Map<String, String> left = left(parts(mend.arguments()));
        if (left.isEmpty()) {
            return nothing(mend, mend.arguments(), " is in use already; ");
        }
        if (left.keySet().stream().anyMatch(fixed::contains)) {
            return nothing(mend, words(left), because);
        }
        return failed.stream().anyMatch(tried -> covers(tried, left))
                ? nothing(mend, words(left), " was tried, and is not better; ")
                : new Mend(words(left), mend.advice(), mend.otherwise());
    }

    private static Mend nothing(Mend mend, List<String> words, String why) {
        String rest = mend.otherwise().isEmpty() ? NOTHING_LEFT : mend.otherwise();
        return new Mend(List.of(), ShellWords.line(words) + why + rest);
    }

    /** What of it is not in use. */
    private Map<String, String> left(Map<String, String> advised) {
        var wanted = new LinkedHashMap<String, String>();
        if (advised.keySet().stream().anyMatch(ONLY_UNMIX::contains)) {
            wanted.put("method", "unmix");
        }
        wanted.putAll(advised);
        var settings = new LinkedHashMap<>(used);
        var left = new LinkedHashMap<String, String>();
        wanted.forEach((name, advice) -> {
            String value = meant(name, advice);
            if (!value.equals(settings.get(name))) {
                take(settings, name, value);
                left.put(name, value);
            }
        });
        return left;
    }

    /** Advice to move the edge means further than now, advice not to means not at all; what is soft need not be softer. */
    private String meant(String name, String value) {
        return switch (name) {
            case "edge-contract" -> value.equals("0") ? value : further(Integer.parseInt(used.get(name)), Integer.parseInt(value));
            case "edge-feather" -> Double.parseDouble(used.get(name)) > 0 ? used.get(name) : value;
            default -> value;
        };
    }

    private static String further(int pixels, int more) {
        return String.valueOf(Math.min(EdgeOptions.MOST_CONTRACT, pixels + more));
    }

    private static boolean covers(Map<String, String> tried, Map<String, String> left) {
        return left.entrySet().stream().allMatch(part -> {
            String value = tried.get(part.getKey());
            boolean akin = value != null
                    && part.getKey().equals("key-color")
                    && KeyColor.parse(value).distance(KeyColor.parse(part.getValue()).rgb()) <= PAINTED_OFF;
            return akin || part.getValue().equals(value);
        });
    }

    private static List<String> words(Map<String, String> parts) {
        var words = new ArrayList<String>();
        parts.forEach((name, value) -> {
            words.add("--" + name);
            if (!value.isEmpty()) {
                words.add(value);
            }
        });
        return words;
    }
}
