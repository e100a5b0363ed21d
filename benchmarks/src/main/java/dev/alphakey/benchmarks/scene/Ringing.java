package dev.alphakey.benchmarks.scene;

/**
 * The overshoot around a subject: the picture less its blurs, a little of it added back. It is stronger on the background,
 * which deviates by some 5 levels two pixels from the subject and 2 at eight, than inside, where it stays about 2 %.
 */
final class Ringing {
    private static final double[] SIGMAS = {3, 8};
    private static final double[] GAINS = {0.045, 0.025};
    private static final float ON_BACKGROUND = 2.4f;

    private Ringing() {}

    /** Adds it to one channel; {@code alpha} tells how much of each pixel is background. */
    static void add(float[] plane, float[] alpha, int width, int height) {
        float[] original = plane.clone();
        for (int i = 0; i < SIGMAS.length; i++) {
            float[] soft = original.clone();
            Blur.gaussian(soft, width, height, SIGMAS[i], Blur.Beyond.EDGE);
            for (int p = 0; p < plane.length; p++) {
                float strength = 1 + (ON_BACKGROUND - 1) * (1 - alpha[p]);
                plane[p] += (float) (GAINS[i] * strength * (original[p] - soft[p]));
            }
        }
    }
}
