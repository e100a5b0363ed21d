package dev.alphakey.benchmarks.scene;

/** A picture's width and height in pixels. */
public record Size(int width, int height) {
    private static final int LEAST = 16;
    private static final int MOST = 8192;

    public Size {
        if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
            throw new IllegalArgumentException("sides are " + LEAST + " to " + MOST + " pixels, not " + width + "x" + height);
        }
    }

    /** Reads {@code N} for a square or {@code WxH}. */
    public static Size parse(String text) {
        try {
            String[] sides = text.split("x", 2);
            int width = Integer.parseInt(sides[0]);
            return new Size(width, sides.length == 1 ? width : Integer.parseInt(sides[1]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a size: use N or WxH", e);
        }
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
