package dev.alphakey.mask;

import java.util.List;

/** What is drawn into a mask, in pixels from the top left corner of the picture; the middle of its first pixel is 0.5, 0.5. */
public sealed interface Shape {
    /** Coordinates go no further than this to either side of 0. */
    double FARTHEST = 1e6;

    /**
     * A rectangle with sides along the frame.
     *
     * @param x of its left side
     * @param y of its top
     * @param width above 0
     * @param height above 0
     */
    record Rectangle(double x, double y, double width, double height) implements Shape {
        public Rectangle {
            requireNear(x, y);
            requireLength("width", width);
            requireLength("height", height);
        }
    }

    /**
     * An ellipse with axes along the frame.
     *
     * @param x of its middle
     * @param y of its middle
     * @param radiusX half of its width, above 0
     * @param radiusY half of its height, above 0
     */
    record Ellipse(double x, double y, double radiusX, double radiusY) implements Shape {
        public Ellipse {
            requireNear(x, y);
            requireLength("horizontal radius", radiusX);
            requireLength("vertical radius", radiusY);
        }
    }

    /**
     * What straight lines from corner to corner, and from the last to the first, go around. Where they go around twice it is filled
     * too, unless in opposite directions (the non-zero rule).
     *
     * @param corners 3 to 10000
     */
    record Polygon(List<Point> corners) implements Shape {
        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3 || corners.size() > 10_000) {
                throw new IllegalArgumentException("a polygon has 3 to 10000 corners, not " + corners.size());
            }
        }
    }

    /** A corner. */
    record Point(double x, double y) {
        public Point {
            requireNear(x, y);
        }
    }

    private static void requireNear(double x, double y) {
        if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) {
            throw new IllegalArgumentException("coordinates are -1000000 to 1000000, not " + x + "," + y);
        }
    }

    private static void requireLength(String what, double length) {
        if (!(length > 0 && length <= 2 * FARTHEST)) {
            throw new IllegalArgumentException("its " + what + " must be above 0 and at most 2000000, not " + length);
        }
    }
}
