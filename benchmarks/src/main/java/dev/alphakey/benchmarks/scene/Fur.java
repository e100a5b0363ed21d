package dev.alphakey.benchmarks.scene;

import java.util.SplittableRandom;

/** A shaggy creature: thousands of tapering hairs, the longest down to a third of a pixel, over a solid body. */
final class Fur {
    private static final double CX = 0.5;
    private static final double CY = 0.57;
    private static final double BODY = 0.25;
    private static final double TIP_PIXELS = 0.3;
    private static final int[] COAT = {0x7a3b1d, 0x9c4f24, 0xb9652c, 0xd07f3b, 0xe39a52, 0xf2b876};

    private Fur() {}

    static void draw(Canvas canvas, SplittableRandom random) {
        Canvas c = canvas.inset(0.04, 0.02, 0.92);
        flyaways(c, random, 150);
        rim(c, random, 900);
        c.fill(Shapes.circle(CX, CY, BODY), 0x84431f);
        coat(c, random, 2600);
        feet(c);
        face(c);
        tuft(c, random, 200);
    }

    private static void feet(Canvas c) {
        for (double side : new double[] {-1, 1}) {
            double x = CX + side * 0.11;
            c.fill(Shapes.ellipse(x, 0.838, 0.085, 0.042), Shade.vertical(0.80, 0xf0b9a0, 0.89, 0xb9674d));
            for (int toe = -1; toe <= 1; toe++) {
                c.fill(Shapes.ellipse(x + toe * 0.045, 0.861, 0.016, 0.013), 0x3a1b14);
            }
        }
    }

    /** Single long hairs that leave the outline. */
    private static void flyaways(Canvas c, SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            double angle = -Math.PI / 2 + random.nextDouble(-1.9, 1.9);
            double length = random.nextDouble(0.13, 0.21);
            hair(c, random, angle, BODY * 0.9, length, random.nextDouble(0.8, 1.8) * c.pixel(), 0.9);
        }
    }

    private static void rim(Canvas c, SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            double angle = random.nextDouble(0, 2 * Math.PI);
            hair(c, random, angle, BODY * random.nextDouble(0.85, 1), random.nextDouble(0.07, 0.14), 0.006, 0.45);
        }
    }

    /** Hairs over the body, drawn from its edge inward so that each lies over the roots of the next. */
    private static void coat(Canvas c, SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            double inward = (double) i / count;
            double radius = BODY * Math.sqrt(1 - inward) * random.nextDouble(0.9, 1);
            hair(c, random, random.nextDouble(0, 2 * Math.PI), radius, random.nextDouble(0.045, 0.09), 0.0055, 0.5);
        }
    }

    /** Hair on top of the head, in front of the brow. */
    private static void tuft(Canvas c, SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            double lean = random.nextDouble(-1, 1);
            double x = CX + lean * 0.06;
            double y = CY - BODY * random.nextDouble(0.6, 0.97);
            double height = random.nextDouble(0.08, 0.19) * (1.15 - Math.abs(lean) * 0.5);
            double away = lean * 0.13 + random.nextDouble(-0.03, 0.03);
            var strand = new Strand(x, y, x + away * 0.1, y - height * 0.7, x + away * 0.5, y - height,
                    x + away * 1.6, y - height * random.nextDouble(0.6, 1), 0.005, TIP_PIXELS * c.pixel());
            c.fill(strand.outline(), tinted(random, y - height, y));
        }
    }

    private static void hair(Canvas c, SplittableRandom random, double angle, double from, double length, double width,
            double curl) {
        double x = CX + from * Math.cos(angle);
        double y = CY + from * Math.sin(angle);
        double bend = angle + random.nextDouble(-curl, curl);
        double droop = length * random.nextDouble(0.1, 0.45);
        double mx = x + length * 0.45 * Math.cos(angle);
        double my = y + length * 0.45 * Math.sin(angle);
        double ex = x + length * Math.cos(bend);
        double ey = y + length * Math.sin(bend) + droop;
        var strand = new Strand(x, y, mx, my, (mx + ex) / 2 + random.nextDouble(-0.2, 0.2) * length,
                (my + ey) / 2 - droop * 0.4, ex, ey, width, TIP_PIXELS * c.pixel());
        c.fill(strand.outline(), tinted(random, CY - BODY, CY + BODY));
    }

    /** A coat colour that is lighter towards the top, as lit from above. */
    private static Shade tinted(SplittableRandom random, double top, double bottom) {
        Rgba base = Rgba.of(COAT[random.nextInt(COAT.length)]);
        return Shade.linear(0, top, base.lit(1.12), 0, bottom, base.lit(0.78));
    }

    private static void face(Canvas c) {
        for (double side : new double[] {-1, 1}) {
            double x = CX + side * 0.085;
            c.fill(Shapes.circle(x, 0.525, 0.068), 0x2a120b);
            c.fill(Shapes.circle(x, 0.525, 0.061), Shade.radial(x, 0.51, 0.075, Rgba.of(0xffffff), Rgba.of(0xcfdde6)));
            c.fill(Shapes.circle(x - side * 0.014, 0.535, 0.034), Shade.radial(x, 0.55, 0.045, Rgba.of(0x4fb3e8),
                    Rgba.of(0x12406f)));
            c.fill(Shapes.circle(x - side * 0.014, 0.535, 0.017), 0x07101c);
            c.fill(Shapes.circle(x - side * 0.014 - 0.012, 0.52, 0.011), 0xffffff);
        }
        c.fill(Shapes.ellipse(CX, 0.6, 0.03, 0.021), Shade.vertical(0.58, 0x5b3a3a, 0.62, 0x1d0d0d));
        c.fill(Shapes.common(Shapes.ellipse(CX, 0.648, 0.085, 0.055), Shapes.box(CX, 0.69, 0.2, 0.084, 0)), 0x4a0f14);
        c.fill(Shapes.ellipse(CX, 0.69, 0.04, 0.018), 0xe8717a);
        for (double side : new double[] {-1, 1}) {
            double x = CX + side * 0.042;
            c.fill(Shapes.polygon(x - 0.014, 0.647, x + 0.014, 0.647, x, 0.675), 0xfffaf0);
        }
    }
}
