package dev.alphakey.finish;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rectangles in a strip of some width, each as high up as it can be without lying over another. */
final class Skyline {
    /** So many widths are tried. */
    private static final int WIDTHS = 24;

    private final int width;
    private final int mostHeight;
    /** The strip's lower outline: segments from left to right, each with the first free row. */
    private final List<int[]> segments = new ArrayList<>();

    private static final int X = 0;
    private static final int Y = 1;
    private static final int WIDTH = 2;

    private Skyline(int width, int mostHeight) {
        this.width = width;
        this.mostHeight = mostHeight;
        segments.add(new int[] {0, 0, width});
    }

    /**
     * The places of pictures with so much padding between them and around all.
     *
     * @throws IllegalArgumentException if no square of that side holds them
     */
    static List<Box> pack(List<Raster> pictures, int padding, int mostSide) {
        long area = pictures.stream().mapToLong(p -> (long) (p.width() + padding) * (p.height() + padding)).sum();
        int widest = pictures.stream().mapToInt(Raster::width).max().orElseThrow() + padding;
        List<Integer> order = IntStream.range(0, pictures.size()).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -pictures.get(i).height())
                        .thenComparingInt(i -> -pictures.get(i).width())
                        .thenComparingInt(i -> i))
                .toList();
        // A padding more than fits: the one at the right edge of every picture.
        int room = mostSide - padding;
        List<Box> best = null;
        long least = Long.MAX_VALUE;
        for (int k = 0; k < WIDTHS; k++) {
            int width = (int) Math.min(room, Math.max(widest, Math.ceil(Math.sqrt(area) * (0.8 + 0.05 * k))));
            List<Box> places = new Skyline(width, room).place(pictures, order, padding);
            if (places == null) {
                continue;
            }
            long w = places.stream().mapToInt(Box::right).max().orElseThrow();
            long h = places.stream().mapToInt(Box::bottom).max().orElseThrow();
            // A little area is worth a shape nearer to a square.
            long cost = 16 * w * h + (w - h) * (w - h);
            if (cost < least) {
                least = cost;
                best = places;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(pictures.size() + " sprites do not fit in an atlas of " + mostSide + "x" + mostSide
                    + " pixels: allow a larger one, or make them smaller");
        }
        return best;
    }

    private List<Box> place(List<Raster> pictures, List<Integer> order, int padding) {
        Box[] places = new Box[pictures.size()];
        for (int i : order) {
            Raster picture = pictures.get(i);
            Box box = add(picture.width() + padding, picture.height() + padding);
            if (box == null) {
                return null;
            }
            places[i] = new Box(box.x() + padding, box.y() + padding, picture.width(), picture.height());
        }
        return List.of(places);
    }

    private Box add(int w, int h) {
        int bestX = -1;
        int bestY = Integer.MAX_VALUE;
        for (int k = 0; k < segments.size() && segments.get(k)[X] + w <= width; k++) {
            int y = 0;
            for (int m = k; m < segments.size() && segments.get(m)[X] < segments.get(k)[X] + w; m++) {
                y = Math.max(y, segments.get(m)[Y]);
            }
            if (y < bestY) {
                bestY = y;
                bestX = segments.get(k)[X];
            }
        }
        if (bestX < 0 || bestY > mostHeight - h) {
            return null;
        }
        cover(bestX, bestY + h, w);
        return new Box(bestX, bestY, w, h);
    }

    private void cover(int x, int y, int w) {
        var kept = new ArrayList<int[]>();
        boolean added = false;
        for (int[] s : segments) {
            int end = s[X] + s[WIDTH];
            if (s[X] < x) {
                kept.add(new int[] {s[X], s[Y], Math.min(end, x) - s[X]});
            }
            if (!added && end > x) {
                kept.add(new int[] {x, y, w});
                added = true;
            }
            if (end > x + w) {
                int from = Math.max(s[X], x + w);
                kept.add(new int[] {from, s[Y], end - from});
            }
        }
        segments.clear();
        segments.addAll(kept);
    }
}
