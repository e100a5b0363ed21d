package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * Tells runs of plain background and of plain subject, which is most of a picture, from what needs the whole of a threshold
 * loop. The tests are sums over packed channels with a spare bit above each, so that they cost little more than the reading.
 */
final class ThresholdRuns {
    private static final int CHANNELS = 0x00ff00ff;
    /** How many pixels are taken together: loops of a fixed length are the ones that are surely vectorised. */
    static final int RUN = 512;
    /** One pixel of so many is looked at before the others are. */
    private static final int PROBE = 61;

    private static final int SPARE = 0x01000100;

    private static final int[] ALL = new int[RUN];

    static {
        Arrays.fill(ALL, -1);
    }

    private final int[] run = new int[RUN];
    private final int[] background = new int[RUN];
    private final int[] subject = new int[RUN];
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

    /** Whether {@link #RUN} pixels all become nothing. */
    boolean areBackground(int[] pixels, int from) {
        for (int i = from; i < from + RUN; i += PROBE) {
            if (!isBackground(pixels[i])) {
                return false;
            }
        }
        return allBackground(pixels, from);
    }

    /** Whether {@link #RUN} pixels all stay as they are; false also where the key does not let this be told so easily. */
    boolean areSubject(int[] pixels, int from) {
        if (!subjectKnown) {
            return false;
        }
        for (int i = from; i < from + RUN; i += PROBE) {
            if (!isSubject(pixels[i])) {
                return false;
            }
        }
        return allSubject(pixels, from);
    }

    /** Looks at each of {@link #RUN} pixels, of which there may be fewer behind {@code from}, for the questions below. */
    void classify(int[] pixels, int from, int to) {
        System.arraycopy(pixels, from, run, 0, to - from);
        classifyBackground(run, background, leastRedBlue, mostRedBlue, leastAlphaGreen, mostAlphaGreen);
        classifySubject(run, subject, lone, second, third, sign, leans, subjectKnown ? -1 : 0);
    }

    /** Whether all of this part of the classified run are background. */
    boolean wereBackground(int from, int to) {
        return Arrays.equals(background, from, to, ALL, from, to);
    }

    /** Whether all of this part of the classified run are subject. */
    boolean wereSubject(int from, int to) {
        return Arrays.equals(subject, from, to, ALL, from, to);
    }

    private static void classifyBackground(int[] run, int[] background, int leastOne, int mostOne, int leastTwo, int mostTwo) {
        for (int i = 0; i < RUN; i++) {
            int redBlue = run[i] & CHANNELS;
            int alphaGreen = run[i] >>> 8 & CHANNELS;
            int in = redBlue + leastOne & mostOne - redBlue & alphaGreen + leastTwo & mostTwo - alphaGreen;
            background[i] = (in & in << 16) << 7 >> 31;
        }
    }

    private static void classifySubject(
            int[] run, int[] subject, int lone, int second, int third, int sign, int leans, int known) {
        for (int i = 0; i < RUN; i++) {
            int level = run[i] >> lone & 255;
            int one = (level - (run[i] >> second & 255) ^ sign) - leans;
            int two = (level - (run[i] >> third & 255) ^ sign) - leans;
            subject[i] = ((one | two) & ~((run[i] >>> 24) - 255)) >> 31 & known;
        }
    }

    private boolean isBackground(int pixel) {
        int redBlue = pixel & CHANNELS;
        int alphaGreen = pixel >>> 8 & CHANNELS;
        int all = redBlue + leastRedBlue & mostRedBlue - redBlue & alphaGreen + leastAlphaGreen & mostAlphaGreen - alphaGreen;
        return (all & SPARE) == SPARE;
    }

    private boolean isSubject(int pixel) {
        int level = pixel >> lone & 255;
        int one = (level - (pixel >> second & 255) ^ sign) - leans;
        int two = (level - (pixel >> third & 255) ^ sign) - leans;
        return ((one | two) & ~((pixel >>> 24) - 255)) < 0;
    }

    private boolean allBackground(int[] pixels, int from) {
        int leastOne = leastRedBlue;
        int mostOne = mostRedBlue;
        int leastTwo = leastAlphaGreen;
        int mostTwo = mostAlphaGreen;
        int all = -1;
        for (int i = from; i < from + RUN; i++) {
            int pixel = pixels[i];
            int redBlue = pixel & CHANNELS;
            int alphaGreen = pixel >>> 8 & CHANNELS;
            all &= redBlue + leastOne & mostOne - redBlue & alphaGreen + leastTwo & mostTwo - alphaGreen;
        }
        return (all & SPARE) == SPARE;
    }

    /** Whether every pixel is opaque and its lone channel exceeds, or by the sign falls below, not both others by much. */
    private boolean allSubject(int[] pixels, int from) {
        int shift = lone;
        int shiftOne = second;
        int shiftTwo = third;
        int flip = sign;
        int least = leans;
        int all = -1;
        for (int i = from; i < from + RUN; i++) {
            int pixel = pixels[i];
            int level = pixel >> shift & 255;
            int one = (level - (pixel >> shiftOne & 255) ^ flip) - least;
            int two = (level - (pixel >> shiftTwo & 255) ^ flip) - least;
            all &= (one | two) & ~((pixel >>> 24) - 255);
        }
        return all < 0;
    }
}
