package dev.alphakey.matte;

import dev.alphakey.image.Raster;
import java.util.Random;

/** A drawing with known alpha and colour, mixed with a background that may drift and carry noise. */
final class MixtureScene {
    final int side;
    /** 0 to 1. */
    final double[] alpha;
    final int[] rgb;
    private final int key;
    private final double drift;
    private final double noise;

    MixtureScene(int side, int key, double drift, double noise) {
        this.side = side;
        this.key = key;
        this.drift = drift;
        this.noise = noise;
        alpha = new double[side * side];
        rgb = new int[side * side];
    }

    MixtureScene disc(double cx, double cy, double radius, int colour, double opacity) {
        for (int i = 0; i < alpha.length; i++) {
            double inside = radius - Math.hypot(i % side - cx, i / side - cy) + 0.5;
            lay(i, colour, opacity * Math.min(1, Math.max(0, inside)));
        }
        return this;
    }

    /** Opacity falls from the centre to nothing at the radius, as a glow or a soft shadow does. */
    MixtureScene fade(double cx, double cy, double radius, int colour, double opacity) {
        for (int i = 0; i < alpha.length; i++) {
            double t = Math.min(1, Math.hypot(i % side - cx, i / side - cy) / radius);
            lay(i, colour, opacity * (1 - t * t * (3 - 2 * t)));
        }
        return this;
    }

    /** Wavy hairs from top to bottom of a patch of a side, each so many pixels wide. */
    MixtureScene strands(int count, double width, int colour) {
        var random = new Random(7);
        for (int strand = 0; strand < count; strand++) {
            double middle = side * (0.125 + 0.75 * random.nextDouble());
            double slope = 0.5 * (random.nextDouble() - 0.5);
            double phase = 6 * random.nextDouble();
            for (int y = side / 16; y < side - side / 16; y++) {
                double x = middle + slope * (y - side / 2) + 2 * Math.sin(y / 17.0 + phase);
                for (int at = (int) Math.max(0, x - width - 1); at <= Math.min(side - 1, x + width + 1); at++) {
                    lay(y * side + at, colour, Math.min(1, Math.max(0, width / 2 + 0.5 - Math.abs(at - x))));
                }
            }
        }
        return this;
    }

    private void lay(int i, int colour, double opacity) {
        double total = opacity + alpha[i] * (1 - opacity);
        if (total > 0) {
            rgb[i] = mix(colour, rgb[i], opacity / total);
        }
        alpha[i] = total;
    }

    Raster picture() {
        var random = new Random(5);
        int[] out = new int[side * side];
        for (int i = 0; i < out.length; i++) {
            double ramp = drift * (i % side - side / 2.0) / side;
            int p = 0xff;
            for (int shift = 16; shift >= 0; shift -= 8) {
                double back = Math.min(255, Math.max(0, (key >> shift & 255) + ((key >> shift & 255) > 127 ? -ramp : ramp)));
                double level = (rgb[i] >> shift & 255) * alpha[i] + back * (1 - alpha[i]) + noise * random.nextGaussian();
                p = p << 8 | (int) Math.rint(Math.min(255, Math.max(0, level)));
            }
            out[i] = p;
        }
        return Raster.of(side, side, out);
    }

    /** The mean alpha error, in levels, of what lies strictly between empty and solid. */
    double edgeError(Raster cutout) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < alpha.length; i++) {
            if (alpha[i] > 0 && alpha[i] < 1) {
                sum += Math.abs(alpha[i] * 255 - (cutout.pixels()[i] >>> 24));
                n++;
            }
        }
        return sum / n;
    }

    private static int mix(int front, int back, double share) {
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            out = out << 8 | (int) Math.rint((front >> shift & 255) * share + (back >> shift & 255) * (1 - share));
        }
        return out;
    }
}
