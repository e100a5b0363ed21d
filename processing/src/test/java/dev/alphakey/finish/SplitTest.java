package dev.alphakey.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Raster BODY = Drawings.disc(60, 28);
    private static final Raster PART = Drawings.disc(16, 7);
    private static final Raster DOT = Drawings.disc(6, 2.5);

    @Test
    void spritesComeInReadingOrderThoughRowsAreUneven() {
        Raster sheet = Drawings.sheet(420, 260, BODY, 180, 22, BODY, 20, 5, BODY, 340, 30, BODY, 100, 150, BODY, 10, 165);
        List<Sprite> sprites = new Split.Components().cut(sheet);
        assertEquals(List.of("1/1 22", "1/2 182", "1/3 342", "2/1 12", "2/2 102"), sprites.stream()
                .map(s -> s.row() + "/" + s.column() + " " + s.source().x())
                .toList());
    }

    @Test
    void aSlantingRowIsCutWhereItLeavesItsTallestSprite() {
        Raster sheet = Drawings.sheet(420, 260, BODY, 10, 10, BODY, 110, 30, BODY, 210, 50, BODY, 310, 70);
        List<Sprite> sprites = new Split.Components().cut(sheet);
        assertEquals(List.of(1, 1, 2, 2), sprites.stream().map(Sprite::row).toList());
    }

    @Test
    void aHatThatFloatsOverItsHeadStaysWithIt() {
        Raster sheet = Drawings.sheet(300, 120, BODY, 10, 40, PART, 32, 20, BODY, 160, 40, PART, 182, 20);
        List<Sprite> sprites = new Split.Components().cut(sheet);
        assertEquals(2, sprites.size());
        assertEquals(21, sprites.get(0).source().y());
    }

    @Test
    void theDotsOfAShadowStayWithWhatTheyAreUnder() {
        Raster sheet = Drawings.sheet(
                300, 140, BODY, 10, 10, DOT, 20, 72, DOT, 30, 73, DOT, 40, 73, DOT, 50, 73, DOT, 60, 72, DOT, 70, 70, BODY, 160, 10);
        assertEquals(2, new Split.Components().cut(sheet).size());
    }

    @Test
    void aSmallSpriteAtADistanceIsOneOfItsOwn() {
        Raster sheet = Drawings.sheet(300, 120, BODY, 10, 20, PART, 100, 40, BODY, 160, 20);
        assertEquals(3, new Split.Components().cut(sheet).size());
    }

    @Test
    void spritesThatStandCloseAreNotJoined() {
        Raster square = Raster.filled(30, 30, 0xff224466);
        Raster sheet = Drawings.sheet(100, 64, square, 0, 0, square, 32, 0, square, 64, 0, square, 0, 32, square, 32, 32);
        assertEquals(5, new Split.Components().cut(sheet).size());
        assertEquals(5, new Split.Auto().cut(sheet).size());
    }

    @Test
    void onALatticeAutoKeepsWhatIsFarApartInOnePlace() {
        Raster sheet = Drawings.sheet(
                400, 220, BODY, 20, 32, PART, 40, 5, BODY, 120, 32, BODY, 220, 32, BODY, 320, 32, BODY, 20, 150, BODY, 120, 150);
        assertEquals(7, new Split.Components().cut(sheet).size());
        List<Sprite> sprites = new Split.Auto().cut(sheet);
        assertEquals(6, sprites.size());
        assertEquals(6, sprites.get(0).source().y());
    }

    @Test
    void softPixelsGoToTheNearestSprite() {
        int[] pixels = Drawings.sheet(200, 80, BODY, 10, 10, BODY, 120, 10).pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] == 0 ? 0x06ffffff : pixels[i];
        }
        List<Sprite> sprites = new Split.Components().cut(Raster.of(200, 80, pixels));
        assertEquals(2, sprites.size());
        assertEquals(new Box(0, 0, 95, 80), sprites.get(0).source());
        assertEquals(200, sprites.get(1).source().right());
    }

    @Test
    void dirtAllOverASheetJoinsNothing() {
        Raster sheet = Drawings.sheet(420, 260, BODY, 20, 20, BODY, 180, 20, BODY, 340, 20, BODY, 20, 160, BODY, 180, 160, BODY, 340, 160);
        int[] pixels = sheet.pixels().clone();
        for (int i = 0; i < pixels.length; i += 397) {
            pixels[i] = 0xff808080;
        }
        List<Sprite> sprites = new Split.Components().cut(Raster.of(420, 260, pixels));
        assertEquals(List.of(1, 1, 1, 2, 2, 2), sprites.stream().map(Sprite::row).toList());
    }

    @Test
    void faintSmokeAloneIsASprite() {
        assertEquals(1, new Split.Components().cut(Raster.filled(20, 20, 0x08ffffff)).size());
    }

    @Test
    void whereNothingIsThereIsNoSprite() {
        assertEquals(List.of(), new Split.Auto().cut(Raster.filled(50, 50, 0)));
    }

    @Test
    void aGridCutsEqualCellsAndLeavesEmptyOnesOut() {
        Raster sheet = Drawings.sheet(200, 160, BODY, 10, 10, BODY, 130, 90);
        List<Sprite> sprites = new Split.Grid(2, 2).cut(sheet);
        assertEquals(List.of(new Box(0, 0, 100, 80), new Box(100, 80, 100, 80)), sprites.stream().map(Sprite::source).toList());
        assertEquals(2, sprites.get(1).column());
    }

    @Test
    void aGridSharesOutWhatDoesNotDivide() {
        List<Sprite> sprites = new Split.Grid(3, 1).cut(Raster.filled(100, 10, -1));
        assertEquals(100, sprites.stream().mapToInt(s -> s.raster().width()).sum());
        assertEquals(33, sprites.get(0).raster().width());
    }

    @Test
    void aGridFinerThanThePixelsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Split.Grid(20, 1).cut(Raster.filled(10, 10, -1)));
    }

    @Test
    void noiseIsRefusedInWords() {
        int[] pixels = new int[1200 * 1200];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 2 == 0 && i / 1200 % 2 == 0 ? 0xff000000 : 0;
        }
        var e = assertThrows(
                IllegalArgumentException.class, () -> new Split.Auto().cut(Raster.of(1200, 1200, pixels)));
        assertTrue(e.getMessage().contains("noise"), e.getMessage());
    }

    @Test
    void theLargestSubjectIsKeptWithItsParts() {
        Raster sheet = Drawings.sheet(300, 120, BODY, 10, 40, PART, 32, 20, Drawings.disc(40, 18), 160, 40);
        assertEquals(Drawings.sheet(300, 120, BODY, 10, 40, PART, 32, 20), Keep.LARGEST.apply(sheet));
        assertEquals(sheet, new Keep(2).apply(sheet));
    }
}
