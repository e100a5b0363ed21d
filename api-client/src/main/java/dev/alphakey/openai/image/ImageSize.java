package dev.alphakey.openai.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture's size in pixels, or {@link #AUTO}, which leaves it to the model. Which sizes a model takes is not known here.
 *
 * @param width pixels, at least 1; 0 for {@link #AUTO} only
 * @param height pixels, at least 1; 0 for {@link #AUTO} only
 */
public record ImageSize(int width, int height) {
    /** The model chooses. */
    public static final ImageSize AUTO = new ImageSize(0, 0);

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})[xX]([1-9][0-9]{0,5})");

    public ImageSize {
        boolean auto = width == 0 && height == 0;
        if (!auto && (width < 1 || height < 1)) {
            throw new IllegalArgumentException("a size has a width and a height of at least 1, not " + width + "x" + height);
        }
    }

    /**
     * The size that a text such as {@code 1536x1024} or {@code auto} stands for.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static ImageSize parse(String text) {
        if (text.equals("auto")) {
            return AUTO;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a size looks like 1536x1024, or is auto; got " + text);
        }
        return new ImageSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    public boolean isAuto() {
        return width == 0;
    }

    /** In the wire's form: {@code 1536x1024} or {@code auto}. */
    @Override
    public String toString() {
        return isAuto() ? "auto" : width + "x" + height;
    }
}
