package dev.alphakey.benchmarks.scene;

import dev.alphakey.background.KeyColor;
import java.util.SplittableRandom;

/**
 * The background as painted: the asked key moved towards the middle of the range, channel by channel, with a slight tilt,
 * or a strong one and a vignette when it drifts. Values are sRGB code values from 0 to 1.
 */
final class PaintedKey {
    private static final double LEVEL = 1 / 255.0;
    private static final double USUAL_TILT = 0.8;

    private final double[] base = new double[3];
    private final double[] inward = new double[3];
    private double tiltX;
    private double tiltY;
    private double vignette;

    PaintedKey(KeyColor asked, Perturbation perturbation, SplittableRandom random) {
        int[] levels = {asked.red(), asked.green(), asked.blue()};
        for (int c = 0; c < 3; c++) {
            inward[c] = levels[c] >= 128 ? -1 : 1;
            double offset = between(random, perturbation.leastOffset(), perturbation.mostOffset());
            base[c] = levels[c] * LEVEL + inward[c] * offset * LEVEL;
        }
        if (perturbation.isTextured()) {
            double angle = random.nextDouble(0, 2 * Math.PI);
            boolean drifts = perturbation == Perturbation.DRIFT;
            double tilt = (drifts ? between(random, 8, 26) : USUAL_TILT) * LEVEL;
            tiltX = tilt * Math.cos(angle);
            tiltY = tilt * Math.sin(angle);
            vignette = drifts ? between(random, 5, 50) * LEVEL : 0;
        }
    }

    private static double between(SplittableRandom random, double least, double most) {
        return least < most ? random.nextDouble(least, most) : least;
    }

    /** One channel at a place given as shares of the width and the height. */
    double at(int channel, double u, double v) {
        double x = u - 0.5;
        double y = v - 0.5;
        double darker = tiltX * x + tiltY * y + vignette * (x * x + y * y);
        // Key channels fall by all of it; the others rise a little, as a key that dulls also greys.
        double drifted = base[channel] + darker * (inward[channel] < 0 ? -1 : 0.4);
        return Math.max(0, Math.min(1, drifted));
    }
}
