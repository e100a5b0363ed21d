package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PendingValidationTest {
    private final Raster disc = disc(200, 60, 0x8a5a3c);

    @Test
    void itComesToWhatTheValidatorSays() {
        Raster fringed = paint(disc, (x, y, p) -> p >>> 24 == 0 || p >>> 24 == 255 ? p : p & 0xff000000 | GREEN);
        List<Raster> cutouts = List.of(disc, fringed, Raster.filled(200, 200, 0), on(GREEN, disc));
        for (Validator validator : validators()) {
            for (Raster cutout : cutouts) {
                assertEquals(validator.validate(cutout), PendingValidation.of(() -> validator, cutout).join());
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
        PendingValidation pending = PendingValidation.of(() -> validator, disc(100, 30, 0x8a5a3c));
        assertThrows(IllegalArgumentException.class, pending::join);
    }

    @Test
    void nothingGoesOnOnceItIsStopped() throws Exception {
        var asked = new AtomicInteger();
        var pool = new ForkJoinPool(1);
        // The pool's only thread stops it before it can go on.
        pool.submit(() -> PendingValidation.of(() -> {
            asked.incrementAndGet();
            return new Validator(Reference.NONE);
        }, disc).stop()).get();
        pool.shutdown();
        pool.awaitTermination(30, TimeUnit.SECONDS);
        assertEquals(0, asked.get());
    }
}
