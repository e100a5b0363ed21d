package dev.alphakey.benchmarks.scene;

import java.util.SplittableRandom;

/**
 * The cloud that generated flat backgrounds carry: about one level, correlated at every scale. It is a sum of blurred white
 * noises whose shares give, after rounding to 8 bits, an autocorrelation of .79, .48 and .35 at 1, 4 and 16 pixels.
 */
final class Texture {
    private static final double[] SIGMAS = {0.87, 3, 14, 40};
    private static final double[] SHARES_OF_VARIANCE = {0.42, 0.14, 0.2, 0.24};

    private Texture() {}

    /** A plane with mean 0 and the given standard deviation. */
    static float[] cloud(int width, int height, double deviation, SplittableRandom random) {
        float[] sum = new float[width * height];
        for (int i = 0; i < SIGMAS.length; i++) {
            float[] noise = white(sum.length, random);
            Blur.gaussian(noise, width, height, SIGMAS[i], Blur.Beyond.OPPOSITE);
            double scale = deviation * Math.sqrt(SHARES_OF_VARIANCE[i]) / expectedDeviation(SIGMAS[i]);
            for (int p = 0; p < sum.length; p++) {
                sum[p] += (float) (noise[p] * scale);
            }
        }
        return sum;
    }

    /** Uniform noise of variance 1: the blur makes it as good as normal. */
    private static float[] white(int size, SplittableRandom random) {
        float[] noise = new float[size];
        double halfRange = Math.sqrt(3);
        for (int i = 0; i < size; i++) {
            noise[i] = (float) ((random.nextInt() * 0x1p-31) * halfRange);
        }
        return noise;
    }

    /**
     * What a Gaussian blur leaves of unit white noise: 1 / (2 sqrt(pi) sigma). The measured deviation would not do, because
     * in a small picture the coarse noises have not enough room to show theirs.
     */
    private static double expectedDeviation(double sigma) {
        return 1 / (2 * Math.sqrt(Math.PI) * sigma);
    }
}
