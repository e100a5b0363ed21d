package dev.alphakey.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The form in lanes. Smoothstep and limit are worked out in floats, whose error is too small to reach a wrong level; only where
 * a limit is exactly between two levels does the table decide.
 */
final class ThresholdLanes extends ThresholdForm {
    private static final VectorSpecies<Integer> INTS = Lanes.INTS;
    private static final int STEP = INTS.length();
    /** Added to a small float, it leaves the float rounded to an integer in the low bits. */
    private static final float ROUNDER = 0x1p23f;
    /** Lifts the middle of a smoothstep, which is exactly 127.5 and goes to 128, over the error of floats. */
    private static final float LIFT = 0x1p-15f;

    private final int[] distance = new int[STRETCH];
    private final int[] other = new int[STRETCH];
    private final int[] dominance = new int[STRETCH];
    private final int[] alpha = new int[STRETCH];
    /** Where vectors begin in which some limit lies between two levels. */
    private final int[] halves = new int[STRETCH / STEP];

    private final byte[] alphaAt = new byte[256];

    ThresholdLanes(ThresholdPlan plan) {
        super(plan);
        for (int d = 0; d < 256; d++) {
            alphaAt[d] = (byte) plan.matte(d);
        }
    }

    /** Three passes, since the compiler stops looking for vectors in a body that is too large. */
    @Override
    void key(int[] pixels) {
        measure(pixels);
        matte();
        finish(pixels);
    }

    private void measure(int[] pixels) {
        int redElse = 255 - plan.redIsKey;
        int greenElse = 255 - plan.greenIsKey;
        int blueElse = 255 - plan.blueIsKey;
        for (int i = 0; i < STRETCH; i += STEP) {
            IntVector pixel = IntVector.fromArray(INTS, pixels, i);
            IntVector r = pixel.lanewise(LSHR, 16).and(255);
            IntVector g = pixel.lanewise(LSHR, 8).and(255);
            IntVector b = pixel.and(255);
            r.sub(plan.red).abs().max(g.sub(plan.green).abs()).max(b.sub(plan.blue).abs()).intoArray(distance, i);
            IntVector strength = r.or(redElse).min(g.or(greenElse)).min(b.or(blueElse));
            IntVector most = r.and(redElse).max(g.and(greenElse)).max(b.and(blueElse));
            most.intoArray(other, i);
            strength.sub(most).and(plan.hasHue).intoArray(dominance, i);
        }
    }

    private void matte() {
        int span = plan.opaque - plan.transparent;
        float perLevel = 1f / span;
        int count = 0;
        for (int i = 0; i < STRETCH; i += STEP) {
            IntVector far = IntVector.fromArray(INTS, distance, i);
            IntVector excess = IntVector.fromArray(INTS, dominance, i);
            IntVector room = IntVector.fromArray(INTS, other, i).neg().add(plan.brightest).max(1);
            IntVector graded = leaning(far, excess).and(plan.soft);
            IntVector kept = far.neg().add(plan.tolerance).lanewise(ASHR, 31).and(255);
            FloatVector t = ((FloatVector) far.sub(plan.transparent).max(0).min(span).convert(I2F, 0)).mul(perLevel);
            FloatVector smooth = t.mul(t).mul(t.mul(-510f).add(765f)).add(LIFT).add(ROUNDER);
            FloatVector open = (FloatVector) room.sub(excess.max(0).min(room)).convert(I2F, 0);
            FloatVector limit = open.mul(255f).div((FloatVector) room.convert(I2F, 0));
            FloatVector rounded = limit.add(ROUNDER);
            IntVector matte = smooth.min(rounded).reinterpretAsInts().and(255);
            kept.blend(matte, graded.compare(NE, 0)).intoArray(alpha, i);
            if (rounded.sub(ROUNDER).sub(limit).abs().compare(GE, 0.5f).anyTrue()) {
                halves[count++] = i;
            }
        }
        if (plan.soft != 0) {
            for (int i = 0; i < count; i++) {
                lookUp(halves[i]);
            }
        }
    }

    private void lookUp(int from) {
        for (int i = from; i < from + STEP; i++) {
            if (distance[i] <= ThresholdPlan.NEAR_KEY || dominance[i] >= plan.leans) {
                int at = ColourDifference.at(Math.max(1, plan.brightest - other[i]), Math.max(0, dominance[i]));
                alpha[i] = Math.min(alphaAt[distance[i]] & 255, ColourDifference.limit(at));
            }
        }
    }

    private void finish(int[] pixels) {
        int redCap = plan.redIsKey & plan.despill;
        int greenCap = plan.greenIsKey & plan.despill;
        int blueCap = plan.blueIsKey & plan.despill;
        for (int i = 0; i < STRETCH; i += STEP) {
            IntVector pixel = IntVector.fromArray(INTS, pixels, i);
            IntVector product = IntVector.fromArray(INTS, alpha, i).mul(pixel.lanewise(LSHR, 24)).add(128);
            IntVector scaled = product.add(product.lanewise(LSHR, 8)).lanewise(LSHR, 8);
            IntVector spilled = leaning(IntVector.fromArray(INTS, distance, i), IntVector.fromArray(INTS, dominance, i))
                    .and(scaled.sub(ThresholdPlan.SOLID).lanewise(ASHR, 31));
            IntVector cap = IntVector.fromArray(INTS, other, i).sub(1).max(0);
            IntVector r = pixel.lanewise(LSHR, 16).and(255).sub(cap).max(0).and(spilled).and(redCap);
            IntVector g = pixel.lanewise(LSHR, 8).and(255).sub(cap).max(0).and(spilled).and(greenCap);
            IntVector b = pixel.and(255).sub(cap).max(0).and(spilled).and(blueCap);
            IntVector kept = scaled.neg().add(ThresholdPlan.DUST).lanewise(ASHR, 31);
            pixel.and(0xffffff)
                    .sub(r.lanewise(LSHL, 16))
                    .sub(g.lanewise(LSHL, 8))
                    .sub(b)
                    .or(scaled.lanewise(LSHL, 24))
                    .and(kept)
                    .intoArray(pixels, i);
        }
    }

    /** -1 in lanes that lean towards the key, else 0. */
    private IntVector leaning(IntVector far, IntVector excess) {
        return far.sub(ThresholdPlan.NEAR_KEY + 1).or(excess.neg().add(plan.leans - 1)).lanewise(ASHR, 31);
    }
}
