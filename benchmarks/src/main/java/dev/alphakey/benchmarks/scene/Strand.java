package dev.alphakey.benchmarks.scene;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** A tapering cubic curve such as a hair: full width at its root, a thin tip. */
record Strand(
        double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3,
        double rootWidth, double tipWidth) {
    private static final int STEPS = 24;

    /** The outline of the curve, up one side and down the other. */
    Shape outline() {
        double[] lx = new double[STEPS + 1];
        double[] ly = new double[STEPS + 1];
        Path2D path = new Path2D.Double();
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double dx = slope(t, x0, x1, x2, x3);
            double dy = slope(t, y0, y1, y2, y3);
            double length = Math.max(1e-9, Math.hypot(dx, dy));
            double half = (rootWidth + (tipWidth - rootWidth) * t * t) / 2;
            double px = point(t, x0, x1, x2, x3);
            double py = point(t, y0, y1, y2, y3);
            double nx = -dy / length * half;
            double ny = dx / length * half;
            lx[i] = px - nx;
            ly[i] = py - ny;
            if (i == 0) {
                path.moveTo(px + nx, py + ny);
            } else {
                path.lineTo(px + nx, py + ny);
            }
        }
        for (int i = STEPS; i >= 0; i--) {
            path.lineTo(lx[i], ly[i]);
        }
        path.closePath();
        return path;
    }

    private static double point(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static double slope(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c));
    }
}
