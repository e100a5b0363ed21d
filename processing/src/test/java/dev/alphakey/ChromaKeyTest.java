package dev.alphakey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.RemoveOptions.Checking;
import dev.alphakey.RemoveOptions.ExistingAlpha;
import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampling;
import dev.alphakey.check.Check;
import dev.alphakey.check.Severity;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Verdict;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.EdgeOptions;
import dev.alphakey.matte.ThresholdOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChromaKeyTest {
    private static final int PAINTED_GREEN = 0xff08f40c;

    @Test
    void oneLineRemovesAMeasuredBackground() {
        Cutout cutout = ChromaKey.remove(disc(0xff3040c0));
        assertEquals("#08f40c", cutout.key().orElseThrow().hex());
        assertEquals(0, cutout.raster().argb(2, 2));
        assertEquals(0xff3040c0, cutout.raster().argb(60, 60));
        assertEquals(Verdict.PASS, cutout.validation().orElseThrow().verdict());
    }

    @Test
    void theImageItselfIsLeftAsItIs() {
        Raster image = disc(0xff3040c0);
        Raster copy = Raster.of(image.width(), image.height(), image.pixels().clone());
        ChromaKey.remove(image);
        assertEquals(copy, image);
    }

    @Test
    void anImageThatIsTransparentAlreadyIsPassedThrough() {
        Raster cutout = ChromaKey.remove(disc(0xff3040c0)).raster();
        Cutout again = ChromaKey.remove(cutout);
        assertTrue(again.passedThrough());
        assertSame(cutout, again.raster());
        assertTrue(again.validation().isPresent());
    }

    @Test
    void existingAlphaIsKeyedOnRequest() {
        Raster cutout = ChromaKey.remove(disc(0xff3040c0)).raster();
        var options = RemoveOptions.DEFAULT.withExistingAlpha(ExistingAlpha.KEY).withKey(KeyColor.GREEN, KeySampling.NONE);
        assertEquals(KeyColor.GREEN, ChromaKey.remove(cutout, options).key().orElseThrow());
    }

    @Test
    void withoutCheckingThereIsNoValidation() {
        var options = RemoveOptions.DEFAULT.withChecking(Checking.NONE);
        assertTrue(ChromaKey.remove(disc(0xff3040c0), options).validation().isEmpty());
    }

    @Test
    void aRetryMendsAFringeByWhatLosesNothing() {
        Cutout once = ChromaKey.remove(disc(0xff3040c0), fringed(Checking.VALIDATE));
        Cutout retried = ChromaKey.remove(disc(0xff3040c0), fringed(Checking.RETRY));
        assertNotEquals(Severity.OK, fringe(once.validation().orElseThrow()), "the test needs a fringe to mend");
        assertEquals(new Cutout.Attempt("--edge-contract 1", false), retried.attempts().get(0));
        assertTrue(retried.attempts().contains(new Cutout.Attempt("--method unmix", true)), retried.attempts().toString());
        assertEquals(Severity.OK, fringe(retried.validation().orElseThrow()));
    }

    @Test
    void aRetryThatHasNothingToMendTriesNothing() {
        var options = RemoveOptions.DEFAULT.withChecking(Checking.RETRY);
        assertTrue(ChromaKey.remove(disc(0xff3040c0), options).attempts().isEmpty());
    }

    @Test
    void aRetryFindsThePaintedKeyWhereAnotherWasForced() {
        var options = RemoveOptions.DEFAULT.withKey(KeyColor.MAGENTA, KeySampling.NONE).withChecking(Checking.RETRY);
        Cutout cutout = ChromaKey.remove(disc(0xff3040c0), options);
        assertEquals("#08f40c", cutout.key().orElseThrow().hex());
        assertEquals(Verdict.PASS, cutout.validation().orElseThrow().verdict());
    }

    @Test
    void aRetrySeesThroughSmokeThatThresholdsTookForSolid() {
        RemoveOptions options = fringed(Checking.RETRY);
        Cutout retried = ChromaKey.remove(smoke(), options);
        assertTrue(retried.attempts().contains(new Cutout.Attempt("--method unmix", true)), retried.attempts().toString());
        assertEquals(ChromaKey.remove(smoke()).raster(), retried.raster());
    }

    @Test
    void aRetryPutsAContractedEdgeBack() {
        var options = RemoveOptions.DEFAULT.withEdge(new EdgeOptions(4, 0)).withChecking(Checking.RETRY);
        Cutout cutout = ChromaKey.remove(disc(0xff3040c0), options);
        assertEquals(List.of(new Cutout.Attempt("--edge-contract 0", true)), cutout.attempts());
        assertEquals(ChromaKey.remove(disc(0xff3040c0)).raster(), cutout.raster());
    }

    @Test
    void retriesEndAfterAFew() {
        var random = new SplittableRandom(7);
        int[] noise = random.ints(90 * 90).map(p -> p | 0xff000000).toArray();
        Cutout cutout = ChromaKey.remove(Raster.of(90, 90, noise), RemoveOptions.DEFAULT.withChecking(Checking.RETRY));
        assertTrue(cutout.attempts().size() <= 4, cutout.attempts().toString());
    }

    @ParameterizedTest
    @EnumSource(Checking.class)
    void theCutoutIsDeliveredOnceAndAsItIsReturned(Checking checking) {
        var delivered = new ArrayList<Raster>();
        Cutout cutout = ChromaKey.remove(disc(0xff3040c0), fringed(checking), (raster, checked) -> delivered.add(raster));
        assertEquals(1, delivered.size());
        assertSame(cutout.raster(), delivered.get(0));
        assertEquals(ChromaKey.remove(disc(0xff3040c0), fringed(checking)), cutout);
    }

    @Test
    void aDeliveryThatFailsIsToldAsItFailed() {
        IOException e = assertThrows(
                IOException.class,
                () -> ChromaKey.remove(disc(0xff3040c0), RemoveOptions.DEFAULT, (raster, checked) -> {
                    checked.run();
                    throw new IOException("disk full");
                }));
        assertEquals("disk full", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    @Timeout(120)
    void manyPicturesAreCutOutInOnePool(int threads) throws Exception {
        Raster image = disc(900, 0xff3040c0);
        Cutout expected = ChromaKey.remove(image);
        var pool = new ForkJoinPool(threads);
        List<Cutout> all = pool.submit(() -> Collections.nCopies(16, image).parallelStream().map(ChromaKey::remove).toList()).get();
        pool.shutdown();
        all.forEach(cutout -> assertEquals(expected, cutout));
    }

    /** A blue disc, and beside it a grey cloud that thins out from its middle. */
    private static Raster smoke() {
        int width = 240;
        int[] pixels = new int[width * 160];
        for (int i = 0; i < pixels.length; i++) {
            double cloud = 0.7 * Math.max(0, 1 - Math.hypot(i % width - 160, i / width - 80) / 40);
            double disc = Math.max(0, Math.min(1, 30.5 - Math.hypot(i % width - 60, i / width - 80)));
            pixels[i] = mixed(0xff3040c0, mixed(0xffc8c8c8, PAINTED_GREEN, cloud), disc);
        }
        return Raster.of(width, 160, pixels);
    }

    private static int mixed(int front, int behind, double share) {
        int out = 0xff000000;
        for (int shift = 0; shift < 24; shift += 8) {
            int back = behind >> shift & 255;
            out |= (int) Math.round(back + ((front >> shift & 255) - back) * share) << shift;
        }
        return out;
    }

    /** A tolerance so narrow that half-covered edge pixels stay as they are, green and opaque. */
    private static RemoveOptions fringed(Checking checking) {
        return RemoveOptions.DEFAULT
                .withMatte(new ThresholdOptions(20, false, 12, 96, false))
                .withChecking(checking);
    }

    private static Severity fringe(Validation validation) {
        return validation.finding(Check.KEY_FRINGE).orElseThrow().severity();
    }

    /** An antialiased disc on green. */
    private static Raster disc(int argb) {
        return disc(120, argb);
    }

    private static Raster disc(int side, int argb) {
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            double inside = side / 120.0 * 40.2 - Math.hypot(i % side - side / 120.0 * 59.6, i / side - side / 120.0 * 59.3);
            double share = Math.min(1, Math.max(0, inside + 0.5));
            int out = 0xff;
            for (int shift = 16; shift >= 0; shift -= 8) {
                double level = (argb >> shift & 255) * share + (PAINTED_GREEN >> shift & 255) * (1 - share);
                out = out << 8 | (int) Math.rint(level);
            }
            pixels[i] = out;
        }
        return Raster.of(side, side, pixels);
    }
}
