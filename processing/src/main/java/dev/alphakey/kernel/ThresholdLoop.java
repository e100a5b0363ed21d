package dev.alphakey.kernel;

/**
 * Distance, soft matte, colour-difference limit and despill.
 *
 * <p>All rounding is that of IEEE doubles, half to even, in the order of the steps of scripts that work in them: results are
 * compared with theirs bit for bit, whichever form of the loop runs.
 */
public final class ThresholdLoop {
    private final ThresholdPlan plan;

    /**
     * @param key {@code 0xRRGGBB}
     * @param soft whether pixels that lean towards the key get partial alpha; else the tolerance alone decides
     * @param transparent in a soft matte, the distance up to which alpha is 0
     * @param opaque in a soft matte, the distance from which on alpha is 255
     * @param tolerance up to this distance other pixels become transparent
     */
    public ThresholdLoop(int key, boolean soft, int transparent, int opaque, int tolerance, boolean despill) {
        this.plan = new ThresholdPlan(key, soft, transparent, opaque, tolerance, despill);
    }

    /** Keys {@code src[from..to)} into the same places of {@code dst}, which are 0 so far. */
    public void run(int[] src, int[] dst, int from, int to) {
        Kernels.threshold(plan, src, dst).run(from, to);
    }
}
