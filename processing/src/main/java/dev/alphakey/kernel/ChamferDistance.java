package dev.alphakey.kernel;

/** The 3-4 chamfer distance (Borgefors, "Distance transformations in digital images", 1986). */
public final class ChamferDistance {
    /** Distances are in thirds of a pixel and end here: beyond twenty pixels everything is merely deep. */
    public static final int CAP = 60;

    /** No pass that starts at a band's side is below the cap at the next one's. */
    private static final int LEAST_ROWS = CAP;

    private static final int LEAST_PIXELS = 1 << 18;
    private static final long ALL_CAP = Stretch.eight(CAP);

    private ChamferDistance() {}

    /** The distance of each pixel from the nearest one whose label is {@code target}, in thirds of a pixel. */
    public static byte[] to(int target, byte[] labels, int width, int height) {
        byte[] distance = new byte[labels.length];
        // Each band is passed over as if it were alone. What then comes in over its side has reached the cap before the next.
        int band = Math.max(LEAST_ROWS, LEAST_PIXELS / width);
        int bands = (height + band - 1) / band;
        int pixels = (int) Math.min(Integer.MAX_VALUE, (long) band * width);
        Bands.run(pixels, bands, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int y = from * band; y < Math.min(height, to * band); y++) {
                    forwards(target, labels, distance, y * width, width, y > from * band);
                }
            }
        });
        Bands.run(pixels, bands, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int y = from * band; y > 0 && y < height && comesIn(distance, y * width, width, 1); y++) {}
            }
        });
        Bands.run(pixels, bands, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                int last = Math.min(height, to * band) - 1;
                for (int y = last; y >= from * band; y--) {
                    backwards(distance, y * width, width, y < last);
                }
            }
        });
        Bands.run(pixels, bands, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int y = to * band - 1; y >= 0 && y < height - 1 && comesIn(distance, y * width, width, -1); y--) {}
            }
        });
        return distance;
    }

    /** Lowers the distances of a row by those of the row before it, in the direction of the pass; returns whether any fell. */
    private static boolean comesIn(byte[] distance, int start, int width, int direction) {
        int first = direction > 0 ? start : start + width - 1;
        int last = direction > 0 ? start + width - 1 : start;
        int before = -direction * width;
        boolean fell = false;
        int west = CAP;
        for (int i = first; ; i += direction) {
            int own = distance[i];
            int d = Math.min(own, Math.min(west, distance[i + before]) + 3);
            if (i != first) {
                d = Math.min(d, distance[i + before - direction] + 4);
            }
            if (i != last) {
                d = Math.min(d, distance[i + before + direction] + 4);
            }
            if (d < own) {
                distance[i] = (byte) d;
                fell = true;
            }
            if (i == last) {
                return fell;
            }
            west = d;
        }
    }

    private static void forwards(int target, byte[] labels, byte[] distance, int start, int width, boolean hasNorth) {
        int end = start + width;
        long targets = Stretch.eight(target);
        int west = CAP;
        for (int i = start; i < end; i++) {
            if (labels[i] == target) {
                i = Stretch.end(labels, i, end, target) - 1;
                west = 0;
                continue;
            }
            if (west == CAP
                    && i > start
                    && i + 8 < end
                    && Stretch.lacks(labels, i, targets)
                    && (!hasNorth || isCapped(distance, i - width))) {
                Stretch.set(distance, i, ALL_CAP);
                i += 7;
                continue;
            }
            int d = Math.min(CAP, west + 3);
            if (hasNorth) {
                int north = i - width;
                d = Math.min(d, distance[north] + 3);
                if (i > start) {
                    d = Math.min(d, distance[north - 1] + 4);
                }
                if (i + 1 < end) {
                    d = Math.min(d, distance[north + 1] + 4);
                }
            }
            distance[i] = (byte) d;
            west = d;
        }
    }

    /** Whether eight pixels and one on either side are at the cap. */
    private static boolean isCapped(byte[] distance, int i) {
        return Stretch.are(distance, i, ALL_CAP) && distance[i - 1] == CAP && distance[i + 8] == CAP;
    }

    private static void backwards(byte[] distance, int start, int width, boolean hasSouth) {
        int east = CAP;
        for (int i = start + width - 1; i >= start; i--) {
            int d = distance[i];
            // Eight pixels on the target itself, or at the cap with nothing nearer around them, stay as they are.
            if (i - 8 > start && isSettled(distance, i, east, d, hasSouth ? width : 0)) {
                i -= 7;
                east = d;
                continue;
            }
            if (d != 0) {
                d = Math.min(d, east + 3);
                if (hasSouth) {
                    int south = i + width;
                    d = Math.min(d, distance[south] + 3);
                    if (i + 1 < start + width) {
                        d = Math.min(d, distance[south + 1] + 4);
                    }
                    if (i > start) {
                        d = Math.min(d, distance[south - 1] + 4);
                    }
                }
                distance[i] = (byte) d;
            }
            east = d;
        }
    }

    private static boolean isSettled(byte[] distance, int i, int east, int d, int south) {
        if (d == 0) {
            return Stretch.are(distance, i - 7, 0);
        }
        if (d != CAP || east != CAP || !Stretch.are(distance, i - 7, ALL_CAP)) {
            return false;
        }
        int below = i + south;
        // The row below has a neighbour more on either side; beyond the last column there is none that could be nearer.
        return Stretch.are(distance, below - 7, ALL_CAP)
                && distance[below - 8] == CAP
                && (south == 0 || below + 1 == distance.length || distance[below + 1] == CAP);
    }
}
