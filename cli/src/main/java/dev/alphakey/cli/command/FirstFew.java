package dev.alphakey.cli.command;

import java.util.List;

/** A list of which a person sees only the beginning. */
public final class FirstFew {
    private static final int MOST = 3;

    private FirstFew() {}

    /** The first ones by their texts, and how many more there are. */
    public static String of(List<?> all) {
        List<String> first = all.stream().limit(MOST).map(Object::toString).toList();
        int more = all.size() - first.size();
        return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
    }
}
