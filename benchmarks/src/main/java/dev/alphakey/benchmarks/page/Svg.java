package dev.alphakey.benchmarks.page;

import java.util.List;
import java.util.Locale;

/** The elements of a chart. Colours are classes, so that a dark page gets its own. */
final class Svg {
    /** Width of a character of the 12 px sans-serif face, a little more than the mean so that nothing is cut. */
    private static final double CHARACTER = 6.8;

    private static final String STYLE = """
            <style>
            text{font:12px system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif;fill:#24292f}
            .title{font-size:15px;font-weight:600}.end{text-anchor:end}.mid{text-anchor:middle}.own{font-weight:600}
            .soft{fill:#57606a}.page{fill:#fff}.grid{stroke:#d8dee4}.axis{stroke:#8c959f}
            .line{fill:none;stroke-width:2}
            .s0{fill:#0b62c4}.s1{fill:#d9730d}.s2{fill:#2d8a4e}.s3{fill:#8250df}.s4{fill:#8c959f}
            .l0{stroke:#0b62c4}.l1{stroke:#d9730d}.l2{stroke:#2d8a4e}.l3{stroke:#8250df}.l4{stroke:#8c959f}
            @media (prefers-color-scheme:dark){
            text{fill:#e6edf3}.soft{fill:#9da7b1}.page{fill:#0d1117}.grid{stroke:#2b323b}.axis{stroke:#6e7681}
            .s0{fill:#58a6ff}.s1{fill:#f0a04b}.s2{fill:#56d364}.s3{fill:#bc8cff}.s4{fill:#8b949e}
            .l0{stroke:#58a6ff}.l1{stroke:#f0a04b}.l2{stroke:#56d364}.l3{stroke:#bc8cff}.l4{stroke:#8b949e}}
            </style>
            """;

    /** How many series can be told apart. */
    static final int COLORS = 5;

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        out.append("<title>").append(escaped(title)).append("</title>\n").append(STYLE);
        out.append(String.format(Locale.ROOT, "<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n", width, height));
        text(16, 26, "title", title);
    }

    static double width(String text) {
        return CHARACTER * text.length();
    }

    void text(double x, double y, String style, String text) {
        out.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n", style, x, y, escaped(text)));
    }

    /** Text that reads upward, centred on a point. */
    void upward(double x, double y, String text) {
        out.append(String.format(
                Locale.ROOT,
                "<text class=\"mid soft\" transform=\"translate(%.1f %.1f) rotate(-90)\">%s</text>\n",
                x, y, escaped(text)));
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        out.append(String.format(
                Locale.ROOT, "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", style, x1, y1, x2, y2));
    }

    void bar(int color, double x, double y, double length, double thickness) {
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"s%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
                color, x, y, Math.max(1, length), thickness));
    }

    void dot(int color, double x, double y) {
        out.append(String.format(Locale.ROOT, "<circle class=\"s%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>\n", color, x, y));
    }

    void path(int color, double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(String.format(Locale.ROOT, "%s%.1f,%.1f", i == 0 ? "" : " ", xs[i], ys[i]));
        }
        out.append("<polyline class=\"line l").append(color).append("\" points=\"").append(points).append("\"/>\n");
    }

    /** A row of coloured squares with the names of the series. */
    void legend(List<String> names, double y) {
        double x = 16;
        for (int i = 0; i < names.size(); i++) {
            bar(i, x, y - 10, 11, 11);
            text(x + 17, y, "soft", names.get(i));
            x += 17 + width(names.get(i)) + 20;
        }
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\""
                                + " viewBox=\"0 0 %1$d %2$d\" role=\"img\">\n",
                        width, height)
                + out + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
