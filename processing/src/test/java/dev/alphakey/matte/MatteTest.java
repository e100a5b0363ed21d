package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class MatteTest {
    private final MixtureScene scene = new MixtureScene(64, 0x00f000, 0, 0).disc(32, 32, 20, 0xc04080, .5);

    @Test
    void aMatteGivesBackTheSubjectsColour() {
        Raster picture = scene.picture();
        int[] grey = new int[64 * 64];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 0xff000000 | (int) Math.rint(scene.alpha[i] * 255) * 0x010101;
        }
        Raster cutout = Matte.ofGrey(Raster.of(64, 64, grey)).unmix(picture, BackgroundModel.measure(picture));
        int p = cutout.argb(32, 32);
        assertEquals(128, p >>> 24);
        assertEquals(0xc0, p >> 16 & 255, 3);
        assertEquals(0x40, p >> 8 & 255, 3);
        assertEquals(0x80, p & 255, 3);
        assertEquals(0, cutout.argb(2, 2));
    }

    @Test
    void asGreyAndBackIsTheSameMatte() {
        Matte matte = Matte.of(Raster.of(2, 1, new int[] {0x80123456, 0xff000000}));
        assertEquals(0xff808080, matte.asGrey().argb(0, 0));
        assertEquals(matte.alpha(0, 0), Matte.ofGrey(matte.asGrey()).alpha(0, 0));
    }

    @Test
    void anImageOfAnotherSizeIsRefused() {
        Raster other = Raster.filled(3, 3, -1);
        assertThrows(IllegalArgumentException.class, () -> Matte.of(scene.picture()).unmix(other, BackgroundModel.measure(other)));
    }
}
