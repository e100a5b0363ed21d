package dev.alphakey.benchmarks.scene;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Outlines that the drawings share. */
final class Shapes {
    private Shapes() {}

    static Shape circle(double cx, double cy, double r) {
        return ellipse(cx, cy, r, r);
    }

    static Shape ellipse(double cx, double cy, double rx, double ry) {
        return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
    }

    /** A rectangle given by its middle, with rounded corners. */
    static Shape box(double cx, double cy, double width, double height, double corner) {
        return new RoundRectangle2D.Double(
                cx - width / 2, cy - height / 2, width, height, 2 * corner, 2 * corner);
    }

    static Shape line(double x0, double y0, double x1, double y1) {
        return new Line2D.Double(x0, y0, x1, y1);
    }

    /** Straight lines through points given as x, y, x, y, … and back to the first. */
    static Shape polygon(double... xy) {
        Path2D path = polyline(xy);
        path.closePath();
        return path;
    }

    static Path2D polyline(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }

    /** A smooth closed curve through points (Catmull-Rom as Béziers). */
    static Shape blob(double... xy) {
        int n = xy.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < n; i++) {
            int before = 2 * ((i + n - 1) % n);
            int from = 2 * i;
            int to = 2 * ((i + 1) % n);
            int after = 2 * ((i + 2) % n);
            path.curveTo(
                    xy[from] + (xy[to] - xy[before]) / 6,
                    xy[from + 1] + (xy[to + 1] - xy[before + 1]) / 6,
                    xy[to] - (xy[after] - xy[from]) / 6,
                    xy[to + 1] - (xy[after + 1] - xy[from + 1]) / 6,
                    xy[to],
                    xy[to + 1]);
        }
        path.closePath();
        return path;
    }

    /** A star with as many points as asked, one of them at the top. */
    static Shape star(double cx, double cy, int points, double outer, double inner) {
        double[] xy = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double angle = Math.PI * i / points - Math.PI / 2;
            double r = i % 2 == 0 ? outer : inner;
            xy[2 * i] = cx + r * Math.cos(angle);
            xy[2 * i + 1] = cy + r * Math.sin(angle);
        }
        return polygon(xy);
    }

    /** What lies in the first shape and not in the second. */
    static Shape minus(Shape shape, Shape hole) {
        Area area = new Area(shape);
        area.subtract(new Area(hole));
        return area;
    }

    /** What lies in both shapes. */
    static Shape common(Shape one, Shape other) {
        Area area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }

    static Shape turned(Shape shape, double radians, double cx, double cy) {
        return AffineTransform.getRotateInstance(radians, cx, cy).createTransformedShape(shape);
    }
}
