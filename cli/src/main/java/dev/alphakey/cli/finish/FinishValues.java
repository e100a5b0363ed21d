package dev.alphakey.cli.finish;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.finish.Anchor;
import dev.alphakey.finish.Atlas.Packing;
import dev.alphakey.finish.Canvas;
import dev.alphakey.finish.ClearColor;
import dev.alphakey.finish.FinishOptions;
import dev.alphakey.finish.Fit;
import dev.alphakey.finish.Keep;
import dev.alphakey.finish.Padding;
import dev.alphakey.finish.Split;
import dev.alphakey.finish.Square;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the options of {@link FinishArguments} say. */
public final class FinishValues {
    private static final Pattern SIZE = Pattern.compile(FinishArguments.SIZE);
    private static final Pattern BYTES = Pattern.compile("(\\d{1,12})([kKmM]?)");
    private static final Pattern PAD = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)%|(\\d{1,9})");

    private FinishValues() {}

    public static Finishing parse(Arguments arguments) throws UsageException {
        try {
            FinishOptions options = FinishOptions.NONE
                    .withDespeckle(arguments.has("despeckle"))
                    .withTrim(arguments.has("trim"))
                    .withPadding(padding(arguments.text("pad", "0")))
                    .withBaseline(baseline(arguments))
                    .withClearColor(clear(arguments));
            if (arguments.has("keep")) {
                options = options.withKeep(keep(arguments));
            }
            if (arguments.has("split")) {
                options = options.withSplit(split(arguments.text("split", "")));
            }
            options = framed(fitted(options, arguments), arguments);
            return new Finishing(
                    options,
                    NamePattern.parse(arguments.text("name", options.split().isPresent() ? "{name}-{n:02}" : "{name}")),
                    sheet(arguments),
                    packing(arguments),
                    arguments.has("palette") ? arguments.integer("palette", 0, 3, 256) : 0,
                    arguments.has("max-bytes") ? bytes(arguments.text("max-bytes", "")) : 0);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static Keep keep(Arguments arguments) throws UsageException {
        return arguments.text("keep", "").equals("largest") ? Keep.LARGEST : new Keep(arguments.integer("keep", 1, 1, 1_000_000));
    }

    private static Split split(String text) throws UsageException {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals("components")) {
            return new Split.Components();
        }
        if (word.equals("auto")) {
            return new Split.Auto();
        }
        String grid = word.replaceFirst("^grid[: ]", "");
        if (!SIZE.matcher(grid).matches()) {
            throw new UsageException(
                    "--split takes components, auto, or grid with columns and rows such as grid 4x2, not '" + text + "'");
        }
        int[] sides = size("split", grid);
        return new Split.Grid(sides[0], sides[1]);
    }

    private static Padding padding(String text) throws UsageException {
        Matcher pad = PAD.matcher(text.strip());
        if (!pad.matches()) {
            throw new UsageException("--pad takes a number of pixels such as 8, or a share such as 5%, not '" + text + "'");
        }
        return pad.group(1) != null
                ? new Padding.Percent(Double.parseDouble(pad.group(1)))
                : new Padding.Pixels(Integer.parseInt(pad.group(2)));
    }

    private static boolean baseline(Arguments arguments) throws UsageException {
        String word = arguments.text("align", null);
        if (word != null && !word.equals("baseline")) {
            throw new UsageException("--align takes baseline, not '" + word + "'");
        }
        return word != null;
    }

    private static FinishOptions fitted(FinishOptions options, Arguments arguments) throws UsageException {
        boolean art = arguments.has("pixel-art");
        boolean smooth = arguments.has("smooth");
        if (art && smooth) {
            throw new UsageException("--pixel-art and --smooth contradict each other");
        }
        if (!arguments.has("fit")) {
            for (String other : List.of("pixel-art", "smooth", "enlarge")) {
                if (arguments.has(other)) {
                    throw new UsageException("--" + other + " says how --fit scales: add --fit WxH");
                }
            }
            return options;
        }
        int[] size = size("fit", arguments.text("fit", ""));
        Fit.Style style = art ? Fit.Style.PIXEL_ART : smooth ? Fit.Style.SMOOTH : Fit.Style.AUTO;
        return options.withFit(new Fit(size[0], size[1], style, arguments.has("enlarge")));
    }

    private static FinishOptions framed(FinishOptions options, Arguments arguments) throws UsageException {
        Anchor anchor = Anchor.parse(arguments.text("anchor", options.baseline() ? "bottom" : "center"));
        if (arguments.has("square") && arguments.has("canvas")) {
            throw new UsageException("--square and --canvas are two canvases: use one of them");
        }
        if (arguments.has("canvas")) {
            int[] size = size("canvas", arguments.text("canvas", ""));
            return options.withFraming(new Canvas(size[0], size[1], anchor));
        }
        if (arguments.has("square")) {
            return options.withFraming(new Square(anchor));
        }
        if (arguments.has("anchor")) {
            throw new UsageException("--anchor says where on a canvas: add --canvas WxH or --square");
        }
        return options;
    }

    private static ClearColor clear(Arguments arguments) throws UsageException {
        String word = arguments.text("fill", "keep");
        return switch (word) {
            case "keep" -> ClearColor.KEEP;
            case "zero" -> ClearColor.ZERO;
            case "bleed" -> ClearColor.BLEED;
            default -> throw new UsageException("--fill takes zero or bleed, not '" + word + "'");
        };
    }

    private static Optional<Path> sheet(Arguments arguments) throws UsageException {
        String text = arguments.text("sheet", null);
        if (text == null) {
            for (String other : List.of("sheet-padding", "sheet-size")) {
                if (arguments.has(other)) {
                    throw new UsageException("--" + other + " says how --sheet packs: add --sheet FILE");
                }
            }
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".png") && !lower.endsWith(".webp")) {
            throw new UsageException("--sheet must end in .png or .webp, not '" + text + "'");
        }
        return Optional.of(InputFile.path(text));
    }

    private static Packing packing(Arguments arguments) throws UsageException {
        return Packing.DEFAULT
                .withPadding(arguments.integer("sheet-padding", Packing.DEFAULT.padding(), 0, 64))
                .withMostSide(arguments.integer("sheet-size", Packing.DEFAULT.mostSide(), 1, 32767));
    }

    private static int[] size(String option, String text) throws UsageException {
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches()) {
            throw new UsageException("--" + option + " takes a width and a height such as 512x512, not '" + text + "'");
        }
        return new int[] {Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))};
    }

    private static long bytes(String text) throws UsageException {
        Matcher bytes = BYTES.matcher(text.strip());
        if (!bytes.matches() || Long.parseLong(bytes.group(1)) == 0) {
            throw new UsageException("--max-bytes takes a size such as 50000, 200K or 1M, not '" + text + "'");
        }
        int unit = bytes.group(2).isEmpty() ? 0 : bytes.group(2).equalsIgnoreCase("k") ? 10 : 20;
        return Long.parseLong(bytes.group(1)) << unit;
    }
}
