package dev.alphakey.benchmarks.scene;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** Small objects in a unit square, for sheets and still lifes. */
final class Props {
    private static final int INK = 0x1d1a2b;
    private static final double LINE = 0.03;

    private Props() {}

    static void mushroom(Canvas c) {
        Shape stem = Shapes.blob(0.39, 0.5, 0.61, 0.5, 0.64, 0.8, 0.6, 0.9, 0.4, 0.9, 0.36, 0.8);
        c.outlined(stem, Shade.linear(0.36, 0, Rgba.of(0xfff6e4), 0.66, 0, Rgba.of(0xd2b48c)), LINE, INK);
        Path2D cap = new Path2D.Double();
        cap.moveTo(0.1, 0.54);
        cap.curveTo(0.12, 0.02, 0.88, 0.02, 0.9, 0.54);
        cap.curveTo(0.8, 0.64, 0.2, 0.64, 0.1, 0.54);
        cap.closePath();
        c.fill(cap, Shade.radial(0.38, 0.25, 0.6, Rgba.of(0xff6a55), Rgba.of(0xb3152a)));
        for (double[] dot : new double[][] {{0.34, 0.3, 0.085}, {0.62, 0.25, 0.065}, {0.74, 0.44, 0.07}, {0.5, 0.47, 0.06},
                {0.22, 0.48, 0.055}}) {
            c.fill(Shapes.common(cap, Shapes.ellipse(dot[0], dot[1], dot[2], dot[2] * 0.85)), 0xfff8ee);
        }
        c.stroke(cap, LINE, INK);
    }

    static void gem(Canvas c) {
        Rgba light = Rgba.of(0x8fe6ff);
        Rgba deep = Rgba.of(0x1565c8);
        c.fill(Shapes.polygon(0.28, 0.22, 0.72, 0.22, 0.9, 0.44, 0.5, 0.86, 0.1, 0.44), Shade.flat(0x2f93e0));
        c.fill(Shapes.polygon(0.28, 0.22, 0.5, 0.22, 0.36, 0.44, 0.1, 0.44), Shade.flat(light));
        c.fill(Shapes.polygon(0.5, 0.22, 0.64, 0.44, 0.36, 0.44), Shade.flat(0xc9f5ff));
        c.fill(Shapes.polygon(0.72, 0.22, 0.9, 0.44, 0.64, 0.44, 0.5, 0.22), Shade.flat(0x4fb4f0));
        c.fill(Shapes.polygon(0.36, 0.44, 0.64, 0.44, 0.5, 0.86), Shade.linear(0.36, 0, light, 0.64, 0, deep));
        c.fill(Shapes.polygon(0.64, 0.44, 0.9, 0.44, 0.5, 0.86), Shade.flat(deep));
        c.stroke(Shapes.polygon(0.28, 0.22, 0.72, 0.22, 0.9, 0.44, 0.5, 0.86, 0.1, 0.44), LINE, INK);
        twinkle(c, 0.86, 0.16, 0.09);
        twinkle(c, 0.14, 0.74, 0.07);
    }

    private static void twinkle(Canvas c, double x, double y, double r) {
        c.fill(Shapes.star(x, y, 4, r, r * 0.28), 0xfff2a8);
    }

    static void coin(Canvas c) {
        c.outlined(Shapes.circle(0.5, 0.5, 0.38), Shade.radial(0.4, 0.36, 0.6, Rgba.of(0xffe98a), Rgba.of(0xc07a12)), LINE,
                INK);
        c.stroke(Shapes.circle(0.5, 0.5, 0.29), 0.025, 0xa86a10);
        c.fill(Shapes.star(0.5, 0.51, 5, 0.2, 0.09), 0xfff6c4);
        c.stroke(Shapes.star(0.5, 0.51, 5, 0.2, 0.09), 0.016, 0xa86a10);
    }

    static void potion(Canvas c) {
        Path2D body = new Path2D.Double();
        body.moveTo(0.41, 0.26);
        body.lineTo(0.59, 0.26);
        body.lineTo(0.59, 0.42);
        body.curveTo(0.95, 0.58, 0.84, 0.9, 0.62, 0.9);
        body.lineTo(0.38, 0.9);
        body.curveTo(0.16, 0.9, 0.05, 0.58, 0.41, 0.42);
        body.closePath();
        c.fill(body, Shade.flat(Rgba.of(0xdff4ff).withAlpha(0.45)));
        c.fill(Shapes.minus(body, Shapes.box(0.5, 0.3, 1, 0.56, 0)), Shade.vertical(0.58, 0xe05ad8, 0.9, 0x7a1fa0));
        c.fill(Shapes.circle(0.42, 0.72, 0.035), Shade.flat(new Rgba(1, 0.85f, 1, 0.8f)));
        c.fill(Shapes.circle(0.56, 0.66, 0.022), Shade.flat(new Rgba(1, 0.85f, 1, 0.8f)));
        c.stroke(body, LINE, INK);
        c.outlined(Shapes.box(0.5, 0.19, 0.22, 0.15, 0.03), Shade.flat(0xc48a52), LINE, INK);
        c.stroke(Shapes.polyline(0.24, 0.72, 0.25, 0.64, 0.31, 0.57), 0.03, Shade.flat(new Rgba(1, 1, 1, 0.75f)));
    }
}
