package dev.alphakey.background;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeySamplerTest {
    private static final int BACKGROUND = 0xff08f40c;

    @ParameterizedTest
    @EnumSource(value = KeySampling.class, names = {"CORNERS", "BORDER", "AUTO"})
    void everySamplingFindsAFlatColour(KeySampling sampling) {
        assertEquals("#08f40c", KeySampler.sample(Raster.filled(64, 40, BACKGROUND), sampling, KeyColor.BLUE).hex());
    }

    @ParameterizedTest
    @EnumSource(KeySampling.class)
    void anImageOfOnePixelIsNoProblem(KeySampling sampling) {
        KeySampler.sample(Raster.filled(1, 1, BACKGROUND), sampling, KeyColor.BLUE);
    }

    @Test
    void withoutSamplingTheAskedColourStands() {
        assertEquals(KeyColor.BLUE, KeySampler.sample(Raster.filled(9, 9, BACKGROUND), KeySampling.NONE, KeyColor.BLUE));
    }

    @Test
    void autoIgnoresTheLyingOutermostRing() {
        int[] pixels = Raster.filled(64, 64, BACKGROUND).pixels();
        for (int i = 0; i < 64; i++) {
            pixels[i] = pixels[64 * i] = pixels[64 * 63 + i] = pixels[64 * i + 63] = 0xff30d030;
        }
        assertEquals("#08f40c", KeySampler.sample(Raster.of(64, 64, pixels), KeySampling.AUTO, KeyColor.BLUE).hex());
    }

    @Test
    void autoIsNotShiftedByASubjectThatTheFrameCuts() {
        Raster image = withBlock(new Box(10, 20, 44, 44), 0xffb06020);
        assertEquals("#08f40c", KeySampler.sample(image, KeySampling.AUTO, KeyColor.BLUE).hex());
    }

    @Test
    void aPureKeyWinsOverADullSubjectThatTakesMoreOfTheRim() {
        Raster bust = withBlock(new Box(0, 26, 64, 38), 0xff784632);
        assertEquals("#08f40c", KeySampler.sample(bust, KeySampling.AUTO, KeyColor.BLUE).hex());
    }

    @Test
    void aHintFindsItsColourOnARimThatTheSubjectFills() {
        Raster bust = withBlock(new Box(0, 6, 64, 58), 0xff784632);
        assertEquals("#08f40c", KeySampler.sample(bust, KeySampling.HINT, KeyColor.GREEN).hex());
    }

    @Test
    void aHintIsMeasuredIfSomethingAkinIsThereAndStandsOtherwise() {
        Raster dull = Raster.filled(64, 64, 0xff1cd539);
        assertEquals("#1cd539", KeySampler.sample(dull, KeySampling.HINT, KeyColor.GREEN).hex());
        assertEquals(KeyColor.MAGENTA, KeySampler.sample(dull, KeySampling.HINT, KeyColor.MAGENTA));
    }

    @Test
    void anEvenNumberOfSamplesTakesTheMeanOfTheMiddleTwoRoundedHalfToEven() {
        Raster two = Raster.of(2, 1, new int[] {0xff000400, 0xff000500});
        assertEquals("#000400", KeySampler.sample(two, KeySampling.BORDER, KeyColor.BLUE).hex());
    }

    private static Raster withBlock(Box box, int argb) {
        int[] pixels = Raster.filled(64, 64, BACKGROUND).pixels();
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                pixels[y * 64 + x] = argb;
            }
        }
        return Raster.of(64, 64, pixels);
    }
}
