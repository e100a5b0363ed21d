package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.Bands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the bodies of a set of frames stand, side by side: the frames are laid over one another so that what does not move
 * coincides. Against the median of all frames each one is moved by Lucas and Kanade's method (1981), coarse to fine, with pixels
 * left out that differ much (a truncated estimator, Odobez and Bouthemy 1995): limbs that swing are outvoted by the body.
 */
final class Stance {
    private static final int ROUNDS = 4;
    private static final int STEPS = 12;
    /** Frames are compared at no more than this size. */
    private static final int WORKING_SIDE = 320;

    private static final int COARSEST_SIDE = 24;
    /** At the coarsest size a frame is tried this many pixels to all sides. */
    private static final int REACH = 3;
    /** Levels from which on a pixel shows something else. */
    private static final float DIFFERENT = 48;
    /** Of the body that two frames share, if they show the same figure at all. */
    private static final double ALIKE = 0.5;

    private Stance() {}

    /** For each frame the column, between pixels too, that all frames have in common. */
    static double[] columns(List<Raster> frames) {
        double[] x = frames.stream().mapToDouble(Stance::medianColumn).toArray();
        double[] y = frames.stream().mapToDouble(Stance::medianRow).toArray();
        if (frames.size() < 2) {
            return x;
        }
        int longest = frames.stream().mapToInt(f -> Math.max(f.width(), f.height())).max().orElseThrow();
        int shrink = (longest + WORKING_SIDE - 1) / WORKING_SIDE;
        List<List<Plane>> pyramids = frames.stream().map(f -> pyramid(f, shrink)).toList();
        int levels = pyramids.stream().mapToInt(List::size).min().orElseThrow();
        double[] first = x.clone();
        for (int level = levels - 1; level >= 0; level--) {
            double scale = shrink * (1 << level);
            List<Plane> planes = new ArrayList<>();
            for (List<Plane> pyramid : pyramids) {
                planes.add(pyramid.get(level));
            }
            for (int round = 0; round < ROUNDS; round++) {
                var median = Template.median(planes, x, y, scale);
                boolean isFirst = round == 0 && level == levels - 1;
                Bands.each(planes.size(), i -> {
                    if (isFirst) {
                        tryAround(median, planes.get(i), i, x, y, scale);
                    }
                    refine(median, planes.get(i), i, x, y, scale);
                });
                centre(x, first);
            }
            if (level == 0) {
                keepFirstWhereUnlike(Template.median(planes, x, y, scale), planes, x, y, first, scale);
            }
        }
        return x;
    }

    /** The common drift of all frames means nothing. */
    private static void centre(double[] x, double[] first) {
        double drift = 0;
        for (int i = 0; i < x.length; i++) {
            drift += (x[i] - first[i]) / x.length;
        }
        for (int i = 0; i < x.length; i++) {
            x[i] -= drift;
        }
    }

    private static void tryAround(Template median, Plane plane, int i, double[] x, double[] y, double scale) {
        double best = Double.POSITIVE_INFINITY;
        int bestX = 0;
        int bestY = 0;
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                double difference = median.difference(plane, x[i] / scale + dx, y[i] / scale + dy)
                        + 1e-6 * (Math.abs(dx) + Math.abs(dy));
                if (difference < best) {
                    best = difference;
                    bestX = dx;
                    bestY = dy;
                }
            }
        }
        x[i] += bestX * scale;
        y[i] += bestY * scale;
    }

    private static void refine(Template median, Plane plane, int i, double[] x, double[] y, double scale) {
        for (int step = 0; step < STEPS; step++) {
            double[] move = median.step(plane, x[i] / scale, y[i] / scale, DIFFERENT);
            x[i] += move[0] * scale;
            y[i] += move[1] * scale;
            if (Math.abs(move[0]) + Math.abs(move[1]) < 0.002) {
                return;
            }
        }
    }

    /** A frame that shows another figure or pose has no body in common with the rest; the middle of its mass must do. */
    private static void keepFirstWhereUnlike(
            Template median, List<Plane> planes, double[] x, double[] y, double[] first, double scale) {
        boolean[] alike = new boolean[x.length];
        int count = 0;
        for (int i = 0; i < alike.length; i++) {
            alike[i] = median.alike(planes.get(i), x[i] / scale, y[i] / scale, DIFFERENT) >= ALIKE;
            count += alike[i] ? 1 : 0;
        }
        for (int i = 0; i < alike.length; i++) {
            x[i] = alike[i] && 2 * count > alike.length ? x[i] : first[i];
        }
    }

    private static List<Plane> pyramid(Raster frame, int shrink) {
        var planes = new ArrayList<Plane>();
        planes.add(Plane.of(frame, shrink));
        while (Math.min(planes.get(planes.size() - 1).width, planes.get(planes.size() - 1).height) >= 2 * COARSEST_SIDE) {
            planes.add(planes.get(planes.size() - 1).halved());
        }
        return planes;
    }

    private static double medianColumn(Raster frame) {
        double[] mass = new double[frame.width()];
        for (int i = 0; i < frame.size(); i++) {
            mass[i % frame.width()] += frame.pixels()[i] >>> 24;
        }
        return median(mass);
    }

    private static double medianRow(Raster frame) {
        double[] mass = new double[frame.height()];
        for (int i = 0; i < frame.size(); i++) {
            mass[i / frame.width()] += frame.pixels()[i] >>> 24;
        }
        return median(mass);
    }

    private static double median(double[] mass) {
        double half = Arrays.stream(mass).sum() / 2;
        for (int k = 0; k < mass.length; k++) {
            if (mass[k] > 0 && half <= mass[k]) {
                return k + half / mass[k];
            }
            half -= mass[k];
        }
        return mass.length / 2.0;
    }
}
