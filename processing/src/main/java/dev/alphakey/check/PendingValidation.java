package dev.alphakey.check;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A validation that goes on check by check in the pool of the thread that began it, or in the common one, while that thread does
 * something else. Whoever joins it runs the checks that no other thread has got to.
 */
public final class PendingValidation {
    private final Piece<Validator> validator;
    private final Piece<Scene> scene;
    private final List<Piece<Finding>> findings = new ArrayList<>();

    private PendingValidation(Supplier<Validator> measured, Raster cutout) {
        validator = Piece.begin(measured);
        scene = Piece.begin(() -> validator.get().scene(cutout));
        for (Check check : Check.values()) {
            findings.add(Piece.begin(() -> validator.get().judge(check, scene.get())));
        }
    }

    /**
     * Begins to judge a cutout.
     *
     * @param measured gives what judges it; asked in the pool, so that it may take its time
     */
    public static PendingValidation of(Supplier<Validator> measured, Raster cutout) {
        return new PendingValidation(measured, cutout);
    }

    /** The same as {@link Validator#validate(Raster)}; throws what that throws. */
    public Validation join() {
        // From the end, since the pool takes them from the beginning.
        for (int i = findings.size() - 1; i >= 0; i--) {
            findings.get(i).make();
        }
        List<Finding> judged = new ArrayList<>();
        for (Piece<Finding> finding : findings) {
            judged.add(finding.get());
        }
        return validator.get().conclude(scene.get(), judged);
    }

    /** Begins no further check, and returns when none goes on. */
    public void stop() {
        findings.forEach(Piece::stop);
        scene.stop();
        validator.stop();
    }
}
