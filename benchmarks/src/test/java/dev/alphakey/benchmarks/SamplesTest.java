package dev.alphakey.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
    private static final long LARGEST = 350 * 1024;

    @ParameterizedTest
    @CsvSource({"ROBOT, 640, 640", "GLASS, 640, 640", "LEAF, 640, 640", "HAIR, 512, 512", "LATTICE, 512, 512", "SHEET, 768, 432"})
    void aSampleIsSmallAndIsWhatTheGeneratorDraws(SceneKind kind, int width, int height) throws Exception {
        Path file = Path.of("../samples", kind.id() + ".png");
        assertTrue(Files.size(file) <= LARGEST, file + " has " + Files.size(file) + " bytes");
        Raster sample = Raster.copyOf(ImageIO.read(file.toFile()));
        Raster drawn = KeyedImage.of(Scene.draw(kind, width, height, 1), kind.key(), Perturbation.GEN, 1).image();
        assertEquals(drawn.size(), sample.size());
        int different = 0;
        for (int i = 0; i < drawn.size(); i++) {
            // Another JDK may compute a sine or a stroke's curve a bit differently, which can tip a rounding.
            if (new KeyColor(drawn.pixels()[i] & 0xffffff).distance(sample.pixels()[i]) > 1) {
                different++;
            }
        }
        assertTrue(different <= drawn.size() / 10_000, different + " pixels differ");
    }
}
