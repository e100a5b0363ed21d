package dev.alphakey.benchmarks.scene;

import dev.alphakey.image.Raster;

/** A heading in the scenes' own letters, which needs no font. */
public final class Label {
    private static final double WEIGHT = 0.15;

    private Label() {}

    /**
     * Capitals and digits in the middle of a transparent box, lowered to a smaller size when they are too long.
     *
     * @param letters their height in pixels
     */
    public static Raster draw(String text, int width, int height, int letters, int argb) {
        double size = Math.min(letters, (width - 2) / (Glyphs.width(text) + WEIGHT));
        Canvas canvas = Canvas.blank(width, height);
        double unit = 1.0 / Math.min(width, height);
        // The canvas' unit square lies in the middle of the box.
        double left = 0.5 - Glyphs.width(text) * size * unit / 2;
        double top = 0.5 - size * unit / 2;
        canvas.stroke(Glyphs.text(text, left, top, size * unit), WEIGHT * size * unit, argb & 0xffffff);
        return canvas.image().toRaster();
    }
}
