package dev.alphakey.background;

import dev.alphakey.image.OkLab;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says which key colour a subject is safest on: the one that is perceptually farthest from the nearest colours of the
 * subject. Distances are taken in {@link OkLab}; the rarest hundredth of the subject's pixels does not count, so that a
 * single glint does not rule out a key.
 */
public final class KeyAdvisor {
    /** Keys that image models paint reliably, in the order in which ties are broken. */
    private static final List<KeyColor> CANDIDATES = List.of(
            KeyColor.GREEN,
            KeyColor.MAGENTA,
            KeyColor.BLUE,
            KeyColor.of(0, 255, 255),
            KeyColor.of(255, 255, 0),
            KeyColor.of(255, 0, 0));

    private static final double IGNORED_SHARE = 0.01;
    /** Colours are gathered in cells of eight levels. */
    private static final int CELL_BITS = 5;

    private final List<Colours> subjects = new ArrayList<>();

    public KeyAdvisor() {}

    /** Adds the visible pixels of an image; a flat background that fills its rim is left out. */
    public KeyAdvisor add(Raster image) {
        boolean opaque = !image.hasTransparency();
        KeyColor rim = opaque ? KeySampler.sample(image, KeySampling.AUTO, KeyColor.GREEN) : null;
        boolean flatRim = opaque && rimShare(image, rim) > 0.8;
        var colours = new Colours(IGNORED_SHARE);
        for (int p : image.pixels()) {
            if (p >>> 24 > 127 && !(flatRim && rim.distance(p) <= KeySampler.SAME_COLOUR)) {
                colours.add(p);
            }
        }
        if (colours.total > 0) {
            subjects.add(colours);
        }
        return this;
    }

    /** Adds one colour of a palette, which counts in full. */
    public KeyAdvisor add(KeyColor color) {
        var colours = new Colours(0);
        colours.add(color.rgb());
        subjects.add(colours);
        return this;
    }

    /** Every candidate, the safest first; empty if no colour was added. */
    public List<Ranked> rank() {
        var ranked = new ArrayList<Ranked>();
        if (!subjects.isEmpty()) {
            for (KeyColor candidate : CANDIDATES) {
                ranked.add(subjects.stream()
                        .map(colours -> colours.nearest(candidate))
                        .min(Comparator.comparingDouble(Ranked::distance))
                        .orElseThrow());
            }
            ranked.sort(Comparator.comparingDouble(Ranked::distance).reversed());
        }
        return ranked;
    }

    /**
     * A key and how safe it is.
     *
     * @param key the colour to ask for
     * @param distance how far the subject's nearest colours are in OKLab; below 0.15 they will be mistaken for background
     * @param nearest the subject's colour at that distance
     */
    public record Ranked(KeyColor key, double distance, KeyColor nearest) {}

    private static double rimShare(Raster image, KeyColor rim) {
        int w = image.width();
        int h = image.height();
        int near = 0;
        int count = 0;
        int inset = Math.min(3, Math.min(w, h) / 4);
        for (int x = inset; x < w - inset; x++) {
            near += nearness(image, x, inset, rim) + nearness(image, x, h - 1 - inset, rim);
            count += 2;
        }
        for (int y = inset; y < h - inset; y++) {
            near += nearness(image, inset, y, rim) + nearness(image, w - 1 - inset, y, rim);
            count += 2;
        }
        return (double) near / Math.max(1, count);
    }

    private static int nearness(Raster image, int x, int y, KeyColor rim) {
        return rim.distance(image.argb(x, y)) <= KeySampler.SAME_COLOUR ? 1 : 0;
    }

    /** How often each colour occurs in one subject. */
    private static final class Colours {
        private final long[] cells = new long[1 << 3 * CELL_BITS];
        /** A colour of the subject for each cell that has one. */
        private final int[] examples = new int[cells.length];
        private final double ignoredShare;
        private long total;

        Colours(double ignoredShare) {
            this.ignoredShare = ignoredShare;
        }

        void add(int rgb) {
            int shift = 8 - CELL_BITS;
            int red = (rgb >> 16 & 255) >> shift;
            int green = (rgb >> 8 & 255) >> shift;
            int cell = (red << CELL_BITS | green) << CELL_BITS | (rgb & 255) >> shift;
            cells[cell]++;
            examples[cell] = rgb & 0xffffff;
            total++;
        }

        Ranked nearest(KeyColor candidate) {
            OkLab key = OkLab.of(candidate.rgb());
            record Cell(int rgb, double distance, long count) {}
            var used = new ArrayList<Cell>();
            for (int cell = 0; cell < cells.length; cell++) {
                if (cells[cell] > 0) {
                    int rgb = examples[cell];
                    used.add(new Cell(rgb, key.distance(OkLab.of(rgb)), cells[cell]));
                }
            }
            used.sort(Comparator.comparingDouble(Cell::distance));
            long seen = 0;
            for (Cell cell : used) {
                seen += cell.count();
                if (seen > total * ignoredShare) {
                    return new Ranked(candidate, cell.distance(), new KeyColor(cell.rgb()));
                }
            }
            throw new IllegalStateException("no colour beyond the ignored share");
        }
    }
}
