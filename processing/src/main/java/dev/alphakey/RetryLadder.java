package dev.alphakey;

import dev.alphakey.Cutout.Attempt;
import dev.alphakey.background.KeyColor;
import dev.alphakey.check.Check;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Severity;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.EdgeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is tried when a cutout is not good: one pixel of contraction for a key-coloured fringe, then a feather of a quarter
 * pixel for stair-stepped edges. A try is kept only if it makes its own finding clearly smaller and no finding graver.
 */
final class RetryLadder {
    /** The share of its measure that a try must take off to count as better. */
    private static final double CLEARLY = 0.1;
    /** Above this share of highlights a hard edge is taken for a reflection, which a feather would smear. */
    private static final double SHINY = 0.3;
    private static final int HIGHLIGHT = 230;

    private final Raster keyed;
    private final KeyColor key;
    private final Validator validator;
    private final Set<Check> chosen;
    private final List<Attempt> attempts = new ArrayList<>();
    private Raster best;
    private EdgeOptions bestEdge;
    private Validation bestValidation;

    /**
     * @param keyed the keyer's result before its edge was moved or softened
     * @param chosen checks that are left out, since what they would find was asked for
     */
    RetryLadder(Raster keyed, KeyColor key, Validator validator, Set<Check> chosen) {
        this.keyed = keyed;
        this.key = key;
        this.validator = validator;
        this.chosen = chosen;
    }

    Cutout climb(Raster first, EdgeOptions edge, Validation validation) {
        best = first;
        bestEdge = edge;
        bestValidation = validation;
        if (isWrong(Check.KEY_FRINGE) && bestEdge.contract() < EdgeOptions.MOST_CONTRACT) {
            int contract = bestEdge.contract() + 1;
            attempt(Check.KEY_FRINGE, new EdgeOptions(contract, bestEdge.feather()), "--edge-contract " + contract);
        }
        if (isWrong(Check.STAIR_STEPS) && bestEdge.feather() == 0 && !isShiny()) {
            attempt(Check.STAIR_STEPS, new EdgeOptions(bestEdge.contract(), 0.25), "--edge-feather 0.25");
        }
        return new Cutout(best, Optional.of(key), Optional.of(bestValidation), attempts);
    }

    private void attempt(Check target, EdgeOptions edge, String option) {
        Raster candidate = edge.apply(keyed);
        Validation validation = validator.validate(candidate).without(chosen);
        boolean better = isBetter(validation, target);
        attempts.add(new Attempt(option, better));
        if (better) {
            best = candidate;
            bestEdge = edge;
            bestValidation = validation;
        }
    }

    private boolean isBetter(Validation candidate, Check target) {
        for (Finding now : candidate.findings()) {
            Severity before = bestValidation.finding(now.check()).map(Finding::severity).orElse(Severity.OK);
            if (now.severity().compareTo(before) > 0) {
                return false;
            }
        }
        double was = bestValidation.finding(target).map(Finding::measure).orElse(0.0);
        double is = candidate.finding(target).map(Finding::measure).orElse(0.0);
        return is < was * (1 - CLEARLY);
    }

    private boolean isWrong(Check check) {
        return bestValidation.finding(check).filter(f -> f.severity() != Severity.OK).isPresent();
    }

    /** Whether the edge near the stair-steps is mostly highlights. */
    private boolean isShiny() {
        Box box = bestValidation.finding(Check.STAIR_STEPS).map(Finding::box).orElse(null);
        Raster part = box == null ? best : best.crop(box);
        int edge = 0;
        int bright = 0;
        int[] p = part.pixels();
        int w = part.width();
        for (int y = 1; y < part.height() - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int i = y * w + x;
                boolean besideNothing =
                        p[i - 1] >>> 24 == 0 || p[i + 1] >>> 24 == 0 || p[i - w] >>> 24 == 0 || p[i + w] >>> 24 == 0;
                if (p[i] >>> 24 != 0 && besideNothing) {
                    edge++;
                    int least = Math.min(p[i] >> 16 & 255, Math.min(p[i] >> 8 & 255, p[i] & 255));
                    bright += least >= HIGHLIGHT ? 1 : 0;
                }
            }
        }
        return bright > edge * SHINY;
    }
}
