package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PieceTest {
    @Test
    void itIsMadeOnceHoweverOftenItIsWanted() {
        var made = new AtomicInteger();
        Piece<Integer> piece = Piece.begin(made::incrementAndGet);
        piece.make();
        assertEquals(1, piece.get());
        assertEquals(1, piece.get());
        assertEquals(1, made.get());
    }

    @Test
    void whoNeedsItMakesItWhereThePoolIsBusy() throws Exception {
        var pool = new ForkJoinPool(1);
        try {
            // The only thread of the pool is this one, so that there is none to wait for.
            boolean here = pool.submit(() -> Piece.begin(Thread::currentThread).get() == Thread.currentThread()).get();
            assertTrue(here);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void itThrowsWhatItsWorkThrew() {
        Piece<Integer> piece = Piece.begin(() -> {
            throw new IllegalStateException("no");
        });
        assertEquals("no", assertThrows(IllegalStateException.class, piece::get).getMessage());
        assertThrows(IllegalStateException.class, piece::get);
    }

    @Test
    void whatIsTakenIsNotKept() {
        Piece<String> piece = Piece.begin(() -> "it");
        assertEquals("it", piece.take());
        assertNull(piece.get());
    }

    @Test
    void nothingBeginsOnceItIsStopped() throws Exception {
        var pool = new ForkJoinPool(1);
        try {
            var made = new AtomicInteger();
            // The only thread of the pool stops the piece before it can get to it.
            boolean was = pool.submit(() -> {
                Piece<Integer> piece = Piece.begin(made::incrementAndGet);
                boolean isMade = piece.isMade();
                piece.stop();
                return isMade;
            }).get();
            assertFalse(was);
            pool.shutdown();
            assertTrue(pool.awaitTermination(30, TimeUnit.SECONDS));
            assertEquals(0, made.get());
        } finally {
            pool.shutdownNow();
        }
    }
}
