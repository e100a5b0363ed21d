package dev.alphakey.cli.mask;

import dev.alphakey.cli.command.UsageException;
import dev.alphakey.mask.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shape of the command line, in pixels or in per cent of an image whose size is not known yet. */
public final class ShapeText {
    private static final Pattern NUMBER = Pattern.compile("([+-]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}))(%?)");

    /** A number with what it counts. */
    private record Length(double value, boolean percent) {
        double of(int side) {
            return percent ? value / 100 * side : value;
        }
    }

    /** Makes a shape of numbers that are pixels. */
    private interface Form {
        Shape of(double[] numbers);
    }

    private final List<Length> lengths;
    private final Form form;

    private ShapeText(List<Length> lengths, Form form) {
        this.lengths = lengths;
        this.form = form;
    }

    public static ShapeText rectangle(String option, String text) throws UsageException {
        return of(option, text, "left, top, width and height", n -> new Shape.Rectangle(n[0], n[1], n[2], n[3]));
    }

    public static ShapeText ellipse(String option, String text) throws UsageException {
        return of(option, text, "the middle and two radii", n -> new Shape.Ellipse(n[0], n[1], n[2], n[3]));
    }

    public static ShapeText polygon(String option, String text) throws UsageException {
        var lengths = new ArrayList<Length>();
        for (String point : text.strip().split("\\s+")) {
            String[] words = point.split(",", -1);
            if (words.length != 2) {
                throw new UsageException(option + " takes points such as 10,20 30,20 30,40, not '" + point + "'");
            }
            lengths.add(length(option, words[0]));
            lengths.add(length(option, words[1]));
        }
        return tried(option, new ShapeText(lengths, n -> {
            var corners = new ArrayList<Shape.Point>();
            for (int i = 0; i < n.length; i += 2) {
                corners.add(new Shape.Point(n[i], n[i + 1]));
            }
            return new Shape.Polygon(corners);
        }));
    }

    /**
     * The shape on an image.
     *
     * @throws IllegalArgumentException if there it is none
     */
    public Shape on(int width, int height) {
        double[] numbers = new double[lengths.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = lengths.get(i).of(i % 2 == 0 ? width : height);
        }
        return form.of(numbers);
    }

    private static ShapeText of(String option, String text, String what, Form form) throws UsageException {
        String[] words = text.strip().split(",", -1);
        if (words.length != 4) {
            throw new UsageException(option + " takes four numbers with commas, " + what + ", not '" + text + "'");
        }
        var lengths = new ArrayList<Length>();
        for (String word : words) {
            lengths.add(length(option, word));
        }
        return tried(option, new ShapeText(lengths, form));
    }

    private static Length length(String option, String word) throws UsageException {
        Matcher matcher = NUMBER.matcher(word.strip());
        if (!matcher.matches()) {
            throw new UsageException(option + ": '" + word + "' is not a number of pixels such as 12.5, or of per cent such as 10%");
        }
        return new Length(Double.parseDouble(matcher.group(1)), !matcher.group(2).isEmpty());
    }

    /** Finds out before any file is read what would be no shape on any image. */
    private static ShapeText tried(String option, ShapeText text) throws UsageException {
        try {
            text.on(100, 100);
            return text;
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
