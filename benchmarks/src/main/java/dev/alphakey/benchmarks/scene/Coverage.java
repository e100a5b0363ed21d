package dev.alphakey.benchmarks.scene;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * How much of each pixel a shape covers, as exact area rather than by samples: every edge adds the area to its right to an
 * accumulation buffer, and a running sum along the row turns that into coverage (the method of Levien's font-rs). Winding
 * counts, so holes are outlines that run the other way round.
 */
final class Coverage {
    private static final double FLATNESS = 0.02;

    final int x;
    final int y;
    final int width;
    final int height;
    private final int stride;
    private final float[] areas;

    private Coverage(int x, int y, int width, int height) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.areas = new float[stride * height];
    }

    /** The coverage of a shape in pixel coordinates, clipped to a frame; zero-sized when it lies outside. */
    static Coverage of(Shape shape, int frameWidth, int frameHeight) {
        Rectangle box = shape.getBounds();
        box.grow(1, 1);
        Rectangle clipped = box.intersection(new Rectangle(frameWidth, frameHeight));
        Coverage c = new Coverage(clipped.x, clipped.y, Math.max(0, clipped.width), Math.max(0, clipped.height));
        if (c.width > 0 && c.height > 0) {
            c.addOutline(shape);
            c.accumulate();
        }
        return c;
    }

    /** Coverage of the pixel at a column and row counted from {@link #x} and {@link #y}. */
    float at(int column, int row) {
        return areas[row * stride + column];
    }

    private void addOutline(Shape shape) {
        double[] p = new double[6];
        double startX = 0;
        double startY = 0;
        double lastX = 0;
        double lastY = 0;
        for (PathIterator it = shape.getPathIterator(null, FLATNESS); !it.isDone(); it.next()) {
            int kind = it.currentSegment(p);
            if (kind == PathIterator.SEG_LINETO) {
                addEdge(lastX, lastY, p[0], p[1]);
                lastX = p[0];
                lastY = p[1];
            } else {
                addEdge(lastX, lastY, startX, startY);
                if (kind == PathIterator.SEG_MOVETO) {
                    startX = p[0];
                    startY = p[1];
                }
                lastX = startX;
                lastY = startY;
            }
        }
        addEdge(lastX, lastY, startX, startY);
    }

    private void addEdge(double ax, double ay, double bx, double by) {
        if (ay == by) {
            return;
        }
        double sign = ay < by ? 1 : -1;
        double topX = (sign > 0 ? ax : bx) - x;
        double topY = Math.min(ay, by) - y;
        double slope = (bx - ax) / (by - ay);
        double bottomY = Math.max(ay, by) - y;
        int first = Math.max(0, (int) Math.floor(topY));
        for (int row = first; row < height && row < bottomY; row++) {
            double y0 = Math.max(row, topY);
            double y1 = Math.min(row + 1.0, bottomY);
            double x0 = clamp(topX + (y0 - topY) * slope);
            double x1 = clamp(topX + (y1 - topY) * slope);
            addSpan(row * stride, Math.min(x0, x1), Math.max(x0, x1), sign * (y1 - y0));
        }
    }

    private double clamp(double value) {
        return Math.max(0, Math.min(width, value));
    }

    /** Spreads an edge that falls by {@code drop} between two columns over the pixels it crosses. */
    private void addSpan(int base, double left, double right, double drop) {
        int first = (int) Math.floor(left);
        int last = (int) Math.ceil(right);
        if (last <= first + 1) {
            double mean = (left + right) / 2 - first;
            areas[base + first] += (float) (drop * (1 - mean));
            areas[base + first + 1] += (float) (drop * mean);
            return;
        }
        double perColumn = drop / (right - left);
        double done = 0;
        double before = 0;
        for (int column = first; column < last; column++) {
            double enter = Math.max(left, column) - column;
            double leave = Math.min(right, column + 1.0) - column;
            double part = perColumn * (leave - enter);
            double covered = done + part * (1 - (enter + leave) / 2);
            areas[base + column] += (float) (covered - before);
            before = covered;
            done += part;
        }
        areas[base + last] += (float) (done - before);
    }

    private void accumulate() {
        for (int row = 0; row < height; row++) {
            double winding = 0;
            for (int i = row * stride; i < (row + 1) * stride; i++) {
                winding += areas[i];
                areas[i] = (float) Math.min(1, Math.abs(winding));
            }
        }
    }
}
