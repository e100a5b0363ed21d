package dev.alphakey.cli.mask;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.mask.MaskStep.Changed;
import dev.alphakey.cli.mask.MaskStep.Colored;
import dev.alphakey.cli.mask.MaskStep.Compared;
import dev.alphakey.cli.mask.MaskStep.Drawn;
import dev.alphakey.cli.mask.MaskStep.Read;
import dev.alphakey.cli.mask.MaskStep.Way;
import dev.alphakey.mask.EditMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.Option;

/** The options of {@code mask} whose order counts. */
public final class MaskSteps {
    private static final Set<String> SHAPES = Set.of("--rect", "--ellipse", "--polygon");

    private MaskSteps() {}

    /** The words of a command line with the values of each shape in the same word as its option, since they may be several or negative. */
    public static String[] joined(String[] words) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            String option = word.split("=", 2)[0];
            if (!SHAPES.contains(option)) {
                joined.add(word);
                continue;
            }
            var values = new ArrayList<String>();
            boolean inside = word.length() > option.length();
            if (inside) {
                values.add(word.substring(option.length() + 1));
            }
            int most = option.equals("--polygon") ? Integer.MAX_VALUE : inside ? 0 : 1;
            while (i + 1 < words.length && values.size() < most && !words[i + 1].matches("-[^\\d.].*")) {
                values.add(words[++i]);
            }
            joined.add(values.isEmpty() ? option : option + "=" + String.join(" ", values));
        }
        return joined.toArray(String[]::new);
    }

    public static List<MaskStep> parse(List<Option> options) throws UsageException {
        var steps = new ArrayList<MaskStep>();
        Way way = null;
        for (Option option : options) {
            String name = "--" + option.getLongOpt();
            Way named = switch (option.getLongOpt()) {
                case "subtract" -> Way.SUBTRACT;
                case "intersect" -> Way.INTERSECT;
                default -> null;
            };
            if (named != null) {
                if (way != null) {
                    throw new UsageException("nothing stands between " + shown(way) + " and " + name);
                }
                way = named;
                continue;
            }
            MaskStep selection = selection(name, option.getValue(), way == null ? Way.UNION : way);
            MaskStep step = selection == null ? change(name, option.getValue()) : selection;
            if (step instanceof Changed && way != null) {
                throw new UsageException(shown(way) + " needs a shape or a picture behind it, not " + name);
            }
            if (step instanceof Changed && steps.isEmpty()) {
                throw new UsageException(name + " changes what is written before it: put it behind a shape or a picture");
            }
            if (step != null) {
                steps.add(step);
                way = null;
            }
        }
        if (way != null) {
            throw new UsageException(shown(way) + " needs a shape or a picture behind it");
        }
        if (steps.isEmpty()) {
            throw new UsageException("mask needs to know what to repaint, such as --rect X,Y,W,H or --from-bw FILE: see"
                    + " alphakey mask --help");
        }
        return List.copyOf(steps);
    }

    private static String shown(Way way) {
        return way == Way.SUBTRACT ? "--subtract" : "--intersect";
    }

    private static MaskStep selection(String name, String value, Way way) throws UsageException {
        return switch (name) {
            case "--rect" -> new Drawn(name + " " + value, way, ShapeText.rectangle(name, value));
            case "--ellipse" -> new Drawn(name + " " + value, way, ShapeText.ellipse(name, value));
            case "--polygon" -> new Drawn(name + " " + value, way, ShapeText.polygon(name, value));
            case "--from-bw" -> new Read(name, way, Read.Kind.BLACK_AND_WHITE, InputFile.named(value));
            case "--from-mask" -> new Read(name, way, Read.Kind.MASK, InputFile.named(value));
            case "--background-of" -> new Read(name, way, Read.Kind.BACKGROUND, InputFile.named(value));
            case "--subject-of" -> new Read(name, way, Read.Kind.SUBJECT, InputFile.named(value));
            case "--differs-from" -> new Compared(name, way, InputFile.named(value));
            case "--key-color" -> new Colored(name + " " + value, way, color(name, value));
            default -> null;
        };
    }

    private static KeyColor color(String name, String value) throws UsageException {
        try {
            return KeyColor.parse(value);
        } catch (IllegalArgumentException e) {
            throw new UsageException(name + ": " + e.getMessage());
        }
    }

    private static Changed change(String name, String value) throws UsageException {
        UnaryOperator<EditMask> change = switch (name) {
            case "--grow" -> {
                int pixels = (int) number(name, value, EditMask.MOST_GROWTH, true);
                yield mask -> mask.grown(pixels);
            }
            case "--shrink" -> {
                int pixels = (int) number(name, value, EditMask.MOST_GROWTH, true);
                yield mask -> mask.shrunk(pixels);
            }
            case "--feather" -> {
                double pixels = number(name, value, EditMask.MOST_FEATHER, false);
                yield mask -> mask.feathered(pixels);
            }
            case "--fill-holes" -> EditMask::withHolesFilled;
            case "--invert" -> EditMask::inverted;
            case "--hard" -> EditMask::hardened;
            default -> null;
        };
        return change == null ? null : new Changed(name, change);
    }

    private static double number(String name, String value, double most, boolean whole) throws UsageException {
        if (value.matches(whole ? "\\d{1,9}" : "\\d{1,9}(\\.\\d{1,9})?") && Double.parseDouble(value) <= most) {
            return Double.parseDouble(value);
        }
        throw new UsageException(name + " takes a " + (whole ? "whole " : "") + "number of pixels from 0 to " + (int) most + ", not '"
                + value + "'");
    }
}
