package dev.alphakey.benchmarks.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.ChromaKey;
import dev.alphakey.RemoveOptions;
import dev.alphakey.benchmarks.scene.SpriteSheet.Cell;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.finish.Atlas;
import dev.alphakey.finish.Atlas.Entry;
import dev.alphakey.finish.Atlas.Frame;
import dev.alphakey.finish.Atlas.Packing;
import dev.alphakey.finish.Baseline;
import dev.alphakey.finish.Split;
import dev.alphakey.finish.Sprite;
import dev.alphakey.image.Raster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a painted sheet to an animation: the robot of the sheets walks in its first four sprites. */
class WalkCycleTest {
    private static final int STEPS = 4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theRobotOfAKeyedSheetWalksWithoutJumping(long seed) {
        Canvas canvas = Canvas.blank(900, 600);
        SpriteSheet.draw(canvas, new SplittableRandom(seed));
        Scene scene = new Scene(SceneKind.SHEET, canvas.image());
        Raster image = KeyedImage.of(scene, SceneKind.SHEET.key(), Perturbation.GEN, seed).image();
        Raster cutout = ChromaKey.remove(image, RemoveOptions.DEFAULT).raster();
        List<Sprite> steps = new Split.Auto().cut(cutout).subList(0, STEPS);

        List<Raster> walk = Baseline.align(steps.stream().map(Sprite::raster).toList());

        List<Cell> cells = SpriteSheet.cells(canvas.aspect(), SpriteSheet.count(new SplittableRandom(seed)));
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int lowest = lowestSolidRow(walk.get(0));
        for (int i = 0; i < STEPS; i++) {
            // In its cell the robot's body never moves; its limbs do, in the frame as in the cell.
            double inCell = steps.get(i).source().x() - cells.get(i).x() / canvas.pixel() + centroid(steps.get(i).raster());
            double place = centroid(walk.get(i)) - inCell;
            least = Math.min(least, place);
            most = Math.max(most, place);
            assertEquals(lowest, lowestSolidRow(walk.get(i)), 1, "all stand on one line");
        }
        assertTrue(most - least < 0.5, "the body jitters by " + (most - least));
    }

    @Test
    void theSampleSheetIsSplitPackedAndCutAgain() throws Exception {
        Raster source = Images.read(Path.of("../samples/sheet.png"), ReadLimits.DEFAULT).raster();
        Raster cutout = ChromaKey.remove(source, RemoveOptions.DEFAULT).raster();
        List<Sprite> sprites = new Split.Auto().cut(cutout);
        assertEquals(8, sprites.size());
        assertEquals(List.of(4, 4), List.of(
                (int) sprites.stream().filter(s -> s.row() == 1).count(), (int) sprites.stream().filter(s -> s.row() == 2).count()));
        var entries = new ArrayList<Entry>();
        sprites.forEach(s -> entries.add(new Entry("sprite-" + s.number(), s.raster())));
        Atlas atlas = Atlas.pack(entries, Packing.DEFAULT);
        for (Frame frame : atlas.frames()) {
            int number = Integer.parseInt(frame.name().substring("sprite-".length()));
            assertEquals(sprites.get(number - 1).raster(), atlas.sprite(frame));
        }
    }

    private static double centroid(Raster raster) {
        double sum = 0;
        double x = 0;
        for (int i = 0; i < raster.size(); i++) {
            int a = raster.pixels()[i] >>> 24;
            sum += a;
            x += a * (i % raster.width() + 0.5);
        }
        return x / sum;
    }

    private static int lowestSolidRow(Raster raster) {
        for (int i = raster.size() - 1; i >= 0; i--) {
            if (raster.pixels()[i] >>> 24 >= 128) {
                return i / raster.width();
            }
        }
        return -1;
    }
}
