package dev.alphakey.benchmarks.page;

import java.util.ArrayList;
import java.util.List;

/** Finds places for the names of points where they cover neither each other nor another point. */
final class Labels {
    private static final double DOT = 6;
    private static final double BESIDE = 10;
    private static final double ASCENT = 11;
    private static final double LINE = 14;

    private final double right;
    private final List<Box> taken = new ArrayList<>();

    private record Box(double x1, double y1, double x2, double y2) {
        boolean meets(Box other) {
            return x1 < other.x2 && other.x1 < x2 && y1 < other.y2 && other.y1 < y2;
        }
    }

    /**
     * Where a text goes.
     *
     * @param x the end of it that is nearest to its point, or its middle
     * @param y its base line
     */
    record Place(double x, double y, Anchor anchor) {
        double left(String text) {
            return x - anchor.share * Svg.width(text);
        }
    }

    /** Which part of a text is at the place, so that widths that are only estimated do not make it stand off. */
    enum Anchor {
        START("", 0),
        MIDDLE("mid", 0.5),
        END("end", 1);

        final String style;
        final double share;

        Anchor(String style, double share) {
            this.style = style;
            this.share = share;
        }
    }

    /** For a drawing that ends at {@code right}. */
    Labels(double right) {
        this.right = right;
    }

    /** Keeps labels away from a point; to be called for all points before the first label is placed. */
    void avoid(double x, double y) {
        taken.add(new Box(x - DOT, y - DOT, x + DOT, y + DOT));
    }

    /** The first free place of: after the point, before it, above, below, and ever further below. */
    Place place(double x, double y, String text) {
        double width = Svg.width(text);
        List<Place> candidates = new ArrayList<>(List.of(
                new Place(x + BESIDE, y + 4, Anchor.START),
                new Place(x - BESIDE, y + 4, Anchor.END),
                new Place(x, y - BESIDE, Anchor.MIDDLE),
                new Place(x, y + BESIDE + ASCENT, Anchor.MIDDLE)));
        for (int i = 1; i <= taken.size(); i++) {
            candidates.add(new Place(Math.min(x + BESIDE, right - width), y + 4 + i * LINE, Anchor.START));
        }
        Place found = candidates.stream()
                .filter(p -> p.left(text) >= 0 && p.left(text) + width <= right)
                .filter(p -> taken.stream().noneMatch(box(p, text)::meets))
                .findFirst()
                .orElse(candidates.get(0));
        taken.add(box(found, text));
        return found;
    }

    private static Box box(Place place, String text) {
        double left = place.left(text);
        return new Box(left - 2, place.y() - ASCENT, left + Svg.width(text) + 2, place.y() + 3);
    }
}
