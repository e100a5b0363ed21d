package dev.alphakey.benchmarks.page;

import java.util.List;

/**
 * Points over two axes, joined to lines where a series asks for it, with labels that keep clear of each other.
 *
 * @param logX whether the horizontal axis is logarithmic; otherwise it begins at zero
 * @param logY the same for the vertical one
 * @param series not more than five
 */
public record PointChart(String title, String titleX, String titleY, boolean logX, boolean logY, List<Series> series) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 430;
    private static final int LEFT = 74;
    private static final int RIGHT = 24;
    private static final int TOP = 68;
    private static final int BOTTOM = 56;

    /** A measured value; the label may be empty. */
    public record Point(double x, double y, String label) {}

    /**
     * One colour.
     *
     * @param joined whether a line leads from each point to the next
     */
    public record Series(String name, boolean joined, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    public PointChart {
        series = List.copyOf(series);
        if (series.size() > Svg.COLORS || series.stream().allMatch(s -> s.points().isEmpty())) {
            throw new IllegalArgumentException("1 to " + Svg.COLORS + " series, and a point in one of them");
        }
    }

    /** The chart as a file. */
    public String svg() {
        Axis across = axis(logX, points().stream().map(Point::x).toList());
        Axis up = axis(logY, points().stream().map(Point::y).toList());
        var svg = new Svg(WIDTH, HEIGHT, title);
        svg.legend(series.stream().map(Series::name).toList(), 48);
        for (double tick : across.ticks()) {
            svg.line("grid", x(across, tick), TOP, x(across, tick), HEIGHT - BOTTOM);
            svg.text(x(across, tick), HEIGHT - BOTTOM + 17, "mid soft", Axis.label(tick));
        }
        for (double tick : up.ticks()) {
            svg.line("grid", LEFT, y(up, tick), WIDTH - RIGHT, y(up, tick));
            svg.text(LEFT - 8, y(up, tick) + 4, "end soft", Axis.label(tick));
        }
        svg.line("axis", LEFT, TOP, LEFT, HEIGHT - BOTTOM);
        svg.line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 16, "mid soft", titleX);
        svg.upward(22, (TOP + HEIGHT - BOTTOM) / 2.0, titleY);
        for (int i = 0; i < series.size(); i++) {
            draw(svg, i, series.get(i), across, up);
        }
        label(svg, across, up);
        return svg.toString();
    }

    private static void draw(Svg svg, int color, Series one, Axis across, Axis up) {
        double[] xs = one.points().stream().mapToDouble(p -> x(across, p.x())).toArray();
        double[] ys = one.points().stream().mapToDouble(p -> y(up, p.y())).toArray();
        if (one.joined()) {
            svg.path(color, xs, ys);
        }
        for (int i = 0; i < xs.length; i++) {
            svg.dot(color, xs[i], ys[i]);
        }
    }

    private void label(Svg svg, Axis across, Axis up) {
        var labels = new Labels(WIDTH - 4);
        points().forEach(p -> labels.avoid(x(across, p.x()), y(up, p.y())));
        for (Point point : points()) {
            if (!point.label().isEmpty()) {
                Labels.Place place = labels.place(x(across, point.x()), y(up, point.y()), point.label());
                svg.text(place.x(), place.y(), place.anchor().style, point.label());
            }
        }
    }

    private static Axis axis(boolean logarithmic, List<Double> values) {
        double greatest = values.stream().max(Double::compare).orElseThrow();
        return logarithmic
                ? Axis.logarithmic(values.stream().min(Double::compare).orElseThrow(), greatest)
                : Axis.fromZero(greatest);
    }

    private List<Point> points() {
        return series.stream().flatMap(s -> s.points().stream()).toList();
    }

    private static double x(Axis axis, double value) {
        return LEFT + (WIDTH - RIGHT - LEFT) * axis.at(value);
    }

    private static double y(Axis axis, double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * axis.at(value);
    }
}
