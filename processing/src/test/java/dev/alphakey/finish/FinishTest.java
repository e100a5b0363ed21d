package dev.alphakey.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinishTest {
    private static final Raster SHEET =
            Drawings.sheet(400, 200, Drawings.disc(80, 38), 20, 20, Drawings.disc(80, 30), 150, 20, Drawings.disc(80, 35), 280, 60);

    @Test
    void withoutWishesNothingChanges() {
        List<Sprite> sprites = Finish.apply(SHEET, FinishOptions.NONE);
        assertSame(SHEET, sprites.get(0).raster());
        assertEquals(1, sprites.size());
    }

    @Test
    void theOrderIsSplitTrimPadFitAndFrame() {
        FinishOptions options = FinishOptions.NONE
                .withFraming(new Canvas(64, 64, Anchor.BOTTOM))
                .withFit(new Fit(48, 48))
                .withPadding(new Padding.Pixels(2))
                .withTrim(true)
                .withSplit(new Split.Components());
        List<Sprite> sprites = Finish.apply(SHEET, options);
        assertEquals(3, sprites.size());
        for (Sprite sprite : sprites) {
            assertEquals(new Box(0, 0, 64, 64), sprite.raster().bounds());
            int bottom = Trim.box(sprite.raster()).orElseThrow().bottom();
            assertEquals(63, bottom, 1, "two pixels of padding became about one, at the bottom");
        }
    }

    @Test
    void aSpriteRemembersWhereItsTrimmedPartWas() {
        Sprite sprite = Finish.apply(SHEET, FinishOptions.NONE.withKeep(Keep.LARGEST).withTrim(true).withPadding(new Padding.Pixels(9)))
                .get(0);
        assertEquals(new Box(22, 22, 76, 76), sprite.source());
        assertEquals(94, sprite.raster().width());
    }

    @Test
    void framesOfSeveralPicturesAreFinishedTogether() {
        FinishOptions options = FinishOptions.NONE.withTrim(true).withBaseline(true).withFit(new Fit(60, 60));
        List<Sprite> cut = List.of(
                Finish.cut(Drawings.disc(200, 60), options).get(0), Finish.cut(Drawings.disc(90, 40), options).get(0));
        List<Sprite> finished = Finish.together(cut, options);
        assertEquals(60, finished.get(0).raster().width());
        assertEquals(finished.get(0).raster().bounds(), finished.get(1).raster().bounds());
    }
}
