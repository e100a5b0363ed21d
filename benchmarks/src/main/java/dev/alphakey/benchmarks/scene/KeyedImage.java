package dev.alphakey.benchmarks.scene;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import java.util.SplittableRandom;
import java.util.Arrays;

/**
 * A scene in front of a key, as a keyer gets it, with the cutout it should return. Mixing is linear in sRGB code values.
 *
 * @param key the colour that was asked for, which only {@link Perturbation#CLEAN} paints exactly
 * @param image opaque
 * @param truth straight alpha
 * @param background what was painted behind the subject, before texture and ringing
 */
public record KeyedImage(Scene scene, KeyColor key, Perturbation perturbation, Raster image, Raster truth, Raster background) {
    private static final double TEXTURE_LEVELS = 0.85;

    /** The same scene, key, perturbation and seed give the same pixels. */
    public static KeyedImage of(Scene scene, KeyColor key, Perturbation perturbation, long seed) {
        var random = new SplittableRandom(seed * 31 + perturbation.id().hashCode());
        Scene shown = perturbation == Perturbation.CLEAN ? scene : scene.softened();
        var background = new PaintedKey(key, perturbation, random);
        var ring = new LyingRing(random);
        int[] argb = new int[shown.subject().alpha().length];
        Arrays.fill(argb, 0xff000000);
        int[] behind = argb.clone();
        for (int channel = 0; channel < 3; channel++) {
            float[] plane = mixed(shown.subject(), background, channel, behind);
            if (perturbation.isTextured()) {
                disturb(plane, shown.subject(), ring, random);
            }
            int shift = 16 - 8 * channel;
            for (int i = 0; i < argb.length; i++) {
                argb[i] |= FloatImage.level(plane[i]) << shift;
            }
        }
        Raster image = Raster.of(shown.width(), shown.height(), argb);
        if (perturbation == Perturbation.JPEG) {
            image = JpegCopy.of(image);
        }
        return new KeyedImage(scene, key, perturbation, image, shown.truth(), Raster.of(shown.width(), shown.height(), behind));
    }

    /** One channel of the mixture; the background's goes into {@code background} as well. */
    private static float[] mixed(FloatImage subject, PaintedKey key, int channel, int[] background) {
        float[] plane = subject.planes()[channel].clone();
        for (int y = 0; y < subject.height(); y++) {
            double v = (y + 0.5) / subject.height();
            for (int x = 0; x < subject.width(); x++) {
                int i = y * subject.width() + x;
                double behind = key.at(channel, (x + 0.5) / subject.width(), v);
                plane[i] += (float) ((1 - subject.alpha()[i]) * behind);
                background[i] |= FloatImage.level((float) behind) << 16 - 8 * channel;
            }
        }
        return plane;
    }

    private static void disturb(float[] plane, FloatImage subject, LyingRing ring, SplittableRandom random) {
        int width = subject.width();
        int height = subject.height();
        Ringing.add(plane, subject.alpha(), width, height);
        float[] cloud = Texture.cloud(width, height, TEXTURE_LEVELS / 255, random);
        for (int i = 0; i < plane.length; i++) {
            plane[i] += cloud[i];
        }
        ring.add(plane, width, height);
    }
}
