package dev.alphakey.openai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sizes a model takes, and which it takes in place of one that it does not. */
class SizesTest {
    private static final SizeRule ANY = ModelTable.STANDARD.facts("gpt-image-2").orElseThrow().sizes();
    private static final SizeRule THREE = ModelTable.STANDARD.facts("gpt-image-1").orElseThrow().sizes();

    @ParameterizedTest
    @ValueSource(strings = {
        "auto", "1024x1024", "1536x1024", "1024x1536", "2048x2048", "2048x1152", "3840x2160", "2160x3840", "2880x2880",
        "1024x640", "1440x480", "3840x1280"
    })
    void takesEverySizeUnderTheFourConstraints(String size) {
        assertEquals(Optional.empty(), ANY.broken(ImageSize.parse(size)));
    }

    @ParameterizedTest
    @CsvSource({
        "4096x1600, the longest edge must be at most 3840",
        "1000x1024, width and height must be multiples of 16",
        "2048x512, the longer edge must be at most 3 times the shorter",
        "512x512, the area must be at least 655360 pixels",
        "3840x2176, the area must be at most 8294400 pixels",
        "3856x2160, the longest edge must be at most 3840 and the area must be at most 8294400 pixels",
    })
    void namesEveryConstraintThatASizeBreaks(String size, String rule) {
        assertEquals(Optional.of(rule), ANY.broken(ImageSize.parse(size)));
    }

    @ParameterizedTest
    @CsvSource({
        "4096x4096, 2880x2880",
        "4096x2304, 3840x2160",
        "100x100, 816x816",
        "512x512, 816x816",
        "1000x1000, 1008x1008",
        "5000x1000, 3840x1280",
        "16x9999, 480x1440",
        "1920x1080, 1936x1088",
        "1280x720, 1280x720",
        "800x600, 960x720",
    })
    void theNearestSizeKeepsTheShapeFirstAndTheAreaNext(String wanted, String nearest) {
        assertEquals(Optional.of(ImageSize.parse(nearest)), ANY.nearest(ImageSize.parse(wanted)));
    }

    @Test
    void theNearestSizeIsTakenAndNoOtherIsNearer() {
        List<ImageSize> all = new ArrayList<>();
        for (int width = 16; width <= 3840; width += 16) {
            for (int height = 16; height <= 3840; height += 16) {
                ImageSize size = new ImageSize(width, height);
                if (ANY.takes(size)) {
                    all.add(size);
                }
            }
        }
        Random random = new Random(6);
        for (int i = 0; i < 60; i++) {
            int longest = 1 << 1 + random.nextInt(14);
            ImageSize wanted = new ImageSize(1 + random.nextInt(longest), 1 + random.nextInt(longest));
            ImageSize nearest = ANY.nearest(wanted).orElseThrow();
            assertTrue(ANY.takes(nearest), wanted + " -> " + nearest);
            double least = all.stream().mapToDouble(size -> SizeRule.distance(size, wanted)).min().orElseThrow();
            assertEquals(least, SizeRule.distance(nearest, wanted), 1e-12, wanted + " -> " + nearest);
        }
    }

    @Test
    void aSizeThatIsTakenIsItsOwnNearest() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            ImageSize size = new ImageSize(16 * (1 + random.nextInt(240)), 16 * (1 + random.nextInt(240)));
            if (ANY.takes(size)) {
                assertEquals(Optional.of(size), ANY.nearest(size));
            }
            ImageSize nearest = ANY.nearest(size).orElseThrow();
            assertEquals(Optional.of(nearest), ANY.nearest(nearest));
        }
    }

    @ParameterizedTest
    @CsvSource({"2048x2048, 1024x1024", "1920x1080, 1536x1024", "1080x1920, 1024x1536", "auto, auto"})
    void fromAListTheNearestSizeIsChosenByTheSameMeasure(String wanted, String nearest) {
        assertEquals(Optional.of(ImageSize.parse(nearest)), THREE.nearest(ImageSize.parse(wanted)));
    }

    @Test
    void aListWithoutAutoNamesItsFirstSizeInstead() {
        SizeRule dallE = ModelTable.STANDARD.facts("dall-e-3").orElseThrow().sizes();
        assertFalse(dallE.takes(ImageSize.AUTO));
        assertEquals(Optional.of(new ImageSize(1024, 1024)), dallE.nearest(ImageSize.AUTO));
    }
}
