package dev.alphakey.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.finish.Fit.Style;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {
    @ParameterizedTest
    @CsvSource({"400, 100, 64, 64, 64, 16", "100, 400, 64, 64, 16, 64", "300, 200, 100, 100, 100, 67", "1000, 1, 64, 64, 64, 1"})
    void aPictureKeepsItsProportions(int width, int height, int frameWidth, int frameHeight, int newWidth, int newHeight) {
        Raster fitted = new Fit(frameWidth, frameHeight).apply(Drawings.noise(width, height, 1));
        assertEquals(new Box(0, 0, newWidth, newHeight), fitted.bounds());
    }

    @Test
    void aSmallPictureIsNotEnlargedUnasked() {
        Raster picture = Drawings.disc(40, 15);
        assertSame(picture, new Fit(64, 64).apply(picture));
    }

    @Test
    void aSmallPictureIsEnlargedWhenAsked() {
        assertEquals(64, new Fit(64, 64, Style.SMOOTH, true).apply(Drawings.disc(40, 15)).width());
    }

    @ParameterizedTest
    @CsvSource({"8, 200, 8", "8, 90, 7", "8, 15, 1", "5, 24, 2"})
    void pixelArtKeepsWholeSquares(int cell, int frame, int newCell) {
        Raster art = Drawings.pixelArt(cell, 12, 4);
        Raster fitted = new Fit(frame, frame).apply(art);
        assertEquals(12 * newCell, fitted.width());
        for (int i = 0; i < fitted.size(); i++) {
            int x = i % fitted.width() / newCell * cell;
            int y = i / fitted.width() / newCell * cell;
            assertEquals(art.argb(x, y), fitted.pixels()[i]);
        }
    }

    @Test
    void pixelArtThatIsTooFineLosesPixelsButGainsNoColours() {
        Raster art = Drawings.pixelArt(1, 120, 4);
        Raster fitted = new Fit(50, 50).apply(art);
        assertTrue(fitted.width() <= 50);
        Set<Integer> before = new HashSet<>();
        for (int p : art.pixels()) {
            before.add(p);
        }
        for (int p : fitted.pixels()) {
            assertTrue(before.contains(p));
        }
    }

    @Test
    void pixelArtIsEnlargedByAWholeFactor() {
        Raster fitted = new Fit(100, 100, Style.AUTO, true).apply(Drawings.pixelArt(2, 12, 4));
        assertEquals(96, fitted.width());
        assertEquals(Optional.of(new PixelGrid(8, 0, 0)), PixelGrid.find(fitted));
    }

    @Test
    void paddedPixelArtIsStillOnItsGrid() {
        Raster padded = new Padding.Pixels(5).around(Drawings.pixelArt(8, 12, 4));
        assertEquals(Optional.of(new PixelGrid(8, 5, 5)), PixelGrid.find(padded));
    }

    @Test
    void noiseWithinSquaresDoesNotHideThem() {
        int[] noisy = Drawings.pixelArt(6, 12, 4).pixels().clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = noisy[i] == 0 ? 0 : noisy[i] ^ (i * 7 & 3) ^ (i * 5 & 3) << 8;
        }
        assertEquals(Optional.of(new PixelGrid(6, 0, 0)), PixelGrid.find(Raster.of(72, 72, noisy)));
    }

    @Test
    void theFewPixelsThatAKeyerLeavesPartlyTransparentDoNotHideSquares() {
        int[] keyed = Drawings.pixelArt(8, 12, 4).pixels().clone();
        int visible = 0;
        for (int i = 0; i < keyed.length; i++) {
            visible += keyed[i] == 0 ? 0 : 1;
            keyed[i] = keyed[i] != 0 && visible % 800 == 0 ? keyed[i] & 0xc0ffffff : keyed[i];
        }
        assertEquals(Optional.of(new PixelGrid(8, 0, 0)), PixelGrid.find(Raster.of(96, 96, keyed)));
    }

    @Test
    void aLeftOverPixelIsNotTakenForItsSquare() {
        Raster art = Drawings.pixelArt(8, 12, 4);
        int[] keyed = art.pixels().clone();
        for (int y = 4; y < 96; y += 8) {
            for (int x = 4; x < 96; x += 8) {
                int i = y * 96 + x;
                keyed[i] = keyed[i] == 0 ? 0x40102030 : keyed[i] & 0x60ffffff;
            }
        }
        var grid = new PixelGrid(8, 0, 0);
        assertEquals(grid.redraw(art, 2), grid.redraw(Raster.of(96, 96, keyed), 2));
    }

    @Test
    void squaresWithAntialiasedRimsAreNoPixelArt() {
        int[] soft = Drawings.pixelArt(8, 12, 4).pixels().clone();
        for (int i = 0; i < soft.length - 1; i++) {
            soft[i] = soft[i] != 0 && soft[i + 1] == 0 ? soft[i] & 0x80ffffff : soft[i];
        }
        assertEquals(Optional.empty(), PixelGrid.find(Raster.of(96, 96, soft)));
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "5, 0", "8, 3"})
    void blurredPixelArtIsOnItsGridForWhoeverSaysItIsPixelArt(int cell, int pad) {
        Raster padded = new Padding.Pixels(pad).around(Drawings.pixelArt(cell, 12, 4));
        Raster blurred = Scaling.moved(padded, 0.3, 0.4, padded.width() + 1, padded.height() + 1);
        assertEquals(Optional.of(new PixelGrid(cell, pad % cell, pad % cell)), PixelGrid.findSoft(blurred));
        Raster fitted = new Fit(20, 24, Style.PIXEL_ART, false).apply(blurred);
        int edge = pad == 0 ? 0 : 1;
        for (int i = 0; i < 144; i++) {
            int clean = Drawings.pixelArt(1, 12, 4).pixels()[i];
            int found = fitted.argb(i % 12 + edge, i / 12 + edge);
            for (int shift = 0; shift <= 24; shift += 8) {
                assertEquals(clean >> shift & 255, found >> shift & 255, clean == 0 ? 0 : 12, "square " + i);
            }
        }
    }

    @Test
    void aSmoothDrawingIsNoPixelArt() {
        assertEquals(Optional.empty(), PixelGrid.find(Drawings.disc(80, 30)));
        assertEquals(Optional.empty(), PixelGrid.findSoft(Drawings.disc(80, 30)));
    }

    @Test
    void aHardEdgedPhotographIsNoPixelArt() {
        int[] photo = Drawings.noise(80, 80, 3).pixels().clone();
        for (int i = 0; i < photo.length; i++) {
            photo[i] = photo[i] >>> 24 < 128 ? 0 : photo[i] | 0xff000000;
        }
        assertEquals(Optional.empty(), PixelGrid.find(Raster.of(80, 80, photo)));
    }

    @Test
    void framesOfOneSizeKeepOneSize() {
        Raster art = Drawings.pixelArt(4, 20, 1);
        Raster other = Drawings.disc(80, 30);
        List<Raster> fitted = new Fit(50, 50).applyAll(List.of(art, other));
        assertEquals(fitted.get(0).bounds(), fitted.get(1).bounds());
    }
}
