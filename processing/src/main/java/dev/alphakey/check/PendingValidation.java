package dev.alphakey.check;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A validation that goes on in the pool of the thread that began it, or in the common one, while that thread does something else:
 * first what the checks need of the source, then, when there is a cutout as well, check by check. Whoever joins it runs the checks
 * that no other thread has got to.
 *
 * <p>To be used by the thread that began it, which closes it in the end.
 */
public final class PendingValidation implements AutoCloseable {
    private final Piece<Validator> validator;
    private final List<Piece<Finding>> findings = new ArrayList<>();
    private final AtomicInteger known = new AtomicInteger();
    private volatile Validator measured;
    private volatile Piece<Scene> scene;
    private volatile Piece<Void> checks;
    private Validation result;

    private PendingValidation(Supplier<Validator> measure) {
        validator = Piece.begin(new Supplier<>() {
            @Override
            public Validator get() {
                measured = measure.get();
                checkOnceBothAreKnown();
                return measured;
            }
        });
    }

    /** Begins with what {@code measure} does, which waits for no other work of the pool. */
    public static PendingValidation of(Supplier<Validator> measure) {
        return new PendingValidation(measure);
    }

    /** What judges; measured here if nobody has begun to. */
    public Validator validator() {
        return validator.get();
    }

    /** Begins the checks, as soon as everything is measured; to be called once. */
    public void judge(Raster cutout) {
        scene = Piece.of(new Supplier<>() {
            @Override
            public Scene get() {
                return measured.scene(cutout);
            }
        });
        for (Check check : Check.values()) {
            findings.add(Piece.of(new Supplier<>() {
                @Override
                public Finding get() {
                    return measured.judge(check, scene.get());
                }
            }));
        }
        checkOnceBothAreKnown();
    }

    /** Called when the source is measured, and when there is a cutout: the pool is offered only what need not wait. */
    private void checkOnceBothAreKnown() {
        if (known.incrementAndGet() == 2) {
            checks = Piece.begin(new Supplier<>() {
                @Override
                public Void get() {
                    scene.make();
                    // Another thread's scene is not waited for: that thread goes on with the checks.
                    if (scene.isMade()) {
                        for (Piece<Finding> finding : findings) {
                            finding.make();
                        }
                    }
                    return null;
                }
            });
        }
    }

    /** The same as {@link Validator#validate(Raster)} of the cutout; throws what that throws. */
    public Validation join() {
        if (result == null) {
            Validator judge = validator.get();
            Scene seen = scene.get();
            // From the end, since the pool takes them from the beginning.
            for (int i = findings.size() - 1; i >= 0; i--) {
                findings.get(i).make();
            }
            List<Finding> judged = new ArrayList<>();
            for (Piece<Finding> finding : findings) {
                judged.add(finding.get());
            }
            result = judge.conclude(seen, judged);
        }
        return result;
    }

    /** Begins nothing further, and returns when nothing goes on. */
    @Override
    public void close() {
        for (Piece<Finding> finding : findings) {
            finding.stop();
        }
        if (scene != null) {
            scene.stop();
        }
        validator.stop();
        if (checks != null) {
            checks.stop();
        }
    }
}
