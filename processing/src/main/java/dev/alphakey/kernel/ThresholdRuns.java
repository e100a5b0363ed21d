package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * Tells runs of plain background and of plain subject, which is most of a picture, from what needs the whole of a threshold
 * loop. The tests are sums over packed channels with a spare bit above each, so that they cost little more than the reading.
 */
final class ThresholdRuns {
    private static final int CHANNELS = 0x00ff00ff;
    /** How many pixels are taken together: loops of this length are the ones that were seen to be vectorised. */
    static final int RUN = 256;
    private static final int SPARE = 0x01000100;

    private static final int[] NONE = new int[RUN];

    private final int[] run = new int[RUN];
    private final int[] mixed = new int[RUN];
    /** Added to red and blue, or alpha and green, these carry into the spare bit from the least level of background on. */
    private final int leastRedBlue;

    private final int leastAlphaGreen;
    /** Less red and blue, or green, these keep the spare bit up to the greatest level of background. */
    private final int mostRedBlue;

    private final int mostAlphaGreen;

    private final boolean subjectKnown;
    /** Where the one channel lies that is alone in being key, or alone in not being it, and the other two. */
    private final int lone;

    private final int second;
    private final int third;
    private final int sign;
    private final int leans;

    ThresholdRuns(ThresholdPlan plan) {
        int bound = plan.soft != 0 ? Math.min(plan.transparent, ThresholdPlan.NEAR_KEY) : plan.tolerance;
        leastRedBlue = spareFrom(plan.red - bound) << 16 | spareFrom(plan.blue - bound);
        leastAlphaGreen = spareFrom(255) << 16 | spareFrom(plan.green - bound);
        mostRedBlue = spareTo(plan.red + bound) << 16 | spareTo(plan.blue + bound);
        mostAlphaGreen = spareTo(255) << 16 | spareTo(plan.green + bound);
        int keys = plan.redIsKey & 4 | plan.greenIsKey & 2 | plan.blueIsKey & 1;
        boolean alone = Integer.bitCount(keys) == 1;
        lone = 8 * (31 - Integer.numberOfLeadingZeros(alone ? keys : Math.max(1, 7 - keys)));
        second = (lone + 8) % 24;
        third = (lone + 16) % 24;
        sign = alone ? 0 : -1;
        leans = ThresholdPlan.LEANS + sign;
        // Dominance falls by at most twice the distance, so what does not lean is then far enough from the key as well.
        int excess = plan.dominance(plan.red, plan.green, plan.blue);
        subjectKnown = keys != 0 && keys != 7
                && excess - ThresholdPlan.LEANS >= 2 * Math.max(ThresholdPlan.NEAR_KEY, plan.tolerance);
    }

    private static int spareFrom(int least) {
        return 256 - Math.max(0, least);
    }

    private static int spareTo(int most) {
        return 256 + Math.min(255, most);
    }

    /**
     * Writes {@link #RUN} pixels, of which there may be fewer in the end, as if all that are not background stayed as they are;
     * {@code dst} is 0 so far.
     *
     * @return whether that is wrong somewhere, as {@link #nextMixed} tells
     */
    boolean pass(int[] src, int[] dst, int from, int to) {
        return sort(
                src, dst, from, to, run, mixed, leastRedBlue, mostRedBlue, leastAlphaGreen, mostAlphaGreen,
                lone, second, third, sign, leans, subjectKnown ? -1 : 0);
    }

    /** The first of the passed pixels from {@code from} on that is neither background nor subject, or {@code to}. */
    int nextMixed(int from, int to) {
        int at = Arrays.mismatch(mixed, from, to, NONE, from, to);
        return at < 0 ? to : from + at;
    }

    /** All loops in one method, too large to be inlined: inside the loop of a caller they were not made into vector code. */
    private static boolean sort(
            int[] src, int[] dst, int from, int to, int[] run, int[] mixed,
            int leastOne, int mostOne, int leastTwo, int mostTwo,
            int lone, int second, int third, int sign, int leans, int known) {
        if (to - from == RUN) {
            // By its first pixel a run can only be all background, or only all subject.
            int firstOne = src[from] & CHANNELS;
            int firstTwo = src[from] >>> 8 & CHANNELS;
            int first = firstOne + leastOne & mostOne - firstOne & firstTwo + leastTwo & mostTwo - firstTwo & SPARE;
            int all = first;
            int end = first == SPARE ? from + RUN : from;
            for (int i = from; i < end; i++) {
                int redBlue = src[i] & CHANNELS;
                int alphaGreen = src[i] >>> 8 & CHANNELS;
                all &= redBlue + leastOne & mostOne - redBlue & alphaGreen + leastTwo & mostTwo - alphaGreen;
            }
            if ((all & SPARE) == SPARE) {
                return false;
            }
            all = first == SPARE ? 0 : known;
            int stop = first == SPARE ? from : from + RUN;
            for (int i = from; i < stop; i++) {
                // Opaque, and the lone channel exceeds, or by the sign falls below, not both others by much.
                int level = src[i] >> lone & 255;
                int one = (level - (src[i] >> second & 255) ^ sign) - leans;
                int two = (level - (src[i] >> third & 255) ^ sign) - leans;
                all &= (one | two) & ~((src[i] >>> 24) - 255);
            }
            if (all < 0) {
                System.arraycopy(src, from, dst, from, RUN);
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            int redBlue = src[i] & CHANNELS;
            int alphaGreen = src[i] >>> 8 & CHANNELS;
            int in = redBlue + leastOne & mostOne - redBlue & alphaGreen + leastTwo & mostTwo - alphaGreen;
            dst[i] = src[i] & ~((in & in << 16) << 7 >> 31);
        }
        System.arraycopy(dst, from, run, 0, to - from);
        for (int i = 0; i < RUN; i++) {
            int level = run[i] >> lone & 255;
            int one = (level - (run[i] >> second & 255) ^ sign) - leans;
            int two = (level - (run[i] >> third & 255) ^ sign) - leans;
            // Background is 0 by now.
            mixed[i] = ~(((one | two) & ~((run[i] >>> 24) - 255)) >> 31 & known) & run[i];
        }
        return true;
    }
}
