package dev.alphakey.benchmarks.scene;

import java.util.SplittableRandom;

/** A cup of tea under a plume of steam: turbulent alpha with no edge anywhere. */
final class Smoke {
    private static final Rgba THIN = Rgba.of(0xcfd8e6);
    private static final Rgba DENSE = Rgba.of(0xffffff);
    private static final double SOURCE = 0.7;
    private static final double TOP = 0.07;

    private Smoke() {}

    static void draw(Canvas c, SplittableRandom random) {
        cupBehind(c);
        Noise noise = new Noise(random);
        double phase = random.nextDouble(0, 6);
        c.wash((x, y) -> plume(noise, phase, x, y));
        cupFront(c);
    }

    private static Rgba plume(Noise noise, double phase, double x, double y) {
        double rise = (SOURCE - y) / (SOURCE - TOP);
        if (rise <= -0.06 || rise >= 1 || x < 0.06 || x > 0.94) {
            return Rgba.CLEAR;
        }
        double r = Math.max(0, rise);
        double wx = x + 0.09 * noise.octaves(x * 3 + phase, y * 3, 3) * (0.2 + r);
        double wy = y + 0.07 * noise.octaves(x * 3 - 4, y * 3 + phase, 3);
        double axis = 0.5 + 0.07 * Math.sin(5.5 * r + phase) * r;
        double reach = 0.05 + 0.17 * Math.pow(r, 0.8);
        double across = Math.abs(wx - axis) / reach;
        double body = Math.max(0, 1 - across * across);
        double turbulence = 0.5 + 0.75 * noise.octaves(wx * 6.5 + 3, wy * 5 + phase * 2, 5);
        double wisps = 1 - Math.abs(noise.octaves(wx * 8, wy * 4.5 - phase, 4)) * 1.7;
        double fade = smooth(Math.min(1, (rise + 0.06) / 0.12)) * smooth(Math.min(1, (1 - rise) / 0.6));
        double density = body * fade * Math.max(0, 0.55 * turbulence + 0.45 * wisps);
        double alpha = 0.94 * (1 - Math.exp(-2.1 * density));
        return THIN.mix(DENSE, alpha * 1.4 + 0.2 * (turbulence - 0.5)).withAlpha(alpha);
    }

    private static double smooth(double t) {
        return t <= 0 ? 0 : t * t * (3 - 2 * t);
    }

    private static void cupBehind(Canvas c) {
        c.fill(Shapes.ellipse(0.5, 0.905, 0.26, 0.03), Shade.vertical(0.875, 0xf4f1ea, 0.935, 0xa99f92));
        c.stroke(Shapes.ellipse(0.665, 0.765, 0.06, 0.055), 0.026, Shade.vertical(0.71, 0xffffff, 0.82, 0xb8b0a6));
        c.fill(Shapes.ellipse(0.5, 0.7, 0.165, 0.036), 0x8b8178);
        c.fill(Shapes.ellipse(0.5, 0.706, 0.152, 0.029), Shade.linear(0.36, 0, Rgba.of(0x8a4a1c), 0.64, 0,
                Rgba.of(0xc07a34)));
    }

    private static void cupFront(Canvas c) {
        var path = new java.awt.geom.Path2D.Double();
        path.moveTo(0.335, 0.7);
        path.curveTo(0.345, 0.748, 0.655, 0.748, 0.665, 0.7);
        path.curveTo(0.665, 0.83, 0.61, 0.9, 0.5, 0.905);
        path.curveTo(0.39, 0.9, 0.335, 0.83, 0.335, 0.7);
        path.closePath();
        c.fill(path, Shade.linear(0.34, 0, Rgba.of(0xffffff), 0.67, 0, Rgba.of(0xb9b2aa)));
        c.fill(Shapes.common(path, Shapes.box(0.5, 0.81, 0.4, 0.03, 0)), Shade.linear(0.34, 0, Rgba.of(0x3f7fc4), 0.67, 0,
                Rgba.of(0x24497a)));
        c.stroke(Shapes.polyline(0.365, 0.76, 0.375, 0.8, 0.395, 0.84), 0.012, Shade.flat(new Rgba(1, 1, 1, 0.8f)));
    }
}
