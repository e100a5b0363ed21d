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

    private final long[] cells = new long[1 << 3 * CELL_BITS];
    private long total;

    public KeyAdvisor() {}

    /** Adds the visible pixels of an image; a flat background that fills its rim is left out. */
    public KeyAdvisor add(Raster image) {
        boolean opaque = !image.hasTransparency();
        KeyColor rim = opaque ? KeySampler.sample(image, KeySampling.AUTO, KeyColor.GREEN) : null;
        boolean flatRim = opaque && rimShare(image, rim) > 0.8;
        for (int p : image.pixels()) {
            if (p >>> 24 > 127 && !(flatRim && rim.distance(p) <= 24)) {
                add(p);
            }
        }
        return this;
    }

    /** Adds one colour of a palette. */
    public KeyAdvisor add(KeyColor color) {
        add(color.rgb());
        return this;
    }

    /** Every candidate, the safest first; empty if no colour was added. */
    public List<Ranked> rank() {
        var ranked = new ArrayList<Ranked>();
        if (total > 0) {
            for (KeyColor candidate : CANDIDATES) {
                ranked.add(nearest(candidate));
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

    private void add(int rgb) {
        int shift = 8 - CELL_BITS;
        int cell = (rgb >> 16 & 255) >> shift << 2 * CELL_BITS | (rgb >> 8 & 255) >> shift << CELL_BITS | (rgb & 255) >> shift;
        cells[cell]++;
        total++;
    }

    private Ranked nearest(KeyColor candidate) {
        OkLab key = OkLab.of(candidate.rgb());
        record Cell(int rgb, double distance, long count) {}
        var used = new ArrayList<Cell>();
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] > 0) {
                int rgb = centre(cell);
                used.add(new Cell(rgb, key.distance(OkLab.of(rgb)), cells[cell]));
            }
        }
        used.sort(Comparator.comparingDouble(Cell::distance));
        long ignored = (long) (total * IGNORED_SHARE);
        long seen = 0;
        for (Cell cell : used) {
            seen += cell.count();
            if (seen > ignored) {
                return new Ranked(candidate, cell.distance(), new KeyColor(cell.rgb()));
            }
        }
        throw new IllegalStateException("no colour beyond the ignored share");
    }

    private static int centre(int cell) {
        int mask = (1 << CELL_BITS) - 1;
        int shift = 8 - CELL_BITS;
        int r = cell >> 2 * CELL_BITS & mask;
        int g = cell >> CELL_BITS & mask;
        int b = cell & mask;
        // The middle of a cell, stretched so that the outermost cells reach 0 and 255.
        return (r << shift | r >> CELL_BITS - shift) << 16
                | (g << shift | g >> CELL_BITS - shift) << 8
                | b << shift
                | b >> CELL_BITS - shift;
    }

    private static double rimShare(Raster image, KeyColor rim) {
        int w = image.width();
        int h = image.height();
        int near = 0;
        int count = 0;
        int inset = Math.min(3, Math.min(w, h) / 4);
        for (int x = inset; x < w - inset; x++) {
            near += (rim.distance(image.argb(x, inset)) <= 24 ? 1 : 0) + (rim.distance(image.argb(x, h - 1 - inset)) <= 24 ? 1 : 0);
            count += 2;
        }
        for (int y = inset; y < h - inset; y++) {
            near += (rim.distance(image.argb(inset, y)) <= 24 ? 1 : 0) + (rim.distance(image.argb(w - 1 - inset, y)) <= 24 ? 1 : 0);
            count += 2;
        }
        return (double) near / Math.max(1, count);
    }
}
