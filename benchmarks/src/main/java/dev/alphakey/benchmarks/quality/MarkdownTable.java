package dev.alphakey.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;

/** A table that reads well as plain text and as Markdown: names to the left, numbers to the right. */
public final class MarkdownTable {
    private final List<List<String>> rows = new ArrayList<>();

    public MarkdownTable(List<String> head) {
        rows.add(List.copyOf(head));
    }

    public void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(Math.max(widths[c], 2), row.get(c).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            line(out, rows.get(r), widths);
            if (r == 0) {
                rule(out, widths);
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> row, int[] widths) {
        for (int c = 0; c < widths.length; c++) {
            String padding = " ".repeat(widths[c] - row.get(c).length());
            out.append("| ").append(c == 0 ? row.get(c) + padding : padding + row.get(c)).append(' ');
        }
        out.append("|\n");
    }

    private static void rule(StringBuilder out, int[] widths) {
        for (int c = 0; c < widths.length; c++) {
            out.append("| ").append("-".repeat(c == 0 ? widths[c] : widths[c] - 1)).append(c == 0 ? " " : ": ");
        }
        out.append("|\n");
    }
}
