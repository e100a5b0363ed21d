package dev.alphakey.benchmarks.service;

import java.util.List;

/** What goes in, in tokens: texts by a rough count, pictures by patches of 32 pixels. */
final class InputTokens {
    private static final int PATCH = 32;
    private static final int MOST_PATCHES = 1536;
    private static final int LEAST_EDGE = 1024;
    private static final int AROUND_TEXT = 6;
    private static final int CHARS_PER_TOKEN = 4;

    private InputTokens() {}

    /** One token for every four characters, and the six around them. */
    static int text(String prompt) {
        return (prompt.length() + CHARS_PER_TOKEN - 1) / CHARS_PER_TOKEN + AROUND_TEXT;
    }

    static int pictures(List<Upload> uploads) {
        return uploads.stream().mapToInt(u -> picture(u.width(), u.height())).sum();
    }

    static int picture(int width, int height) {
        double up = Math.max(1, Math.min(2, (double) LEAST_EDGE / Math.max(width, height)));
        double w = Math.floor(width * up);
        double h = Math.floor(height * up);
        double patches = Math.ceil(w / PATCH) * Math.ceil(h / PATCH);
        if (patches > MOST_PATCHES) {
            double k = Math.sqrt((double) PATCH * PATCH * MOST_PATCHES / (w * h));
            double a = w * k / PATCH;
            double c = h * k / PATCH;
            k *= Math.min(Math.floor(a) / a, Math.floor(c) / c);
            // A crumb below a whole number would lose a patch.
            w = Math.floor(w * k + 1e-9);
            h = Math.floor(h * k + 1e-9);
            patches = Math.ceil(w / PATCH) * Math.ceil(h / PATCH);
        }
        return (int) patches;
    }
}
