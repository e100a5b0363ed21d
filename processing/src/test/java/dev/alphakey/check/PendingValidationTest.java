package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.Bands;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PendingValidationTest {
    private final Raster disc = disc(200, 60, 0x8a5a3c);

    @Test
    void itComesToWhatTheValidatorSays() {
        Raster fringed = paint(disc, (x, y, p) -> p >>> 24 == 0 || p >>> 24 == 255 ? p : p & 0xff000000 | GREEN);
        List<Raster> cutouts = List.of(disc, fringed, Raster.filled(200, 200, 0), on(GREEN, disc));
        for (Validator validator : validators()) {
            for (Raster cutout : cutouts) {
                assertEquals(validator.validate(cutout), judged(validator, cutout).join());
            }
        }
    }

    private List<Validator> validators() {
        Raster source = on(GREEN, disc);
        return List.of(
                new Validator(Reference.NONE),
                new Validator(Reference.source(source)),
                new Validator(Reference.source(source, KeyColor.MAGENTA)));
    }

    @Test
    void itFailsAsTheValidatorDoes() {
        var validator = new Validator(Reference.source(on(GREEN, disc)));
        PendingValidation pending = judged(validator, disc(100, 30, 0x8a5a3c));
        assertThrows(IllegalArgumentException.class, pending::join);
    }

    @Test
    void nothingGoesOnOnceItIsClosed() throws Exception {
        var asked = new AtomicInteger();
        var pool = new ForkJoinPool(1);
        // The pool's only thread closes it before it can go on.
        pool.submit(() -> {
            PendingValidation pending = PendingValidation.of(() -> {
                asked.incrementAndGet();
                return new Validator(Reference.NONE);
            });
            pending.judge(disc);
            pending.close();
        }).get();
        pool.shutdown();
        assertTrue(pool.awaitTermination(30, TimeUnit.SECONDS));
        assertEquals(0, asked.get());
    }

    /** Threads that wait for a part of one validation help with others. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void manyGoOnBesideEachOtherInOnePool(int threads) throws Exception {
        Raster large = disc(1100, 400, 0x8a5a3c);
        Raster source = on(GREEN, large);
        Validation expected = new Validator(Reference.source(source)).validate(large);
        var pool = new ForkJoinPool(threads);
        List<Validation> all = pool.submit(() -> IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> {
                    PendingValidation pending = PendingValidation.of(() -> new Validator(Reference.source(source)));
                    Bands.run(1100, 1100, (from, to) -> Thread.yield());
                    pending.judge(large);
                    Bands.run(1100, 1100, (from, to) -> Thread.yield());
                    Validation validation = pending.join();
                    pending.close();
                    return validation;
                })
                .toList()).get();
        pool.shutdown();
        all.forEach(validation -> assertEquals(expected, validation));
    }

    private static PendingValidation judged(Validator validator, Raster cutout) {
        PendingValidation pending = PendingValidation.of(() -> validator);
        pending.judge(cutout);
        return pending;
    }
}
