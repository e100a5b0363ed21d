package dev.alphakey.finish;

/** For each new pixel along one axis, which old ones make it up, and with what weights. */
final class Taps {
    /** Of the widest kernel here, on each side, in new pixels. */
    private static final double RADIUS = 2;

    private final int[] first;
    private final float[][] weights;
    private int most;

    private Taps(int to) {
        first = new int[to];
        weights = new float[to][];
    }

    /** From {@code from} pixels to {@code to}; weights at the ends are scaled up so that nothing fades there. */
    static Taps scaling(int from, int to) {
        var taps = new Taps(to);
        double step = (double) from / to;
        for (int i = 0; i < to; i++) {
            taps.set(i, (i + 0.5) * step, Math.max(1, step), from, true);
        }
        return taps;
    }

    /** The same scale, moved right or down by {@code distance} pixels; what lies outside is transparent. */
    static Taps moving(int from, int to, double distance) {
        var taps = new Taps(to);
        for (int i = 0; i < to; i++) {
            taps.set(i, i + 0.5 - distance, 1, from, false);
        }
        return taps;
    }

    /** The first old pixel of a new one. */
    int first(int i) {
        return first[i];
    }

    /** The weights from {@link #first} on; none for a new pixel that lies outside. */
    float[] weights(int i) {
        return weights[i];
    }

    /** The most old pixels that a new one has. */
    int most() {
        return most;
    }

    private void set(int i, double centre, double widening, int from, boolean whole) {
        int low = (int) Math.ceil(centre - RADIUS * widening - 0.5);
        int high = (int) Math.floor(centre + RADIUS * widening - 0.5);
        int begin = Math.max(0, low);
        int end = Math.min(from - 1, high);
        first[i] = Math.min(begin, from - 1);
        weights[i] = new float[Math.max(0, end - begin + 1)];
        most = Math.max(most, weights[i].length);
        double sum = 0;
        for (int k = whole ? begin : low; k <= (whole ? end : high); k++) {
            sum += catmullRom((k + 0.5 - centre) / widening);
        }
        for (int k = begin; k <= end; k++) {
            weights[i][k - begin] = (float) (catmullRom((k + 0.5 - centre) / widening) / sum);
        }
    }

    private static double catmullRom(double t) {
        double x = Math.abs(t);
        if (x < 1) {
            return (1.5 * x - 2.5) * x * x + 1;
        }
        return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }
}
