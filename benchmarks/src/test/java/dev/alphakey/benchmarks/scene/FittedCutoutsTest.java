package dev.alphakey.benchmarks.scene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.ChromaKey;
import dev.alphakey.RemoveOptions;
import dev.alphakey.finish.Fit;
import dev.alphakey.finish.Fit.Style;
import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Raster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A cutout that is made smaller looks like the truth made smaller: no fringe of the key, nor a dark or a bright one. */
class FittedCutoutsTest {
    private static final double MOST_RMS = 1.5;
    private static final int SIDE = 480;

    /** Painted noise and blur on the key, for what a keyer gets right on the whole; the exact key for finer things. */
    @ParameterizedTest
    @CsvSource({
        "ROBOT, GEN", "SMOKE, GEN", "SHADOW, GEN", "PIXEL, GEN", "HAIR, CLEAN", "LATTICE, CLEAN", "THREADS, CLEAN", "TEXT, CLEAN"
    })
    void aFittedCutoutIsWithinOneAndAHalfLevelsOfTheFittedTruth(SceneKind kind, Perturbation perturbation) {
        KeyedImage keyed = KeyedImage.of(Scene.draw(kind, SIDE, SIDE, 3), kind.key(), perturbation, 3);
        Raster cutout = ChromaKey.remove(keyed.image(), RemoveOptions.DEFAULT).raster();
        for (int side : new int[] {240, 192, 100, 64}) {
            Fit fit = new Fit(side, side, Style.SMOOTH, false);
            for (Backdrop backdrop : List.of(Backdrop.solid(0), Backdrop.solid(0xffffff))) {
                double rms = rms(fit.apply(cutout), fit.apply(keyed.truth()), backdrop);
                assertTrue(rms <= MOST_RMS, side + " over " + Integer.toHexString(backdrop.rgb(0, 0)) + ": " + rms);
            }
        }
    }

    /** Whatever the keyer leaves wrong, making the picture smaller adds nothing to it. */
    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void fittingAddsNoError(SceneKind kind) {
        KeyedImage keyed = KeyedImage.of(Scene.draw(kind, SIDE, SIDE, 4), kind.key(), Perturbation.GEN, 4);
        Raster cutout = ChromaKey.remove(keyed.image(), RemoveOptions.DEFAULT).raster();
        for (Backdrop backdrop : List.of(Backdrop.solid(0), Backdrop.solid(0xffffff))) {
            double before = rms(cutout, keyed.truth(), backdrop);
            for (int side : new int[] {240, 100}) {
                Fit fit = new Fit(side, side, Style.SMOOTH, false);
                double after = rms(fit.apply(cutout), fit.apply(keyed.truth()), backdrop);
                assertTrue(after <= before + 0.05, side + ": " + after + " after " + before);
            }
        }
    }

    private static double rms(Raster a, Raster b, Backdrop backdrop) {
        int[] p = backdrop.behind(a).pixels();
        int[] q = backdrop.behind(b).pixels();
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int d = (p[i] >> shift & 255) - (q[i] >> shift & 255);
                sum += d * d;
            }
        }
        return Math.sqrt(sum / (3.0 * p.length));
    }
}
