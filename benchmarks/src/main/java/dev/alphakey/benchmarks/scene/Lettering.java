package dev.alphakey.benchmarks.scene;

import java.util.SplittableRandom;

/** A poster of text, from a drawn heading down to strokes of one pixel. */
final class Lettering {
    private static final int NAVY = 0x16233f;
    private static final int RED = 0xc8283c;

    private Lettering() {}

    static void draw(Canvas c, SplittableRandom random) {
        heading(c);
        line(c, "SHARP EDGES & THIN LINES", 0.38, 0.036, 0.15, NAVY);
        line(c, "THE QUICK BROWN FOX JUMPS OVER", 0.46, 0.029, 0.13, NAVY);
        line(c, "THE LAZY DOG - 0123456789", 0.515, 0.029, 0.13, RED);
        line(c, "SMALL PRINT IS WHERE A MATTE IS WON OR LOST", 0.58, 0.0202, 0.12, 0xffffff);
        line(c, "EVERY STROKE HERE IS ABOUT ONE PIXEL WIDE AND STILL LEGIBLE", 0.625, 0.0147, 0.1, NAVY);
        rules(c, random);
    }

    private static void heading(Canvas c) {
        String word = "ALPHAKEY";
        double height = 0.112;
        double x = (1 - Glyphs.width(word) * height) / 2 + 0.003;
        var strokes = Glyphs.text(word, x, 0.17, height);
        c.stroke(strokes, 0.034, NAVY);
        c.stroke(strokes, 0.02, Shade.vertical(0.17, 0xffd45e, 0.3, 0xf0662f));
    }

    private static void line(Canvas c, String text, double top, double height, double weight, int rgb) {
        double x = (1 - Glyphs.width(text) * height) / 2;
        c.stroke(Glyphs.text(text, x, top, height), Math.max(height * weight, 0.8 * c.pixel()), rgb);
    }

    /** Lines that thin out below one pixel, at angles that no grid favours. */
    private static void rules(Canvas c, SplittableRandom random) {
        double tilt = random.nextDouble(0.01, 0.03);
        double[] pixels = {3, 2, 1.4, 1, 0.7, 0.5};
        for (int i = 0; i < pixels.length; i++) {
            double y = 0.73 + i * 0.024;
            c.stroke(Shapes.line(0.14, y, 0.86, y + tilt), pixels[i] * c.pixel(), i % 2 == 0 ? NAVY : RED);
        }
    }
}
