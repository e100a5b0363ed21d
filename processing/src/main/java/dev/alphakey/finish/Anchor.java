package dev.alphakey.finish;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The place of a picture on a larger canvas. */
public enum Anchor {
    TOP_LEFT(0, 0),
    TOP(1, 0),
    TOP_RIGHT(2, 0),
    LEFT(0, 1),
    CENTER(1, 1),
    RIGHT(2, 1),
    BOTTOM_LEFT(0, 2),
    BOTTOM(1, 2),
    BOTTOM_RIGHT(2, 2);

    private final int across;
    private final int down;

    Anchor(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /**
     * The anchor of a name such as {@code bottom} or {@code top-left}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Anchor parse(String name) {
        for (Anchor anchor : values()) {
            if (anchor.toString().equals(name.toLowerCase(Locale.ROOT))) {
                return anchor;
            }
        }
        throw new IllegalArgumentException("an anchor is one of "
                + Arrays.stream(values()).map(Anchor::toString).collect(Collectors.joining(", ")) + ", not '" + name + "'");
    }

    /** Columns to the left of the picture, of {@code room} that are free; the odd one goes to the right. */
    int left(int room) {
        return room * across / 2;
    }

    /** Rows above the picture, of {@code room} that are free; the odd one goes below. */
    int top(int room) {
        return room * down / 2;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
