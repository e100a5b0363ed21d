package dev.alphakey.benchmarks.service;

import dev.alphakey.benchmarks.scene.FloatImage;
import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;

/** Paints recipes. Scenes that were drawn lately are kept. */
final class Painter {
    private static final long KEPT_BYTES = 96L << 20;
    private static final int BYTES_PER_PIXEL = 16;

    private record Drawn(SceneKind kind, long seed, int width, int height) {}

    private final Shelf<Drawn, Scene> scenes = new Shelf<>(KEPT_BYTES);

    /** The picture as a model would paint it, and the cutout that it was painted from. */
    record Painting(Raster image, Raster truth) {}

    Painting paint(Recipe recipe) {
        FloatImage subject = recipe.cutout() != null ? planes(recipe) : scene(recipe).subject();
        for (Patch patch : recipe.patches()) {
            subject = repainted(subject, patch);
        }
        subject = shifted(subject, recipe.shiftX(), recipe.shiftY());
        KeyedImage keyed = KeyedImage.of(
                new Scene(recipe.kind(), subject), recipe.key(), recipe.paint(), recipe.paintSeed());
        return new Painting(recipe.transparent() ? keyed.truth() : keyed.image(), keyed.truth());
    }

    private Scene scene(Recipe recipe) {
        Drawn drawn = new Drawn(recipe.kind(), recipe.sceneSeed(), recipe.width(), recipe.height());
        return scenes.get(drawn).orElseGet(() -> {
            Scene scene = Scene.draw(drawn.kind(), drawn.width(), drawn.height(), drawn.seed());
            scenes.put(drawn, scene, (long) BYTES_PER_PIXEL * drawn.width() * drawn.height());
            return scene;
        });
    }

    /** A cutout at another size, by its nearest pixels. */
    private static FloatImage planes(Recipe recipe) {
        Raster cutout = recipe.cutout();
        FloatImage planes = blank(recipe.width(), recipe.height());
        for (int y = 0, i = 0; y < recipe.height(); y++) {
            int sy = (int) ((long) y * cutout.height() / recipe.height());
            for (int x = 0; x < recipe.width(); x++, i++) {
                int p = cutout.pixels()[sy * cutout.width() + (int) ((long) x * cutout.width() / recipe.width())];
                float a = (p >>> 24) / 255f;
                planes.red()[i] = (p >> 16 & 255) / 255f * a;
                planes.green()[i] = (p >> 8 & 255) / 255f * a;
                planes.blue()[i] = (p & 255) / 255f * a;
                planes.alpha()[i] = a;
            }
        }
        return planes;
    }

    private static FloatImage repainted(FloatImage under, Patch patch) {
        FloatImage over = blank(under.width(), under.height());
        for (int y = 0, i = 0; y < under.height(); y++) {
            for (int x = 0; x < under.width(); x++, i++) {
                float a = patch.at(x, y, under.width(), under.height());
                over.red()[i] = (patch.rgb() >> 16 & 255) / 255f * a + under.red()[i] * (1 - a);
                over.green()[i] = (patch.rgb() >> 8 & 255) / 255f * a + under.green()[i] * (1 - a);
                over.blue()[i] = (patch.rgb() & 255) / 255f * a + under.blue()[i] * (1 - a);
                over.alpha()[i] = a + under.alpha()[i] * (1 - a);
            }
        }
        return over;
    }

    private static FloatImage shifted(FloatImage from, int right, int down) {
        if (right == 0 && down == 0) {
            return from;
        }
        FloatImage to = blank(from.width(), from.height());
        float[][] sources = {from.red(), from.green(), from.blue(), from.alpha()};
        float[][] targets = {to.red(), to.green(), to.blue(), to.alpha()};
        for (int y = Math.max(0, down); y < Math.min(to.height(), to.height() + down); y++) {
            int left = Math.max(0, right);
            int count = to.width() - Math.abs(right);
            for (int p = 0; p < 4 && count > 0; p++) {
                System.arraycopy(
                        sources[p], (y - down) * to.width() + left - right, targets[p], y * to.width() + left, count);
            }
        }
        return to;
    }

    private static FloatImage blank(int width, int height) {
        int n = width * height;
        return new FloatImage(width, height, new float[n], new float[n], new float[n], new float[n]);
    }
}
