package dev.alphakey.benchmarks.scene;

import dev.alphakey.image.Raster;
import java.util.SplittableRandom;

/**
 * A subject whose colour and opacity are known at every pixel. The same kind, size and seed give the same subject.
 *
 * @param subject premultiplied floats, as exact as they were drawn
 */
public record Scene(SceneKind kind, FloatImage subject) {
    public static Scene draw(SceneKind kind, int width, int height, long seed) {
        Canvas canvas = Canvas.blank(width, height);
        kind.drawing().draw(canvas, new SplittableRandom(seed * 31 + kind.id().hashCode()));
        return new Scene(kind, canvas.image());
    }

    public int width() {
        return subject.width();
    }

    public int height() {
        return subject.height();
    }

    /** The cutout that a perfect keyer would return. */
    public Raster truth() {
        return subject.toRaster();
    }

    /** The subject as a generated picture shows it, softened by half a pixel; its truth is softened alike. */
    Scene softened() {
        return new Scene(kind, subject.blurred(0.5));
    }
}
