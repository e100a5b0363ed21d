package dev.alphakey.benchmarks.speed;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The pictures that benchmarks work on: a robot on green as models paint it. Drawing a large one takes seconds, so the many
 * processes of one run share them in the folder that {@value #FOLDER} names.
 */
public final class Picture {
    /** System property with the folder where drawn pictures are kept; without it each is drawn anew. */
    public static final String FOLDER = "alphakey.benchmarks.pictures";

    /** With one processor the common pool still has a thread beside the caller's; with this it has none. */
    static final String ONE_THREAD = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0";

    private static final int SHEET_SIDE = 1024;

    private Picture() {}

    /** One subject that fills the frame. */
    public static Raster robot(int width, int height) {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            return draw(width, height).image();
        }
        Path file = Path.of(folder, "robot-" + width + "x" + height + ".argb");
        try {
            if (!Files.exists(file)) {
                Raster drawn = draw(width, height).image();
                save(drawn, file);
                return drawn;
            }
            IntBuffer argb = ByteBuffer.wrap(Files.readAllBytes(file)).asIntBuffer();
            int[] pixels = new int[argb.remaining()];
            argb.get(pixels);
            return Raster.of(width, height, pixels);
        } catch (IOException e) {
            return draw(width, height).image();
        }
    }

    /** The robot cut out, what encoders of transparent PNGs get: the original's noise under the true alpha. */
    public static Raster cutout(int width, int height) {
        KeyedImage keyed = draw(width, height);
        int[] argb = keyed.image().pixels().clone();
        for (int i = 0; i < argb.length; i++) {
            int alpha = keyed.truth().pixels()[i] >>> 24;
            argb[i] = alpha == 0 ? 0 : alpha << 24 | argb[i] & 0xffffff;
        }
        return Raster.of(width, height, argb);
    }

    /** Subjects of about a megapixel each side by side, so that every size has the same share of edges. */
    public static Raster sheet(int width, int height) {
        int columns = Math.max(1, Math.round((float) width / SHEET_SIDE));
        int rows = Math.max(1, Math.round((float) height / SHEET_SIDE));
        Raster cell = robot(width / columns, height / rows);
        int[] pixels = new int[columns * cell.width() * rows * cell.height()];
        for (int y = 0, at = 0; y < rows * cell.height(); y++) {
            for (int column = 0; column < columns; column++, at += cell.width()) {
                System.arraycopy(cell.pixels(), y % cell.height() * cell.width(), pixels, at, cell.width());
            }
        }
        return Raster.of(columns * cell.width(), rows * cell.height(), pixels);
    }

    /** Width and height out of {@code WxH}. */
    static int[] sides(String size) {
        String[] sides = size.split("x");
        return new int[] {Integer.parseInt(sides[0]), Integer.parseInt(sides[1])};
    }

    static Raster robot(String size) {
        return robot(sides(size)[0], sides(size)[1]);
    }

    private static KeyedImage draw(int width, int height) {
        Scene scene = Scene.draw(SceneKind.ROBOT, width, height, 1);
        return KeyedImage.of(scene, KeyColor.GREEN, Perturbation.GEN, 1);
    }

    private static void save(Raster drawn, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * drawn.size());
        bytes.asIntBuffer().put(drawn.pixels());
        Path part = Files.createTempFile(file.getParent(), "robot", ".part");
        Files.write(part, bytes.array());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
