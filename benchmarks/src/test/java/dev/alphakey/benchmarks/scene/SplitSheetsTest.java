package dev.alphakey.benchmarks.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.ChromaKey;
import dev.alphakey.RemoveOptions;
import dev.alphakey.benchmarks.scene.SpriteSheet.Cell;
import dev.alphakey.finish.Split;
import dev.alphakey.finish.Sprite;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keyed sheets fall into exactly the sprites that were drawn, in the order in which they were drawn. */
class SplitSheetsTest {
    static Stream<Arguments> sheets() {
        int[][] sizes = {{768, 432}, {640, 640}, {432, 768}, {1024, 384}};
        return Stream.of(new Split.Components(), new Split.Auto())
                .flatMap(split -> LongStream.range(0, 12)
                        .mapToObj(seed -> Arguments.of(split, seed, sizes[(int) seed % 4][0], sizes[(int) seed % 4][1])));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void aKeyedSheetFallsIntoExactlyItsSprites(Split split, long seed, int width, int height) {
        Canvas canvas = Canvas.blank(width, height);
        SpriteSheet.draw(canvas, new SplittableRandom(seed));
        int count = SpriteSheet.count(new SplittableRandom(seed));
        Scene scene = new Scene(SceneKind.SHEET, canvas.image());
        Perturbation perturbation = seed % 3 == 2 ? Perturbation.JPEG : Perturbation.GEN;
        Raster image = KeyedImage.of(scene, SceneKind.SHEET.key(), perturbation, seed).image();
        Raster cutout = ChromaKey.remove(image, RemoveOptions.DEFAULT).raster();

        List<Sprite> sprites = split.cut(cutout);

        assertEquals(count, sprites.size(), () -> sprites.stream().map(Sprite::source).toList().toString());
        List<Cell> cells = SpriteSheet.cells(canvas.aspect(), count);
        for (int i = 0; i < count; i++) {
            Box box = sprites.get(i).source();
            Cell cell = cells.get(i);
            int left = canvas.column(cell.x());
            int top = canvas.row(cell.y());
            int side = (int) Math.ceil(cell.side() / canvas.pixel()) + 1;
            assertTrue(new Box(left, top, side, side).contains(box), "sprite " + (i + 1) + ": " + box);
        }
        assertNothingIsLost(cutout, sprites);
    }

    private static void assertNothingIsLost(Raster sheet, List<Sprite> sprites) {
        int[] rebuilt = new int[sheet.size()];
        for (Sprite sprite : sprites) {
            for (int i = 0; i < sprite.raster().size(); i++) {
                int x = sprite.source().x() + i % sprite.raster().width();
                int y = sprite.source().y() + i / sprite.raster().width();
                int p = sprite.raster().pixels()[i];
                if (p >>> 24 != 0) {
                    assertEquals(0, rebuilt[y * sheet.width() + x], "a pixel is in two sprites");
                    rebuilt[y * sheet.width() + x] = p;
                }
            }
        }
        for (int i = 0; i < rebuilt.length; i++) {
            assertEquals(sheet.pixels()[i] >>> 24 == 0 ? 0 : sheet.pixels()[i], rebuilt[i], "a pixel is lost");
        }
    }
}
