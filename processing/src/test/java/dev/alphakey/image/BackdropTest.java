package dev.alphakey.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BackdropTest {
    @Test
    void halfAlphaMixesHalfAndHalf() {
        Raster half = Raster.filled(1, 1, 0x80ff0000);
        assertEquals(0xff80007f, Backdrop.solid(0x0000ff).behind(half).argb(0, 0));
    }

    @Test
    void clearPixelsShowTheBackdrop() {
        assertEquals(0xff123456, Backdrop.solid(0x123456).behind(Raster.filled(1, 1, 0xffffff)).argb(0, 0));
    }

    @Test
    void squaresAlternate() {
        Raster board = Backdrop.checkerboard(2).behind(Raster.filled(4, 4, 0));
        assertEquals(0xffcccccc, board.argb(2, 1));
    }

    @Test
    void everyPlaceShowsTheColourThatIsToldForIt() {
        Backdrop squares = Backdrop.checkerboard(3);
        Raster board = squares.behind(Raster.filled(7, 10, 0));
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 7; x++) {
                assertEquals(0xff000000 | squares.rgb(x, y), board.argb(x, y));
            }
        }
    }

    @Test
    void squaresHaveASize() {
        assertThrows(IllegalArgumentException.class, () -> Backdrop.checkerboard(0));
    }
}
