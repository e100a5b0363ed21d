package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.EdgeDistance;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class EdgeWidthTest {
    /** A disc of radius 100 whose edge is a ramp. */
    static Raster softDisc(int ramp) {
        return paint(Raster.filled(300, 300, 0), (x, y, p) -> {
            double inside = (100 - Math.hypot(x - 150, y - 150)) / ramp + 0.5;
            int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, inside)));
            return alpha == 0 ? 0 : alpha << 24 | 0x8a5a3c;
        });
    }

    private static int width(Raster cutout) {
        Raster source = on(GREEN, cutout);
        IntUnaryOperator distance = i -> new KeyColor(GREEN).distance(source.pixels()[i]);
        EdgeDistance edges = EdgeDistance.measure(source.width(), source.height(), 12, (y, out, at) -> {
            for (int x = 0; x < source.width(); x++) {
                out[at + x] = (byte) (distance.applyAsInt(y * source.width() + x) > 10 ? 12 : -12);
            }
        });
        return EdgeWidth.of(edges, source.width(), source.height(), distance);
    }

    @Test
    void anAntialiasedEdgeIsAFewPixelsWideAtMost() {
        assertEquals(2, width(disc(200, 60, 0x8a5a3c)), 1);
    }

    @Test
    void anEnlargedEdgeIsAsWideAsItsRamp() {
        assertEquals(13, width(softDisc(12)), 2);
    }

    @Test
    void withoutEdgesTheyAreTakenForSharp() {
        assertEquals(1, width(Raster.filled(50, 50, 0)));
    }
}
