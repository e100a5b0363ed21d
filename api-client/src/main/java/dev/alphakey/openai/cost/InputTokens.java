package dev.alphakey.openai.cost;

import dev.alphakey.openai.image.ImageSize;

/** About how many tokens a model reads; OpenAI gives no rule, these agree with the few counts that were observed. */
final class InputTokens {
    private static final int EDGE = 1024;
    private static final int PATCH = 32;
    private static final long MOST_PATCHES = 1536;
    private static final int AROUND_A_PROMPT = 6;

    /** A picture of which nothing is known. */
    static final Range<Long> ANY_PICTURE = new Range<>(1L, MOST_PATCHES);

    private InputTokens() {}

    /** Of a picture: its patches, after small pictures are enlarged and large ones are shrunk. */
    static long picture(ImageSize size) {
        double width = size.width();
        double height = size.height();
        double longer = Math.max(width, height);
        if (longer < EDGE) {
            double scale = Math.min(2, EDGE / longer);
            width = Math.max(1, Math.rint(width * scale));
            height = Math.max(1, Math.rint(height * scale));
        }
        if (patches(width, height) <= MOST_PATCHES) {
            return (long) patches(width, height);
        }
        double scale = Math.sqrt(PATCH * PATCH * MOST_PATCHES / (width * height));
        double across = width * scale / PATCH;
        double down = height * scale / PATCH;
        // A picture that is thinner than a patch still has one across.
        scale *= Math.min(across < 1 ? 1 : Math.floor(across) / across, down < 1 ? 1 : Math.floor(down) / down);
        double patches = patches(Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale)));
        return (long) Math.min(MOST_PATCHES, patches);
    }

    private static double patches(double width, double height) {
        return Math.ceil(width / PATCH) * Math.ceil(height / PATCH);
    }

    /**
     * Of a prompt. Words are counted as the tokenizer o200k tends to split them: tried on prompts in ten languages and on
     * Markdown and JSON, it came within the range that is given.
     */
    static Range<Long> text(String prompt) {
        double tokens = 0;
        int at = 0;
        while (at < prompt.length()) {
            Run kind = Run.of(prompt.codePointAt(at));
            int length = 0;
            boolean lines = false;
            while (at < prompt.length() && Run.of(prompt.codePointAt(at)) == kind) {
                lines |= prompt.charAt(at) == '\n';
                at += Character.charCount(prompt.codePointAt(at));
                length++;
            }
            tokens += kind.tokens(length, lines);
        }
        return new Range<>(
                (long) Math.floor(tokens * 0.7) + AROUND_A_PROMPT, (long) Math.ceil(tokens * 1.5) + AROUND_A_PROMPT);
    }

    /** Characters that the tokenizer keeps together. */
    private enum Run {
        LATIN,
        ALPHABET,
        SYLLABLES,
        DIGITS,
        SPACE,
        MARKS,
        SYMBOLS;

        static Run of(int c) {
            if (Character.isWhitespace(c)) {
                return SPACE;
            }
            if (Character.isDigit(c)) {
                return DIGITS;
            }
            int type = Character.getType(c);
            boolean combining = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            if (Character.isLetter(c) || combining) {
                return c < 0x250 ? LATIN : c < 0x1100 || c >= 0x1200 && c < 0x2e80 ? ALPHABET : SYLLABLES;
            }
            return c < 0x2000 ? MARKS : SYMBOLS;
        }

        double tokens(int length, boolean lines) {
            return switch (this) {
                case LATIN -> length <= 7 ? 1 : length / 5.0;
                case ALPHABET -> Math.max(1, length / 3.5);
                case SYLLABLES -> 0.85 * length;
                case DIGITS -> Math.ceil(length / 3.0);
                case SPACE -> lines || length > 1 ? 1 : 0;
                case MARKS -> Math.ceil(length / 2.0);
                case SYMBOLS -> 1.5 * length;
            };
        }
    }
}
