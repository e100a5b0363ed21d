package dev.alphakey.benchmarks.scene;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A sprig whose leaves hold the hue of a green key: solid, though their colour leans as far to the key as a colour can. */
final class Leaf {
    private static final Rgba BRIGHT = Rgba.of(0x4fd052);
    private static final Rgba BODY = Rgba.of(0x25a52c);
    private static final Rgba DEEP = Rgba.of(0x0d5c17);
    private static final Rgba VEIN = Rgba.of(0x8fe88f);

    private Leaf() {}

    static void draw(Canvas c, SplittableRandom random) {
        Path2D stem = new Path2D.Double();
        stem.moveTo(0.47, 0.93);
        stem.curveTo(0.46, 0.8, 0.5, 0.72, 0.52, 0.6);
        c.stroke(stem, 0.022, Shade.vertical(0.6, 0x2f9e35, 0.93, 0x11601b));
        leaf(c, 0.475, 0.83, 0.3, -1.15 + random.nextDouble(-0.06, 0.06));
        leaf(c, 0.49, 0.76, 0.3, 1.05 + random.nextDouble(-0.06, 0.06));
        leaf(c, 0.52, 0.64, 0.56, 0.06 + random.nextDouble(-0.05, 0.05));
    }

    /** A leaf from its stalk at x, y, turned clockwise from upright. */
    private static void leaf(Canvas c, double x, double y, double length, double turn) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turn);
        place.scale(length, length);
        Path2D blade = new Path2D.Double();
        blade.moveTo(0, 0);
        blade.curveTo(-0.42, -0.12, -0.42, -0.62, 0, -1);
        blade.curveTo(0.42, -0.62, 0.42, -0.12, 0, 0);
        Shape outline = place.createTransformedShape(blade);
        c.fill(outline, light(place));
        double line = 0.011 * length;
        for (int i = 1; i <= 7; i++) {
            double t = -0.08 - i * 0.105;
            double reach = 0.36 * Math.sin(Math.PI * Math.pow(i / 8.4, 0.8));
            for (double side : new double[] {-1, 1}) {
                Path2D vein = new Path2D.Double();
                vein.moveTo(0, t);
                vein.quadTo(side * reach * 0.5, t - 0.07, side * reach * 0.86, t - 0.19);
                c.fill(Shapes.common(outline, pen(line).createStrokedShape(place.createTransformedShape(vein))),
                        Shade.flat(VEIN.withAlpha(0.75)));
            }
        }
        c.stroke(place.createTransformedShape(Shapes.line(0, 0.06, 0, -0.97)), line * 1.7, Shade.flat(VEIN));
        c.stroke(outline, 0.009 * length + 0.002, Shade.flat(DEEP));
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** One half of the blade in the light, the other in the shade, both darker towards the stalk. */
    private static Shade light(AffineTransform place) {
        return (x, y) -> {
            double[] p = {x, y};
            try {
                place.inverseTransform(p, 0, p, 0, 1);
            } catch (java.awt.geom.NoninvertibleTransformException e) {
                throw new IllegalStateException(e);
            }
            Rgba half = p[0] < 0 ? BRIGHT.mix(BODY, -p[0] * 2.4) : BODY.mix(DEEP, p[0] * 2.2);
            return half.mix(DEEP, 0.35 * (1 + p[1]));
        };
    }
}
