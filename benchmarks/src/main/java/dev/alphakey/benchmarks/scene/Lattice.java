package dev.alphakey.benchmarks.scene;

import java.awt.Shape;
import java.util.SplittableRandom;

/** A brass medallion: crossing bars inside rings, and so dozens of holes that the background shows through. */
final class Lattice {
    private static final int INK = 0x3a2208;
    private static final double CENTRE = 0.5;
    private static final double OUTER = 0.42;
    private static final double INNER = 0.365;
    private static final double SPACING = 0.092;
    private static final double BAR = 0.02;

    private Lattice() {}

    static void draw(Canvas c, SplittableRandom random) {
        double turn = random.nextDouble(0.2, 0.6);
        for (int pass = 0; pass < 2; pass++) {
            for (int direction = 0; direction < 2; direction++) {
                bars(c, turn + direction * Math.PI / 2, pass);
            }
        }
        clearing(c);
        ring(c, OUTER, INNER);
        ring(c, 0.125, 0.1);
        Shape star = Shapes.minus(Shapes.star(CENTRE, CENTRE, 8, 0.118, 0.045), Shapes.circle(CENTRE, CENTRE, 0.024));
        c.outlined(star, brass(0.1), 0.006, INK);
        for (int i = 0; i < 24; i++) {
            double angle = turn + i * Math.PI / 12;
            double r = (OUTER + INNER) / 2;
            rivet(c, CENTRE + r * Math.cos(angle), CENTRE + r * Math.sin(angle), i % 3 == 0 ? 0.017 : 0.009);
        }
    }

    /** The dark edges of all bars first, then their faces, so that bars join where they cross. */
    private static void bars(Canvas c, double angle, int pass) {
        double reach = (OUTER + INNER) / 2;
        double nx = -Math.sin(angle);
        double ny = Math.cos(angle);
        for (int i = -4; i <= 4; i++) {
            double offset = i * SPACING;
            if (Math.abs(offset) >= INNER) {
                continue;
            }
            for (double side : new double[] {-1, 1}) {
                double hub = Math.abs(offset) < 0.11 ? Math.sqrt(0.11 * 0.11 - offset * offset) : 0;
                double end = Math.sqrt(reach * reach - offset * offset);
                double x = CENTRE + nx * offset;
                double y = CENTRE + ny * offset;
                Shape line = Shapes.line(x + side * hub * Math.cos(angle), y + side * hub * Math.sin(angle),
                        x + side * end * Math.cos(angle), y + side * end * Math.sin(angle));
                if (pass == 0) {
                    c.stroke(line, BAR + 0.009, INK);
                } else {
                    c.stroke(line, BAR, brass(0.4));
                }
            }
        }
    }

    private static void clearing(Canvas c) {
        for (int i = 0; i < 16; i++) {
            double angle = i * Math.PI / 8;
            rivet(c, CENTRE + 0.24 * Math.cos(angle), CENTRE + 0.24 * Math.sin(angle), 0.014);
        }
    }

    private static void ring(Canvas c, double outer, double inner) {
        Shape band = Shapes.minus(Shapes.circle(CENTRE, CENTRE, outer), Shapes.circle(CENTRE, CENTRE, inner));
        c.outlined(band, brass(outer), 0.008, INK);
        double middle = outer - (outer - inner) * 0.25;
        c.stroke(Shapes.circle(CENTRE, CENTRE, middle), 0.004, Shade.flat(new Rgba(1, 0.96f, 0.8f, 0.7f)));
    }

    private static void rivet(Canvas c, double x, double y, double r) {
        c.outlined(Shapes.circle(x, y, r), Shade.radial(x - r / 3, y - r / 3, r * 1.3, Rgba.of(0xfff4c8),
                Rgba.of(0xa86f1c)), 0.004, INK);
    }

    /** Bands of light and dark across the metal, {@code size} wide. */
    private static Shade brass(double size) {
        Rgba light = Rgba.of(0xffe9a3);
        Rgba deep = Rgba.of(0xb47a22);
        return (x, y) -> deep.mix(light, 0.5 + 0.5 * Math.sin((x * 0.6 + y) * 4.4 / Math.max(0.12, size) + 0.8));
    }
}
