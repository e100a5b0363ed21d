package dev.alphakey.kernel;

/** One way to key pixels that are neither plain background nor plain subject; all of them give the same bits. */
abstract class ThresholdForm {
    /** How many pixels are keyed at a time. */
    static final int STRETCH = 512;

    final ThresholdPlan plan;

    ThresholdForm(ThresholdPlan plan) {
        this.plan = plan;
    }

    /** Keys {@link #STRETCH} pixels in place. */
    abstract void key(int[] pixels);
}
