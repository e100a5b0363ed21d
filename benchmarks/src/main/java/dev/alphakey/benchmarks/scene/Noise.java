package dev.alphakey.benchmarks.scene;

import java.util.SplittableRandom;

/** Smooth pseudo-random fields: gradient noise on a lattice (Perlin, "Improving Noise", 2002) and its octaves. */
final class Noise {
    private static final int PERIOD = 256;

    private final int[] shuffled = new int[2 * PERIOD];

    Noise(SplittableRandom random) {
        for (int i = 0; i < PERIOD; i++) {
            shuffled[i] = i;
        }
        for (int i = PERIOD - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swap;
        }
        System.arraycopy(shuffled, 0, shuffled, PERIOD, PERIOD);
    }

    /** About -0.7 to 0.7, zero on the lattice of whole numbers. */
    double at(double x, double y) {
        int xi = (int) Math.floor(x);
        int yi = (int) Math.floor(y);
        double u = x - xi;
        double v = y - yi;
        double sx = fade(u);
        double sy = fade(v);
        double upper = lerp(sx, slope(xi, yi, u, v), slope(xi + 1, yi, u - 1, v));
        double lower = lerp(sx, slope(xi, yi + 1, u, v - 1), slope(xi + 1, yi + 1, u - 1, v - 1));
        return lerp(sy, upper, lower);
    }

    /** Octaves of noise, each half as strong and twice as fine as the one before; about -1 to 1. */
    double octaves(double x, double y, int count) {
        double sum = 0;
        double weight = 1;
        for (int i = 0; i < count; i++) {
            sum += weight * at(x * (1 << i) + 17.3 * i, y * (1 << i) - 9.1 * i);
            weight /= 2;
        }
        return sum;
    }

    private double slope(int xi, int yi, double u, double v) {
        int hash = shuffled[shuffled[xi & PERIOD - 1] + (yi & PERIOD - 1)];
        return switch (hash & 7) {
            case 0 -> u + v;
            case 1 -> u - v;
            case 2 -> v - u;
            case 3 -> -u - v;
            case 4 -> u;
            case 5 -> -u;
            case 6 -> v;
            default -> -v;
        };
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double lerp(double t, double a, double b) {
        return a + t * (b - a);
    }
}
