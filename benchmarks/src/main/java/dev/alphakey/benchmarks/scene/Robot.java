package dev.alphakey.benchmarks.scene;

import java.awt.Shape;
import java.util.SplittableRandom;

/** A toy robot with drawn outlines: solid, antialiased shapes, posed anywhere in a walk. */
final class Robot {
    private static final int INK = 0x1b2030;
    private static final double LINE = 0.013;

    private Robot() {}

    static void draw(Canvas canvas, SplittableRandom random) {
        walking(canvas, random.nextDouble(0.6, 1.0), 0xf2a33c);
    }

    /** The robot {@code phase} radians into its step, with a shell of the given colour. */
    static void walking(Canvas c, double phase, int shell) {
        double swing = Math.sin(phase) * 0.38;
        limb(c, 0.60, 0.74, -swing, 0x5d6f8c);
        arm(c, 0.715, 0.47, swing - 0.12, 0x5d6f8c);
        limb(c, 0.40, 0.74, swing, 0x7f93b2);
        antenna(c);
        torso(c, shell);
        head(c, shell);
        arm(c, 0.285, 0.47, 0.12 - swing, 0x7f93b2);
    }

    private static void limb(Canvas c, double x, double y, double angle, int color) {
        Shade metal = Shade.vertical(y, color, y + 0.2, dark(color));
        c.outlined(Shapes.turned(Shapes.box(x, y + 0.06, 0.075, 0.15, 0.02), angle, x, y), metal, LINE, INK);
        Shape foot = Shapes.turned(Shapes.box(x - 0.012, y + 0.145, 0.15, 0.065, 0.03), angle, x, y);
        c.outlined(foot, Shade.vertical(y + 0.11, 0x56627a, y + 0.18, 0x353e52), LINE, INK);
    }

    private static void arm(Canvas c, double x, double y, double angle, int color) {
        Shade metal = Shade.linear(x - 0.03, y, Rgba.of(color).lit(1.15), x + 0.04, y, Rgba.of(dark(color)));
        Shape hand = Shapes.minus(Shapes.circle(x, y + 0.225, 0.045), Shapes.box(x, y + 0.255, 0.032, 0.06, 0.012));
        c.outlined(Shapes.turned(hand, angle, x, y), Shade.flat(0x56627a), LINE, INK);
        c.outlined(Shapes.turned(Shapes.box(x, y + 0.09, 0.06, 0.2, 0.03), angle, x, y), metal, LINE, INK);
        c.outlined(Shapes.circle(x, y, 0.047), Shade.radial(x - 0.015, y - 0.02, 0.07, Rgba.of(0xdfe8f5),
                Rgba.of(0x6a7b98)), LINE, INK);
    }

    private static void antenna(Canvas c) {
        c.stroke(Shapes.line(0.5, 0.16, 0.5, 0.1), 0.022, INK);
        c.outlined(Shapes.circle(0.5, 0.085, 0.028), Shade.radial(0.492, 0.075, 0.035, Rgba.of(0xffd7d0),
                Rgba.of(0xd8342c)), LINE, INK);
    }

    private static void torso(Canvas c, int shell) {
        c.outlined(Shapes.box(0.5, 0.4, 0.13, 0.08, 0.015), Shade.vertical(0.36, 0x47526a, 0.44, 0x7f8da8), LINE, INK);
        c.outlined(Shapes.box(0.5, 0.575, 0.4, 0.34, 0.06), shellShade(shell, 0.40, 0.76), LINE, INK);
        c.outlined(Shapes.box(0.5, 0.545, 0.25, 0.15, 0.025), Shade.vertical(0.47, 0x24304a, 0.62, 0x3d5078), 0.009, INK);
        double[] bars = {0.055, 0.085, 0.045, 0.1, 0.07};
        int[] lights = {0x63d7ff, 0x7de3ff, 0xffd95a, 0xff8f6b, 0xff6b81};
        for (int i = 0; i < bars.length; i++) {
            double x = 0.412 + i * 0.044;
            c.fill(Shapes.box(x, 0.605 - bars[i] / 2, 0.026, bars[i], 0.006), lights[i]);
        }
        for (int i = 0; i < 3; i++) {
            double x = 0.44 + i * 0.06;
            c.outlined(Shapes.circle(x, 0.685, 0.019), Shade.flat(i == 1 ? 0xe8483f : 0xfff3dc), 0.007, INK);
        }
        c.stroke(Shapes.polyline(0.335, 0.5, 0.335, 0.455, 0.37, 0.43), 0.012, Shade.flat(new Rgba(1, 1, 1, 0.6f)));
    }

    private static void head(Canvas c, int shell) {
        c.outlined(Shapes.box(0.5, 0.26, 0.36, 0.22, 0.075), shellShade(shell, 0.15, 0.38), LINE, INK);
        for (double side : new double[] {-1, 1}) {
            c.outlined(Shapes.box(0.5 + side * 0.195, 0.26, 0.04, 0.085, 0.015), Shade.flat(0x6a7b98), LINE, INK);
            double x = 0.5 + side * 0.078;
            c.outlined(Shapes.circle(x, 0.245, 0.052), Shade.radial(x, 0.245, 0.052, Rgba.of(0xf7fdff),
                    Rgba.of(0xb9d8ea)), 0.01, INK);
            c.fill(Shapes.circle(x + 0.008, 0.25, 0.026), 0x14304a);
            c.fill(Shapes.circle(x - 0.003, 0.237, 0.011), 0xffffff);
        }
        c.outlined(Shapes.box(0.5, 0.325, 0.14, 0.032, 0.014), Shade.flat(0xfdf6e6), 0.009, INK);
        for (int i = 1; i < 4; i++) {
            c.stroke(Shapes.line(0.43 + i * 0.035, 0.312, 0.43 + i * 0.035, 0.338), 0.006, INK);
        }
        c.stroke(Shapes.polyline(0.36, 0.2, 0.375, 0.182, 0.41, 0.175), 0.012, Shade.flat(new Rgba(1, 1, 1, 0.65f)));
    }

    private static Shade shellShade(int color, double top, double bottom) {
        return Shade.linear(0.4, top, Rgba.of(color).lit(1.12), 0.58, bottom, Rgba.of(color).lit(0.76));
    }

    private static int dark(int rgb) {
        return (rgb >> 1 & 0x7f7f7f) + (rgb >> 3 & 0x1f1f1f);
    }
}
