package dev.alphakey.finish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The few colours that stand for many. */
final class PaletteColors {
    private static final int AXES = 4;
    private static final int ROUNDS = 8;
    private static final double OF_COLOR = Math.sqrt(2);
    private static final double OF_ALPHA = Math.sqrt(1.5);

    private final int[] opaque;
    private final int[] translucent;
    private final double[][] opaquePlaces;
    private final double[][] translucentPlaces;

    private PaletteColors(int[] opaque, int[] translucent) {
        this.opaque = opaque;
        this.translucent = translucent;
        opaquePlaces = Arrays.stream(opaque).mapToObj(PaletteColors::place).toArray(double[][]::new);
        translucentPlaces = Arrays.stream(translucent).mapToObj(PaletteColors::place).toArray(double[][]::new);
    }

    /** At most so many, with one left for what is wholly transparent. */
    static PaletteColors choose(int[] argb, int most) {
        Map<Integer, Sample> cells = new HashMap<>();
        boolean clear = false;
        for (int p : argb) {
            if (p >>> 24 == 0) {
                clear = true;
            } else {
                cells.computeIfAbsent(cell(p), k -> new Sample()).add(p);
            }
        }
        List<Sample> all = new ArrayList<>(new TreeMap<>(cells).values());
        all.forEach(Sample::settle);
        var groups = new ArrayList<Group>();
        for (boolean solid : new boolean[] {true, false}) {
            Sample[] kind = all.stream().filter(s -> s.solid == solid).toArray(Sample[]::new);
            if (kind.length > 0) {
                groups.add(new Group(kind));
            }
        }
        int room = most - (clear ? 1 : 0);
        while (groups.size() < room) {
            Group worst = groups.get(0);
            for (Group group : groups) {
                worst = group.error > worst.error ? group : worst;
            }
            if (worst.error <= 0) {
                break;
            }
            groups.remove(worst);
            groups.addAll(worst.split());
        }
        double[][] means = groups.stream().map(g -> g.mean).toArray(double[][]::new);
        boolean[] solid = new boolean[means.length];
        for (int k = 0; k < means.length; k++) {
            solid[k] = groups.get(k).samples[0].solid;
        }
        for (int round = 0; round < ROUNDS; round++) {
            settle(all, means, solid);
        }
        return new PaletteColors(colors(means, solid, true), colors(means, solid, false));
    }

    /** The colour that stands for a visible pixel. */
    int nearest(int argb) {
        boolean solid = argb >>> 24 == 255;
        return (solid ? opaque : translucent)[nearest(place(argb), solid ? opaquePlaces : translucentPlaces)];
    }

    private static int nearest(double[] place, double[][] places) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < places.length; k++) {
            double d = distance(place, places[k]);
            if (d < least) {
                least = d;
                best = k;
            }
        }
        return best;
    }

    private static void settle(List<Sample> samples, double[][] means, boolean[] solid) {
        double[][] sums = new double[means.length][AXES];
        double[] weights = new double[means.length];
        for (Sample sample : samples) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < means.length; k++) {
                double d = solid[k] == sample.solid ? distance(sample.place, means[k]) : Double.POSITIVE_INFINITY;
                if (d < least) {
                    least = d;
                    best = k;
                }
            }
            weights[best] += sample.weight;
            for (int a = 0; a < AXES; a++) {
                sums[best][a] += sample.weight * sample.place[a];
            }
        }
        for (int k = 0; k < means.length; k++) {
            for (int a = 0; a < AXES && weights[k] > 0; a++) {
                means[k][a] = sums[k][a] / weights[k];
            }
        }
    }

    private static int[] colors(double[][] means, boolean[] solid, boolean wanted) {
        return IntStream.range(0, means.length)
                .filter(k -> solid[k] == wanted)
                .map(k -> color(means[k], wanted))
                .distinct()
                .toArray();
    }

    private static int color(double[] place, boolean solid) {
        double a = place[3] / OF_ALPHA;
        int alpha = solid ? 255 : (int) Math.max(1, Math.min(254, Math.round(a)));
        int argb = alpha;
        for (int c = 0; c < 3; c++) {
            double premultiplied = place[c] / OF_COLOR + a / 2;
            argb = argb << 8 | (int) Math.max(0, Math.min(255, Math.round(255 * premultiplied / a)));
        }
        return argb;
    }

    private static double[] place(int argb) {
        double a = argb >>> 24;
        return new double[] {
            OF_COLOR * (a * (argb >> 16 & 255) / 255 - a / 2),
            OF_COLOR * (a * (argb >> 8 & 255) / 255 - a / 2),
            OF_COLOR * (a * (argb & 255) / 255 - a / 2),
            OF_ALPHA * a
        };
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < AXES; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return sum;
    }

    /** Five bits a channel, and the opaque apart. */
    private static int cell(int argb) {
        return argb >>> 3 & 0x1f1f1f1f | (argb >>> 24 == 255 ? 1 << 31 : 0);
    }

    /** The pixels of one cell. */
    private static final class Sample {
        private final double[] place = new double[AXES];
        private double weight;
        private boolean solid;

        void add(int argb) {
            double[] more = PaletteColors.place(argb);
            for (int a = 0; a < AXES; a++) {
                place[a] += more[a];
            }
            weight++;
            solid = argb >>> 24 == 255;
        }

        void settle() {
            for (int a = 0; a < AXES; a++) {
                place[a] /= weight;
            }
        }
    }

    /** Samples that one colour is to stand for. */
    private static final class Group {
        private final Sample[] samples;
        private final double[] mean = new double[AXES];
        private final double error;
        private int widest;

        Group(Sample[] samples) {
            this.samples = samples;
            double weight = 0;
            for (Sample s : samples) {
                weight += s.weight;
                for (int a = 0; a < AXES; a++) {
                    mean[a] += s.weight * s.place[a];
                }
            }
            double[] spread = new double[AXES];
            for (int a = 0; a < AXES; a++) {
                mean[a] /= weight;
                for (Sample s : samples) {
                    spread[a] += s.weight * (s.place[a] - mean[a]) * (s.place[a] - mean[a]);
                }
                widest = spread[a] > spread[widest] ? a : widest;
            }
            error = samples.length < 2 ? 0 : Arrays.stream(spread).sum();
        }

        List<Group> split() {
            Sample[] low = Arrays.stream(samples).filter(s -> s.place[widest] < mean[widest]).toArray(Sample[]::new);
            Sample[] high = Arrays.stream(samples).filter(s -> s.place[widest] >= mean[widest]).toArray(Sample[]::new);
            // Rounding may leave one side empty when the samples hardly differ.
            return low.length == 0 || high.length == 0
                    ? List.of(new Group(Arrays.copyOf(samples, 1)))
                    : List.of(new Group(low), new Group(high));
        }
    }
}
