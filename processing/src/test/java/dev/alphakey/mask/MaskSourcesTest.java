package dev.alphakey.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskSourcesTest {
    private static final Raster BLACK_GREY_WHITE = Raster.of(4, 1, new int[] {0xff000000, 0xff404040, 0xffffffff, 0x00ffffff});

    @Test
    void whiteInkRepaintsWhiteAndWhatIsTransparentIsNotPainted() {
        assertEquals(Masks.of(4, 0, 0x40, 255, 0), EditMask.ofBlackAndWhite(BLACK_GREY_WHITE, Ink.WHITE));
    }

    @Test
    void blackInkRepaintsBlackAndWhatIsTransparentIsNotPainted() {
        assertEquals(Masks.of(4, 255, 0xbf, 0, 0), EditMask.ofBlackAndWhite(BLACK_GREY_WHITE, Ink.BLACK));
    }

    @Test
    void colouredInkCountsByItsLuma() {
        Raster red = Raster.filled(1, 1, 0xffff0000);
        assertEquals(76, EditMask.ofBlackAndWhite(red, Ink.WHITE).coverage(0, 0));
    }

    @Test
    void aCutoutsBackgroundAndItsSubjectAreOppositeMasks() {
        Raster cutout = Raster.of(3, 1, new int[] {0x00000000, 0x40ff0000, 0xffff0000});
        assertEquals(Masks.of(3, 255, 0xbf, 0), EditMask.ofTransparent(cutout));
        assertEquals(Masks.of(3, 0, 0x40, 255), EditMask.ofVisible(cutout));
    }

    @Test
    void aColourIsRepaintedUpToItsTolerance() {
        Raster picture = Raster.of(4, 1, new int[] {0xff00ff00, 0xff0af50a, 0xff0bff00, 0x0000ff00});
        assertEquals(Masks.of(4, 255, 255, 0, 0), EditMask.ofColor(picture, KeyColor.GREEN, 10));
        assertThrows(IllegalArgumentException.class, () -> EditMask.ofColor(picture, KeyColor.GREEN, 256));
        assertThrows(IllegalArgumentException.class, () -> EditMask.ofColor(picture, KeyColor.GREEN, -1));
    }

    @Test
    void equalPicturesDoNotDiffer() {
        Raster picture = noisy(90, 70, 1, 60);
        assertEquals(0, EditMask.ofDifference(picture, picture).extent().repainted());
        assertEquals(0, EditMask.ofDifference(picture, picture, 0).extent().repainted());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 15})
    void aChangeIsFoundInNoiseAndTheNoiseIsNot(int noise) {
        Raster before = noisy(160, 120, 1, noise);
        Raster after = painted(noisy(160, 120, 2, noise), new Box(40, 30, 50, 60), 70);
        MaskExtent extent = EditMask.ofDifference(before, after).extent();
        Box box = extent.box().orElseThrow();
        assertTrue(box.contains(new Box(40, 30, 50, 60)), "all of the change is in " + box);
        assertTrue(new Box(36, 26, 58, 68).contains(box), "hardly more is in " + box);
        assertTrue(extent.repainted() > 0.98 * 50 * 60 && extent.repainted() < 54 * 64, extent.repainted() + " pixels");
    }

    @ParameterizedTest
    @ValueSource(floats = {0.75f, 0.85f, 0.95f})
    void compressionIsNoChangeEvenAtEdgesAndWhatIsPaintedOverIs(float quality) throws IOException {
        Raster original = stripes(200, 160, -1);
        double share = EditMask.ofDifference(original, compressed(original, quality)).extent().share();
        assertTrue(share < 0.015, "a share of " + share);
        Raster edited = compressed(stripes(200, 160, 30), quality);
        EditMask found = EditMask.ofDifference(original, edited);
        EditMask painted = EditMask.ofShape(200, 160, new Shape.Ellipse(90, 70, 30, 30));
        assertTrue(Masks.area(found.intersect(painted)) > 0.97 * Masks.area(painted), "it is found");
        assertTrue(Masks.area(found.subtract(painted.grown(4))) < 0.015 * original.size(), "and hardly more");
    }

    @Test
    void aShiftByPartOfAPixelIsNoChange() {
        Raster picture = stripes(200, 160, -1);
        int[] moved = new int[picture.size()];
        for (int i = 0; i < moved.length; i++) {
            int p = picture.pixels()[i];
            int q = picture.pixels()[i % 200 == 199 ? i : i + 1];
            moved[i] = 0xff000000 | (p & 0xfefefe) / 2 + (q & 0xfefefe) / 2;
        }
        assertTrue(EditMask.ofDifference(picture, Raster.of(200, 160, moved)).extent().share() < 0.005);
    }

    @Test
    void aTextureOnWhatWasFlatIsAChange() {
        Raster flat = Raster.filled(60, 60, 0xff808080);
        int[] pixels = flat.pixels().clone();
        for (int y = 20; y < 40; y++) {
            for (int x = 20; x < 40; x++) {
                pixels[y * 60 + x] = (x / 4 + y / 4) % 2 == 0 ? 0xff303030 : 0xffd0d0d0;
            }
        }
        MaskExtent extent = EditMask.ofDifference(flat, Raster.of(60, 60, pixels)).extent();
        assertTrue(extent.repainted() > 0.9 * 400, extent.repainted() + " pixels");
    }

    @Test
    void aChangeOfAlphaAloneIsAChange() {
        Raster before = Raster.filled(20, 20, 0xff000000);
        int[] pixels = before.pixels().clone();
        for (int y = 5; y < 15; y++) {
            Arrays.fill(pixels, y * 20 + 5, y * 20 + 15, 0);
        }
        MaskExtent extent = EditMask.ofDifference(before, Raster.of(20, 20, pixels)).extent();
        assertTrue(extent.box().orElseThrow().contains(new Box(5, 5, 10, 10)));
    }

    @Test
    void theColourOfWhatCannotBeSeenIsNoChange() {
        assertEquals(
                0,
                EditMask.ofDifference(Raster.filled(9, 9, 0x00ffffff), Raster.filled(9, 9, 0x00000000))
                        .extent()
                        .repainted());
    }

    @Test
    void aHigherThresholdRepaintsNoMore() {
        Raster before = noisy(64, 64, 3, 40);
        Raster after = noisy(64, 64, 4, 40);
        EditMask wider = EditMask.ofDifference(before, after, 4);
        for (int threshold = 5; threshold < 40; threshold++) {
            EditMask mask = EditMask.ofDifference(before, after, threshold);
            assertTrue(Masks.contains(wider, mask), "at " + threshold);
            wider = mask;
        }
    }

    @Test
    void picturesOfDifferentSizesAreNotCompared() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> EditMask.ofDifference(Raster.filled(3, 4, 0), Raster.filled(4, 4, 0)));
        assertTrue(e.getMessage().contains("3x4") && e.getMessage().contains("4x4"), e.getMessage());
    }

    /** Coloured stripes of several widths with hard edges, and a blue disc over them if it has a radius. */
    private static Raster stripes(int width, int height, int radius) {
        int[] colours = {0xff101010, 0xffe8d44d, 0xffff00ff, 0xff2f9a3c, 0xfff0f0f0};
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean disc = Math.hypot(x + 0.5 - 90, y + 0.5 - 70) < radius;
            pixels[i] = disc ? 0xff2850d0 : colours[(x + y / 2) / (3 + y / 40 * 4) % colours.length];
        }
        return Raster.of(width, height, pixels);
    }

    private static Raster compressed(Raster picture, float quality) throws IOException {
        var rgb = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        rgb.createGraphics().drawImage(picture.asBufferedImage(), 0, 0, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(rgb, null, null), param);
        } finally {
            writer.dispose();
        }
        return Raster.copyOf(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static Raster noisy(int width, int height, long seed, int noise) {
        var random = new Random(seed);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int argb = 0xff;
            for (int c = 0; c < 3; c++) {
                double level = 90 + 60 * Math.sin(i % width * 0.05 + c) + noise * random.nextGaussian();
                argb = argb << 8 | (int) Math.max(0, Math.min(255, Math.round(level)));
            }
            pixels[i] = argb;
        }
        return Raster.of(width, height, pixels);
    }

    private static Raster painted(Raster picture, Box box, int brighter) {
        int[] pixels = picture.pixels().clone();
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int p = pixels[y * picture.width() + x];
                pixels[y * picture.width() + x] = p & 0xff00ffff | Math.min(255, (p >> 16 & 255) + brighter) << 16;
            }
        }
        return Raster.of(picture.width(), picture.height(), pixels);
    }
}
