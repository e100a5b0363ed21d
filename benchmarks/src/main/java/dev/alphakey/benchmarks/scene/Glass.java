package dev.alphakey.benchmarks.scene;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A corked flask: a clear body that is denser at its rim, tinted liquid, bubbles and highlights. */
final class Glass {
    private static final double CX = 0.5;
    private static final double CY = 0.63;
    private static final double R = 0.26;
    private static final double LEVEL = 0.56;
    private static final Rgba TINT = Rgba.of(0xbfe9f2);
    private static final Rgba WHITE = Rgba.of(0xffffff);

    private Glass() {}

    static void draw(Canvas c, SplittableRandom random) {
        Shape body = outline();
        c.fill(body, Glass::wall);
        liquid(c, random, body);
        c.stroke(body, 0.008, Shade.flat(Rgba.of(0x5fa9bd).withAlpha(0.75)));
        c.fill(Shapes.box(CX, 0.235, 0.2, 0.034, 0.017), Shade.vertical(0.215, 0xeafcff, 0.255, 0x79b7c8));
        highlights(c, body);
        cork(c);
    }

    private static Shape outline() {
        Path2D path = new Path2D.Double();
        path.moveTo(CX - 0.07, 0.24);
        path.lineTo(CX - 0.07, 0.34);
        path.curveTo(CX - 0.07, 0.39, CX - R, 0.43, CX - R, CY);
        path.curveTo(CX - R, CY + 0.15, CX - 0.15, CY + R, CX, CY + R);
        path.curveTo(CX + 0.15, CY + R, CX + R, CY + 0.15, CX + R, CY);
        path.curveTo(CX + R, 0.43, CX + 0.07, 0.39, CX + 0.07, 0.34);
        path.lineTo(CX + 0.07, 0.24);
        path.closePath();
        return path;
    }

    /** Looking along the wall there is more glass in the way than looking through it. */
    private static Rgba wall(double x, double y) {
        double across = y < 0.4 ? Math.abs(x - CX) / 0.075 : Math.hypot(x - CX, y - CY) / R;
        double edge = Math.pow(Math.min(1, across), 4);
        return TINT.mix(Rgba.of(0x6fb7ca), edge).withAlpha(0.13 + 0.45 * edge);
    }

    private static void liquid(Canvas c, SplittableRandom random, Shape body) {
        Rgba top = Rgba.of(0x35c6e8).withAlpha(0.62);
        Rgba deep = Rgba.of(0x0d4fa8).withAlpha(0.9);
        Shape wet = Shapes.common(Shapes.minus(body, Shapes.box(CX, LEVEL - 0.25, 1, 0.5, 0)),
                Shapes.circle(CX, CY, R - 0.016));
        c.fill(wet, Shade.linear(CX - 0.05, LEVEL, top, CX + 0.05, CY + R, deep));
        c.fill(Shapes.ellipse(CX, LEVEL, 0.232, 0.03), Shade.linear(0.3, 0, Rgba.of(0x9becfb).withAlpha(0.75), 0.7, 0,
                Rgba.of(0x4fcbe6).withAlpha(0.55)));
        for (int i = 0; i < 34; i++) {
            double angle = random.nextDouble(0, Math.PI);
            double r = R * Math.sqrt(random.nextDouble()) * 0.82;
            double size = random.nextDouble(0.004, 0.016);
            bubble(c, CX + r * Math.cos(angle), Math.max(LEVEL + 0.03, CY - 0.03 + r * Math.sin(angle)), size);
        }
    }

    private static void bubble(Canvas c, double x, double y, double size) {
        c.fill(Shapes.circle(x, y, size), Shade.radial(x, y, size, WHITE.withAlpha(0.08), WHITE.withAlpha(0.5)));
        c.fill(Shapes.circle(x - size * 0.35, y - size * 0.35, size * 0.28), Shade.flat(WHITE.withAlpha(0.9)));
    }

    private static void highlights(Canvas c, Shape body) {
        Canvas soft = c.layer();
        soft.fill(Shapes.minus(Shapes.circle(CX, CY, 0.225), Shapes.circle(CX + 0.055, CY + 0.025, 0.225)),
                Shade.flat(WHITE));
        c.draw(soft, 0.007, 0.75);
        c.fill(Shapes.turned(Shapes.ellipse(CX + 0.13, CY - 0.12, 0.03, 0.05), -0.75, CX + 0.13, CY - 0.12),
                Shade.flat(WHITE.withAlpha(0.8)));
        c.fill(Shapes.circle(CX + 0.178, CY - 0.062, 0.011), Shade.flat(WHITE.withAlpha(0.8)));
        c.stroke(Shapes.line(CX - 0.045, 0.275, CX - 0.045, 0.36), 0.014, Shade.flat(WHITE.withAlpha(0.7)));
        Canvas caustic = c.layer();
        caustic.fill(Shapes.ellipse(CX + 0.07, CY + 0.175, 0.11, 0.035), 0xc8fbff);
        c.draw(caustic, 0.02, 0.55);
    }

    private static void cork(Canvas c) {
        Shape plug = Shapes.polygon(CX - 0.075, 0.105, CX + 0.075, 0.105, CX + 0.06, 0.225, CX - 0.06, 0.225);
        c.outlined(plug, Shade.linear(0.42, 0, Rgba.of(0xdba66b), 0.58, 0, Rgba.of(0x9c6a3a)), 0.012, 0x5c3b1d);
        c.fill(Shapes.ellipse(CX, 0.105, 0.074, 0.016), 0xe9bf88);
        for (int i = 0; i < 7; i++) {
            c.fill(Shapes.circle(CX - 0.05 + i * 0.0165, 0.14 + i * 37 % 5 * 0.014, 0.004), 0x7a5029);
        }
    }
}
