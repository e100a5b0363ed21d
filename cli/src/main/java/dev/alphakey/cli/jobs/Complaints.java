package dev.alphakey.cli.jobs;

import dev.alphakey.cli.command.UsageException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with jobs, gathered so that one look at the file mends all of it. */
final class Complaints {
    private static final int MOST_SHOWN = 20;

    private final List<String> lines = new ArrayList<>();

    void add(String place, Exception problem) {
        lines.add(place + ": " + problem.getMessage());
    }

    void add(String line) {
        lines.add(line);
    }

    /** @throws UsageException with all of them, if there are any */
    void refuse() throws UsageException {
        if (lines.isEmpty()) {
            return;
        }
        var text = new StringBuilder(String.join("\n", lines.subList(0, Math.min(lines.size(), MOST_SHOWN))));
        if (lines.size() > MOST_SHOWN) {
            text.append("\nand ").append(lines.size() - MOST_SHOWN).append(" more");
        }
        throw new UsageException(text.append("\nnothing was ordered").toString());
    }
}
