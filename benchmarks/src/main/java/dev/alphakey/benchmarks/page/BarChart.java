package dev.alphakey.benchmarks.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lying bars in groups, a colour for each series, with the value at the end of each bar.
 *
 * @param axisTitle what is measured and in what unit
 * @param own how the names of groups begin that are set off
 * @param reach how far the axis goes at least
 * @param rows names of the groups, from top to bottom
 * @param series not more than five, each with a value for every row, NaN where there is none
 */
public record BarChart(String title, String axisTitle, String own, double reach, List<String> rows, List<Series> series) {
    private static final int WIDTH = 760;
    private static final int BAR = 13;
    private static final int GAP = 12;
    private static final int TOP = 66;
    private static final int BOTTOM = 52;
    private static final int VALUE_ROOM = 64;

    /** One colour. */
    public record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    public BarChart {
        rows = List.copyOf(rows);
        series = List.copyOf(series);
        int groups = rows.size();
        if (series.size() > Svg.COLORS || series.stream().anyMatch(s -> s.values().size() != groups)) {
            throw new IllegalArgumentException("at most " + Svg.COLORS + " series with a value for each of " + groups + " rows");
        }
    }

    /** The chart as a file. */
    public String svg() {
        int group = BAR * series.size() + GAP;
        int height = TOP + group * rows.size() + BOTTOM;
        double left = 28 + rows.stream().mapToDouble(Svg::width).max().orElse(0);
        double room = WIDTH - left - VALUE_ROOM;
        Axis axis = Axis.fromZero(Math.max(reach, values().max(Double::compare).orElse(1.0)));
        var svg = new Svg(WIDTH, height, title);
        svg.legend(series.stream().map(Series::name).toList(), 48);
        for (double tick : axis.ticks()) {
            double x = left + room * axis.at(tick);
            svg.line("grid", x, TOP, x, height - BOTTOM);
            svg.text(x, height - BOTTOM + 16, "mid soft", Axis.label(tick));
        }
        svg.text(left + room / 2, height - 14, "mid soft", axisTitle);
        for (int row = 0; row < rows.size(); row++) {
            double y = TOP + GAP / 2.0 + group * row;
            String style = rows.get(row).startsWith(own) ? "end own" : "end";
            svg.text(left - 10, y + BAR * series.size() / 2.0 + 4, style, rows.get(row));
            for (int i = 0; i < series.size(); i++) {
                bar(svg, axis, i, series.get(i).values().get(row), left, room, y + BAR * i);
            }
        }
        svg.line("axis", left, TOP, left, height - BOTTOM);
        return svg.toString();
    }

    private static void bar(Svg svg, Axis axis, int color, double value, double left, double room, double y) {
        if (Double.isNaN(value)) {
            svg.text(left + 5, y + BAR - 3, "soft", "–");
            return;
        }
        svg.bar(color, left, y + 0.5, room * axis.at(value), BAR - 1);
        svg.text(left + room * axis.at(value) + 5, y + BAR - 2.5, "soft", Axis.label(value));
    }

    private Stream<Double> values() {
        return series.stream().flatMap(s -> s.values().stream()).filter(v -> !v.isNaN());
    }
}
