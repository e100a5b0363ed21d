package dev.alphakey.benchmarks.scene;

import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A dream catcher: a web of threads about a pixel thick in a hoop, with beads and feathers hanging from it. */
final class Threads {
    private static final double CX = 0.5;
    private static final double CY = 0.355;
    private static final double HOOP = 0.27;
    private static final int POINTS = 14;
    private static final int ROUNDS = 8;

    private Threads() {}

    static void draw(Canvas c, SplittableRandom random) {
        web(c);
        hoop(c);
        feather(c, random, 0.5, 0.63, 0.25, 0);
        feather(c, random, 0.31, 0.55, 0.2, 0.25);
        feather(c, random, 0.69, 0.55, 0.2, -0.25);
        c.stroke(Shapes.line(CX, 0.06, CX, CY - HOOP), Math.max(0.003, 1.2 * c.pixel()), 0x6b4a2e);
    }

    /** Each round hangs from the middles of the one before, as the knots of a real one do. */
    private static void web(Canvas c) {
        double thread = Math.max(0.0016, 0.9 * c.pixel());
        double radius = HOOP;
        double turn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double next = radius * 0.8;
            double half = Math.PI / POINTS;
            Path2D path = new Path2D.Double();
            for (int i = 0; i < POINTS; i++) {
                double a = turn + 2 * half * i;
                path.moveTo(CX + radius * Math.cos(a), CY + radius * Math.sin(a));
                bend(path, a, a + half, radius, next);
                bend(path, a + half, a + 2 * half, next, radius);
            }
            c.stroke(path, thread, 0xf4ead8);
            if (round == 2 || round == 4) {
                for (int i = 0; i < POINTS; i += 2) {
                    double a = turn + half * (2 * i + 1);
                    bead(c, CX + next * Math.cos(a), CY + next * Math.sin(a), 0.0085, 0xd43d51);
                }
            }
            radius = next;
            turn += half;
        }
        bead(c, CX, CY + radius, 0.012, 0x2f6fb5);
    }

    private static void bend(Path2D path, double from, double to, double r0, double r1) {
        double middle = (from + to) / 2;
        double r = (r0 + r1) / 2 * 0.985;
        path.quadTo(CX + r * Math.cos(middle), CY + r * Math.sin(middle), CX + r1 * Math.cos(to), CY + r1 * Math.sin(to));
    }

    private static void hoop(Canvas c) {
        c.stroke(Shapes.circle(CX, CY, HOOP), 0.026, 0x3b2414);
        c.stroke(Shapes.circle(CX, CY, HOOP), 0.019, Shade.linear(0.3, 0.1, Rgba.of(0xb98150), 0.7, 0.6,
                Rgba.of(0x74492a)));
        for (int i = 0; i < 90; i++) {
            double a = i * Math.PI / 45;
            c.stroke(Shapes.line(CX + (HOOP - 0.009) * Math.cos(a), CY + (HOOP - 0.009) * Math.sin(a),
                    CX + (HOOP + 0.009) * Math.cos(a + 0.03), CY + (HOOP + 0.009) * Math.sin(a + 0.03)), 0.0022, 0x4a2d18);
        }
    }

    private static void bead(Canvas c, double x, double y, double r, int rgb) {
        c.fill(Shapes.circle(x, y, r), Shade.radial(x - r / 3, y - r / 3, r * 1.4, Rgba.of(0xffffff).mix(Rgba.of(rgb), 0.4),
                Rgba.of(rgb).lit(0.6)));
    }

    /** A thread, two beads, and a feather of separate barbs on a curved quill. */
    private static void feather(Canvas c, SplittableRandom random, double x, double y, double length, double lean) {
        double fine = Math.max(0.0018, 0.9 * c.pixel());
        double knotY = CY + Math.sqrt(HOOP * HOOP - (x - CX) * (x - CX));
        c.stroke(Shapes.line(x, knotY, x, y), fine, 0x6b4a2e);
        int barbs = 170;
        for (int i = 0; i < barbs; i++) {
            double t = 0.1 + 0.9 * i / barbs;
            double qx = x - lean * length * t * t;
            double qy = y + length * t;
            double reach = 0.055 * Math.sin(Math.PI * Math.pow(1.06 - t, 0.75)) + 0.006;
            Rgba tint = Rgba.of(0xfff8ec).mix(Rgba.of(0x9b3f4c), (t - 0.45) * 1.9).lit(random.nextDouble(0.86, 1.06));
            for (double side : new double[] {-1, 1}) {
                double out = side * reach * random.nextDouble(0.85, 1.08);
                double down = reach * random.nextDouble(0.75, 1.05);
                var barb = new Strand(qx, qy, qx + out * 0.4, qy + down * 0.15, qx + out * 0.85, qy + down * 0.5,
                        qx + out, qy + down, 0.0028, 0.3 * c.pixel());
                c.fill(barb.outline(), Shade.flat(tint));
            }
        }
        double tipX = x - lean * length;
        var quill = new Strand(x, y, x, y + length * 0.33, x - lean * length * 0.33, y + length * 0.66, tipX,
                y + length * 1.02, 0.0055, fine);
        c.fill(quill.outline(), 0x8a6a4c);
        bead(c, x, y, 0.014, 0x2f6fb5);
        bead(c, x, y - 0.022, 0.01, 0xe0b64a);
    }
}
