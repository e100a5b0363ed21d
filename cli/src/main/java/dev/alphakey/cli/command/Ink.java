package dev.alphakey.cli.command;

import java.util.regex.Pattern;

/** Colours for the words that a reader looks for. */
public final class Ink {
    private static final Pattern VERDICT = Pattern.compile("(?m)^(Verdict: | {2})?(?:(PASS)|(WARN|SKIP)|(FAIL|FAILED))\\b");

    private Ink() {}

    /** The text with its verdicts in green, yellow and red, as ANSI terminals show them. */
    public static String verdicts(String text) {
        return VERDICT.matcher(text).replaceAll(found -> {
            int color = found.group(2) != null ? 32 : found.group(3) != null ? 33 : 31;
            String before = found.group(1) == null ? "" : found.group(1);
            return before + "\u001b[" + color + "m" + found.group().substring(before.length()) + "\u001b[0m";
        });
    }
}
