package dev.alphakey.cli.finish;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Options;

/** The options that say how a cutout is finished; they know nothing of how, so that a run without them loads nothing of it. */
public final class FinishArguments {
    public static final String SIZE = "(\\d{1,9})[xX](\\d{1,9})";

    private static final List<String> NAMES = List.of(
            "despeckle", "keep", "split", "trim", "pad", "align", "fit", "pixel-art", "smooth", "enlarge", "square", "canvas",
            "anchor", "name", "sheet", "sheet-padding", "sheet-size", "palette", "max-bytes");

    private FinishArguments() {}

    /** All but {@code --fill}, which {@link FinishValues} read too and other commands may have for themselves. */
    public static void addTo(Options options) {
        options.addOption(flag(null, "despeckle", "remove tiny spots that stand alone"))
                .addOption(value(null, "keep", "largest|N", "keep the largest subjects with their parts, clear the rest"))
                .addOption(value(null, "split", "HOW", "cut a sheet into sprites in reading order: components (each subject with"
                        + " its parts), grid CxR (equal cells), or auto (components, and what stands in one place of a regular sheet"
                        + " is one sprite)"))
                .addOption(flag(null, "trim", "cut off transparent margins"))
                .addOption(value(null, "pad", "N|N%", "transparent pixels on all sides, or a share of the longer side"))
                .addOption(value(null, "align", "baseline", "all results are frames of one animation: feet on one line, body over"
                        + " one place, one canvas"))
                .addOption(value(null, "fit", "WxH", "shrink into this frame without stretching"))
                .addOption(flag(null, "pixel-art", "scale whole squares (default: where pixel art is seen)"))
                .addOption(flag(null, "smooth", "filter, whatever it looks like"))
                .addOption(flag(null, "enlarge", "let --fit enlarge too"))
                .addOption(flag(null, "square", "lay on the smallest square"))
                .addOption(value(null, "canvas", "WxH", "lay on a canvas of this size"))
                .addOption(value(null, "anchor", "WHERE", "where on it: center, top, bottom, left, right, top-left ..."
                        + " (center; with --align bottom)"))
                .addOption(value(null, "name", "PATTERN", "names of results, of {name}, {n}, {row} and {column}; {n:02} has"
                        + " leading zeros ({name}, or {name}-{n:02} with --split)"))
                .addOption(value(null, "sheet", "FILE", "pack all results into this .png or .webp, with a .json map beside it as"
                        + " Phaser and PixiJS read it"))
                .addOption(value(null, "sheet-padding", "N", "pixels between sprites of the sheet, 0-64 (2)"))
                .addOption(value(null, "sheet-size", "N", "longest side of the sheet (4096)"))
                .addOption(value(null, "palette", "N", "at most so many colours, 3-256, and PNG with a palette"))
                .addOption(value(null, "max-bytes", "N[K|M]", "as few colours as files of at most this size take"));
    }

    /** Whether any of them is given. */
    public static boolean anyIn(Arguments arguments) {
        for (String name : NAMES) {
            if (arguments.has(name)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a command line with {@code grid 4x2} as one word, since an option takes one. */
    public static String[] joined(String[] words) {
        var joined = new ArrayList<String>(List.of(words));
        for (int i = 0; i + 2 < joined.size() && !joined.get(i).equals("--"); i++) {
            if (joined.get(i).equals("--split") && joined.get(i + 1).equals("grid") && joined.get(i + 2).matches(SIZE)) {
                joined.set(i + 1, "grid:" + joined.remove(i + 2));
            }
        }
        return joined.toArray(new String[0]);
    }
}
