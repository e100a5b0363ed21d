package dev.alphakey.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitErrorTest {
    private static final double NONE = 1e-9;

    @ParameterizedTest
    @EnumSource(names = {"HAIR", "GLASS", "LATTICE"})
    void theTruthAgainstItselfIsZero(SceneKind kind) {
        Raster truth = Scene.draw(kind, 47, 48, 1).truth();
        assertEquals(new FitError(0, 0, 0, 0), FitError.of(truth, truth, 2));
    }

    @Test
    void blackThatIsGoneShowsOverWhiteAlone() {
        FitError error = FitError.of(Raster.filled(8, 8, 0xff000000), Raster.filled(8, 8, 0), 2);
        assertEquals(0, error.black(), NONE);
        assertEquals(255, error.white(), NONE);
        assertEquals(255, error.worse(), NONE);
    }

    @Test
    void whiteThatIsGoneShowsOverBlackAlone() {
        FitError error = FitError.of(Raster.filled(8, 8, 0xffffffff), Raster.filled(8, 8, 0), 4);
        assertEquals(255, error.black(), NONE);
        assertEquals(0, error.white(), NONE);
    }

    @Test
    void theSubjectIsNotFlatteredByTheEmptinessAroundIt() {
        FitError error = FitError.of(square(0xff646464), square(0xff6e6e6e), 2);
        // A quarter of the picture is subject, or a little more, as filtering widens the rim.
        assertEquals(2, error.subject() / error.worse(), 0.25);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void errorsBetweenPixelsThatBecomeOneCancel(int divisor) {
        int[] stripes = new int[64 * 64];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = i % 2 == 0 ? 0xff505050 : 0xff5a5a5a;
        }
        FitError error = FitError.of(Raster.filled(64, 64, 0xff555555), Raster.of(64, 64, stripes), divisor);
        assertEquals(0, error.worse(), 0.5);
    }

    private static Raster square(int argb) {
        int[] pixels = new int[64 * 64];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 64;
            int y = i / 64;
            pixels[i] = x >= 16 && x < 48 && y >= 16 && y < 48 ? argb : 0;
        }
        return Raster.of(64, 64, pixels);
    }
}
