package dev.alphakey.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The sides of a polygon, met line by line from the top; those that a line crosses are kept from one line to the next. */
final class PolygonSides {
    /** A side from its upper end downwards; {@code turn} is 1 if it was drawn so, else -1. */
    private record Side(double top, double bottom, double x, double slope, int turn) {}

    /** Takes what lies inside, along a line. */
    @FunctionalInterface
    interface Spans {
        void add(double left, double right);
    }

    private final List<Side> sides = new ArrayList<>();
    private int next;
    private final Side[] crossed;
    private final double[] at;
    private int count;

    PolygonSides(List<Shape.Point> corners) {
        for (int i = 0; i < corners.size(); i++) {
            Shape.Point a = corners.get(i);
            Shape.Point b = corners.get((i + 1) % corners.size());
            if (a.y() != b.y()) {
                boolean down = a.y() < b.y();
                Shape.Point upper = down ? a : b;
                Shape.Point lower = down ? b : a;
                double slope = (lower.x() - upper.x()) / (lower.y() - upper.y());
                sides.add(new Side(upper.y(), lower.y(), upper.x(), slope, down ? 1 : -1));
            }
        }
        sides.sort(Comparator.comparingDouble(Side::top));
        crossed = new Side[sides.size()];
        at = new double[sides.size()];
    }

    double top() {
        return sides.isEmpty() ? 0 : sides.get(0).top();
    }

    double bottom() {
        return sides.stream().mapToDouble(Side::bottom).max().orElse(0);
    }

    /** Tells what lies inside along a line; lines come from the top down. */
    void spans(double y, Spans spans) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (crossed[i].bottom() > y) {
                crossed[kept++] = crossed[i];
            }
        }
        for (; next < sides.size() && sides.get(next).top() <= y; next++) {
            if (sides.get(next).bottom() > y) {
                crossed[kept++] = sides.get(next);
            }
        }
        count = kept;
        sort(y);
        int winding = 0;
        for (int i = 0; i < count; i++) {
            if (winding != 0) {
                spans.add(at[i - 1], at[i]);
            }
            winding += crossed[i].turn();
        }
    }

    /** By insertion: from one line to the next their order hardly changes. */
    private void sort(double y) {
        for (int i = 0; i < count; i++) {
            Side side = crossed[i];
            double x = side.x() + (y - side.top()) * side.slope();
            int j = i;
            for (; j > 0 && at[j - 1] > x; j--) {
                at[j] = at[j - 1];
                crossed[j] = crossed[j - 1];
            }
            at[j] = x;
            crossed[j] = side;
        }
    }
}
