package dev.alphakey.benchmarks.scene;

/**
 * The overshoot around a subject: the picture less its blurs, a little of it added back, so that the background deviates by
 * some 4 levels two pixels from an edge and by one or two at eight.
 */
final class Ringing {
    private static final double[] SIGMAS = {3, 8};
    private static final double[] GAINS = {0.045, 0.025};

    private Ringing() {}

    static void add(float[] plane, int width, int height) {
        float[] original = plane.clone();
        for (int i = 0; i < SIGMAS.length; i++) {
            float[] soft = original.clone();
            Blur.gaussian(soft, width, height, SIGMAS[i], Blur.Beyond.EDGE);
            for (int p = 0; p < plane.length; p++) {
                plane[p] += (float) (GAINS[i] * (original[p] - soft[p]));
            }
        }
    }
}
