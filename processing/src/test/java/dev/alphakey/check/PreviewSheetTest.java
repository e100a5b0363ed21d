package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewSheetTest {
    private final Raster disc = disc(360, 100, 0x8a5a3c);
    private final Raster source = on(GREEN, disc);
    private final Raster sheet =
            PreviewSheet.draw(source, disc, Validator.validate(disc, Reference.source(source)));

    @Test
    void eightTilesLieInTwoRows() {
        assertEquals("Raster[1480x744]", sheet.toString());
    }

    @Test
    void theSheetIsOpaque() {
        assertFalse(sheet.hasTransparency());
    }

    @Test
    void theFirstTileIsTheSource() {
        assertEquals(source.argb(3, 3), sheet.argb(8 + 3, 8 + 3));
    }

    @Test
    void theSubjectLiesOnBlackAndWhite() {
        assertEquals("ff000000 ffffffff", hex(2 * 368 + 8) + " " + hex(3 * 368 + 8));
    }

    private String hex(int x) {
        return Integer.toHexString(sheet.argb(x + 3, 8 + 3));
    }

    @Test
    void theAlphaIsShownAsGrey() {
        assertEquals(0xffffffff, sheet.argb(8 + 368 + 180, 8 + 368 + 180));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "16,16", "5000,3", "3,5000", "2000,1500"})
    void anyShapeFitsOnASheetOfSaneSize(int width, int height) {
        Raster odd = Raster.filled(width, height, 0x80ff0000);
        Raster drawn = PreviewSheet.draw(null, odd, Validator.validate(odd, Reference.NONE));
        assertTrue(drawn.width() <= 1480 && drawn.height() <= 744, drawn.toString());
    }
}
