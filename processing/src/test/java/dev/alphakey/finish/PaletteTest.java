package dev.alphakey.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Raster;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 8, 31, 100, 256})
    void noMoreColoursAreUsedThanAskedFor(int colors) {
        Raster reduced = Palette.reduce(Drawings.noise(90, 70, 1), colors);
        assertTrue(Palette.count(reduced) <= colors);
        assertTrue(Palette.count(reduced) > colors / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 64, 256})
    void opaqueStaysOpaqueTransparentTransparentAndTranslucentTranslucent(int colors) {
        Raster noise = Drawings.noise(90, 70, 2);
        Raster reduced = Palette.reduce(noise, colors);
        for (int i = 0; i < noise.size(); i++) {
            int before = noise.pixels()[i] >>> 24;
            int after = reduced.pixels()[i] >>> 24;
            assertEquals(before == 255, after == 255);
            assertEquals(before == 0, reduced.pixels()[i] == 0);
        }
    }

    @Test
    void aShadedCutoutLooksTheSameOverBlackAndOverWhite() {
        Raster ball = ball(160);
        Raster reduced = Palette.reduce(ball, 256);
        for (int backdrop : new int[] {0, 0xffffff}) {
            double rms = rms(ball, reduced, Backdrop.solid(backdrop));
            assertTrue(rms < 1.5, "over " + backdrop + ": " + rms);
        }
    }

    @Test
    void softEdgesAreNoWorseThanTheRest() {
        Raster ball = ball(160);
        Raster reduced = Palette.reduce(ball, 128);
        int worst = 0;
        for (int i = 0; i < ball.size(); i++) {
            worst = Math.max(worst, Math.abs((ball.pixels()[i] >>> 24) - (reduced.pixels()[i] >>> 24)));
        }
        assertTrue(worst <= 16, "alpha is off by " + worst);
    }

    @Test
    void fewColoursStayExactlyAsTheyAre() {
        Raster art = Drawings.pixelArt(4, 12, 3);
        assertEquals(art, Palette.reduce(art, 16));
    }

    @Test
    void aSizeInBytesIsKept() {
        Raster ball = ball(100);
        Raster reduced = Palette.within(ball, r -> 100L * Palette.count(r), 5_000, ClearColor.ZERO);
        assertTrue(Palette.count(reduced) <= 50);
    }

    @Test
    void aPictureThatIsSmallEnoughIsNotTouched() {
        Raster ball = ball(40);
        assertEquals(ball, Palette.within(ball, r -> 10, 10, ClearColor.ZERO));
    }

    @Test
    void aSizeThatCannotBeReachedIsSaid() {
        var e = assertThrows(IllegalArgumentException.class, () -> Palette.within(ball(40), r -> 77_777, 10, ClearColor.ZERO));
        assertTrue(e.getMessage().contains("77777"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 31, 100, 256})
    void coloursThatBleedUnderAlphaZeroCountToo(int colors) {
        Raster ball = ball(120);
        Raster reduced = Palette.reduce(ball, colors, ClearColor.BLEED);
        assertTrue(Palette.count(reduced) <= colors);
        for (int i = 0; i < ball.size(); i++) {
            assertEquals(ball.pixels()[i] >>> 24 == 0, reduced.pixels()[i] >>> 24 == 0);
        }
    }

    @Test
    void besideTheRimTheColourUnderAlphaZeroIsNearTheVisibleOne() {
        Raster disc = Drawings.disc(100, 40);
        int[] shaded = disc.pixels().clone();
        for (int i = 0; i < shaded.length; i++) {
            shaded[i] = shaded[i] == 0 ? 0 : shaded[i] & 0xff000000 | (50 + i % 100 * 2) << 16 | (50 + i / 100 * 2) << 8 | i * 37 % 16;
        }
        Raster reduced = Palette.reduce(Raster.of(100, 100, shaded), 128, ClearColor.BLEED);
        double sum = 0;
        int count = 0;
        for (int i = 1; i < shaded.length; i++) {
            int p = reduced.pixels()[i - 1];
            int q = reduced.pixels()[i];
            if ((p >>> 24 == 0) != (q >>> 24 == 0)) {
                sum += Math.abs((p >> 16 & 255) - (q >> 16 & 255)) + Math.abs((p >> 8 & 255) - (q >> 8 & 255));
                count++;
            }
        }
        assertTrue(count > 100 && sum / count < 30, "mean step of red and green " + sum / count + " at " + count);
    }

    @Test
    void aCutoutOfFewColoursKeepsThemAllWhenTheyBleed() {
        Raster art = Drawings.pixelArt(4, 12, 3);
        assertEquals(ClearColor.BLEED.apply(art), Palette.reduce(art, 64, ClearColor.BLEED));
    }

    /** A shaded ball with a highlight, an antialiased edge and a soft glow. */
    private static Raster ball(int side) {
        int[] out = new int[side * side];
        for (int i = 0; i < out.length; i++) {
            double u = (i % side + 0.5) / side * 2 - 1;
            double v = (i / side + 0.5) / side * 2 - 1;
            double r = Math.hypot(u, v);
            double light = Math.max(0, Math.min(1, 1 - Math.hypot(u + 0.3, v + 0.3)));
            double solid = Math.max(0, Math.min(1, (0.6 - r) * side / 2 + 0.5));
            double glow = Math.max(0, 1 - r) * 0.6;
            int alpha = (int) Math.rint(255 * Math.max(solid, glow));
            int red = (int) (60 + 190 * light);
            int green = (int) (40 + 120 * light * light);
            int blue = (int) (120 + 60 * light);
            out[i] = alpha == 0 ? 0 : alpha << 24 | red << 16 | green << 8 | blue;
        }
        return Raster.of(side, side, out);
    }

    private static double rms(Raster a, Raster b, Backdrop backdrop) {
        int[] p = backdrop.behind(a).pixels();
        int[] q = backdrop.behind(b).pixels();
        double[] squares = new double[p.length];
        Arrays.setAll(squares, i -> {
            double sum = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                double d = (p[i] >> shift & 255) - (q[i] >> shift & 255);
                sum += d * d / 3;
            }
            return sum;
        });
        return Math.sqrt(Arrays.stream(squares).average().orElseThrow());
    }
}
