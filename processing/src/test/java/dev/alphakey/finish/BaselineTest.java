package dev.alphakey.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
    private static final int FRAMES = 8;

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, true", "4, true", "5, false", "6, false"})
    void aWalkJittersByLessThanHalfAPixel(long seed, boolean sword) {
        Walk walk = Walk.draw(seed, sword);
        List<Raster> aligned = Baseline.align(walk.frames);
        double[] x = new double[FRAMES];
        double[] y = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            double[] moved = Placed.of(walk.still.get(i), aligned.get(i));
            x[i] = moved[0];
            y[i] = moved[1];
        }
        assertTrue(spread(x) < 0.5, "sideways: " + Arrays.toString(x));
        assertTrue(spread(y) < 0.5, "up and down: " + Arrays.toString(y));
    }

    @Test
    void oneFrameOfSomethingElseDoesNotDisturbTheWalk() {
        Walk walk = Walk.draw(8, true);
        List<Raster> frames = new ArrayList<>(walk.frames);
        frames.set(3, Drawings.disc(120, 50));
        List<Raster> aligned = Baseline.align(frames);
        double[] x = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            x[i] = i == 3 ? 0 : Placed.of(walk.still.get(i), aligned.get(i))[0];
        }
        x[3] = x[0];
        assertTrue(spread(x) < 0.5, Arrays.toString(x));
    }

    @Test
    void allFramesComeOnOneSize() {
        List<Raster> aligned = Baseline.align(Walk.draw(7, true).frames);
        for (Raster frame : aligned) {
            assertEquals(aligned.get(0).bounds(), frame.bounds());
        }
    }

    @Test
    void framesThatDifferByWholePixelsKeepEveryPixel() {
        Raster still = Figure.walking(0.7, 0.3, 0.4);
        List<Raster> frames = List.of(Canvas.lay(still, 0, 5, 220, 240), Canvas.lay(still, 13, 0, 220, 240));
        List<Raster> aligned = Baseline.align(frames);
        assertEquals(aligned.get(0), aligned.get(1));
        assertEquals(Trim.trim(still), Trim.trim(aligned.get(0)));
    }

    @Test
    void hardEdgesStayHard() {
        Raster still = hard(Figure.walking(0.7, 0, 0));
        List<Raster> aligned = Baseline.align(List.of(still, Canvas.lay(still, 3, 4, 220, 240), hard(Figure.walking(2.7, 5.4, 2.3))));
        for (Raster frame : aligned) {
            for (int p : frame.pixels()) {
                assertTrue(p >>> 24 == 0 || p >>> 24 == 255);
            }
        }
    }

    @Test
    void pixelArtStaysOnItsSquares() {
        Raster art = Drawings.pixelArt(4, 12, 9L);
        List<Raster> aligned = Baseline.align(List.of(art, Canvas.lay(art, 8, 12, 80, 80), Canvas.lay(art, 5, 3, 80, 80)));
        assertEquals(aligned.get(0), aligned.get(1));
        assertEquals(aligned.get(0), aligned.get(2));
        assertEquals(Trim.trim(art), Trim.trim(aligned.get(2)));
    }

    @Test
    void aBladeBelowTheFeetIsNotTheGround() {
        Raster plain = Figure.walking(0.7, 0, 0, false);
        int[] pixels = plain.pixels().clone();
        for (int y = 150; y < 210; y++) {
            for (int x = 140; x < 143; x++) {
                pixels[y * plain.width() + x] = 0xffc0c8d0;
            }
        }
        assertEquals(Ground.line(plain), Ground.line(Raster.of(plain.width(), plain.height(), pixels)), 1e-9);
    }

    @Test
    void aSoftShadowIsNotTheGround() {
        Raster plain = Figure.walking(0.7, 0, 0, false);
        int[] pixels = plain.pixels().clone();
        for (int y = 185; y < 200; y++) {
            for (int x = 50; x < 150; x++) {
                int i = y * plain.width() + x;
                pixels[i] = pixels[i] == 0 ? 0x50000000 : pixels[i];
            }
        }
        assertEquals(Ground.line(plain), Ground.line(Raster.of(plain.width(), plain.height(), pixels)), 0.15);
    }

    @Test
    void figuresThatDifferStandOnOneLine() {
        Raster tall = Drawings.disc(60, 25);
        Raster small = Drawings.disc(40, 12);
        List<Raster> aligned = Baseline.align(List.of(tall, small));
        assertEquals(Ground.line(aligned.get(0)), Ground.line(aligned.get(1)), 0.2);
    }

    @Test
    void anEmptyFrameIsNoReasonToFail() {
        List<Raster> aligned = Baseline.align(List.of(Drawings.disc(60, 25), Raster.filled(10, 10, 0)));
        assertEquals(aligned.get(0).bounds(), aligned.get(1).bounds());
    }

    private static Raster hard(Raster soft) {
        return Raster.of(soft.width(), soft.height(), Arrays.stream(soft.pixels()).map(p -> p >>> 24 < 128 ? 0 : p | 0xff000000).toArray());
    }

    private static double spread(double[] values) {
        return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
    }

    /** The same walk in place, and jumping about by up to six pixels and then trimmed. */
    private record Walk(List<Raster> still, List<Raster> frames) {
        static Walk draw(long seed, boolean sword) {
            var random = new SplittableRandom(seed);
            var still = new ArrayList<Raster>();
            var frames = new ArrayList<Raster>();
            for (int i = 0; i < FRAMES; i++) {
                double phase = 2 * Math.PI * i / FRAMES + 0.2;
                still.add(Figure.walking(phase, 0, 0, sword));
                frames.add(Trim.trim(Figure.walking(phase, random.nextDouble(-6, 6), random.nextDouble(-6, 6), sword)));
            }
            return new Walk(still, frames);
        }
    }

    /** How far a frame has moved against the same drawing in its known place: the difference of the centroids. */
    private static final class Placed {
        static double[] of(Raster known, Raster moved) {
            double[] a = centroid(known);
            double[] b = centroid(moved);
            return new double[] {b[0] - a[0], b[1] - a[1]};
        }

        private static double[] centroid(Raster raster) {
            double sum = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < raster.size(); i++) {
                int a = raster.pixels()[i] >>> 24;
                sum += a;
                x += a * (i % raster.width() + 0.5);
                y += a * (i / raster.width() + 0.5);
            }
            return new double[] {x / sum, y / sum};
        }
    }
}
