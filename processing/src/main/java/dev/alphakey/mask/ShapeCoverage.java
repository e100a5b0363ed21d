package dev.alphakey.mask;

import java.util.Objects;

/**
 * Draws shapes with the share of each pixel that they cover: exact along a row, and for slanted or round sides the mean of sixteen
 * lines through it.
 */
final class ShapeCoverage {
    private static final int LINES = 16;

    private final int width;
    /** Shares of single pixels, and by how much the share of all pixels from one on changes. */
    private final double[] single;

    private final double[] change;

    private ShapeCoverage(int width) {
        this.width = width;
        single = new double[width];
        change = new double[width + 1];
    }

    /** Writes the coverage of a shape to a plane of zeros. */
    static void draw(Shape shape, byte[] plane, int width, int height) {
        Objects.requireNonNull(shape, "shape");
        var row = new ShapeCoverage(width);
        if (shape instanceof Shape.Rectangle r) {
            for (int y = first(r.y()); y < end(r.y() + r.height(), height); y++) {
                row.add(r.x(), r.x() + r.width(), Math.min(y + 1, r.y() + r.height()) - Math.max(y, r.y()));
                row.write(plane, y * width);
            }
        } else if (shape instanceof Shape.Ellipse e) {
            for (int y = first(e.y() - e.radiusY()); y < end(e.y() + e.radiusY(), height); y++) {
                for (int line = 0; line < LINES; line++) {
                    double t = (line(y, line) - e.y()) / e.radiusY();
                    double half = e.radiusX() * Math.sqrt(Math.max(0, 1 - t * t));
                    row.add(e.x() - half, e.x() + half, 1.0 / LINES);
                }
                row.write(plane, y * width);
            }
        } else if (shape instanceof Shape.Polygon p) {
            var sides = new PolygonSides(p.corners());
            for (int y = first(sides.top()); y < end(sides.bottom(), height); y++) {
                for (int line = 0; line < LINES; line++) {
                    sides.spans(line(y, line), (left, right) -> row.add(left, right, 1.0 / LINES));
                }
                row.write(plane, y * width);
            }
        }
    }

    private static int first(double top) {
        return (int) Math.max(0, Math.floor(top));
    }

    private static int end(double bottom, int height) {
        return (int) Math.min(height, Math.ceil(bottom));
    }

    private static double line(int y, int line) {
        return y + (line + 0.5) / LINES;
    }

    private void add(double from, double to, double weight) {
        double left = Math.max(0, from);
        double right = Math.min(width, to);
        if (!(right > left)) {
            return;
        }
        int begin = (int) left;
        int last = (int) right;
        if (begin == last) {
            single[begin] += (right - left) * weight;
            return;
        }
        single[begin] += (begin + 1 - left) * weight;
        change[begin + 1] += weight;
        change[last] -= weight;
        if (last < width) {
            single[last] += (right - last) * weight;
        }
    }

    /** Writes the row and forgets it. */
    private void write(byte[] plane, int at) {
        double share = 0;
        for (int x = 0; x < width; x++) {
            share += change[x];
            plane[at + x] = (byte) Math.min(255, Math.round(255 * (share + single[x])));
            single[x] = 0;
            change[x] = 0;
        }
        change[width] = 0;
    }
}
