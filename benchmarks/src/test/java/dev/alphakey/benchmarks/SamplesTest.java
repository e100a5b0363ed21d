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
    @CsvSource({
        "robot, ROBOT, , 640, 640",
        "glass, GLASS, , 640, 640",
        "glass-green, GLASS, green, 640, 640",
        "leaf, LEAF, , 640, 640",
        "hair, HAIR, , 512, 512",
        "lattice, LATTICE, , 512, 512",
        "sheet, SHEET, , 768, 432"
    })
    void aSampleIsSmallAndIsWhatTheGeneratorDraws(String name, SceneKind kind, String key, int width, int height)
            throws Exception {
        Path file = Path.of("../samples", name + ".png");
        assertTrue(Files.size(file) <= LARGEST, file + " has " + Files.size(file) + " bytes");
        Raster sample = Raster.copyOf(ImageIO.read(file.toFile()));
        KeyColor color = key == null ? kind.key() : KeyColor.parse(key);
        Raster drawn = KeyedImage.of(Scene.draw(kind, width, height, 1), color, Perturbation.GEN, 1).image();
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
