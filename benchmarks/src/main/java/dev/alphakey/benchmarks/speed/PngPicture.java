package dev.alphakey.benchmarks.speed;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The two pictures that a codec meets here: a noisy opaque original, and the cutout made of it. */
@State(Scope.Benchmark)
public class PngPicture {
    @Param({"cutout", "source"})
    public String picture;

    @Param({"1024x1024", "3840x2160"})
    public String size;

    private Raster raster;
    private byte[] file;

    /** Makes one; called by JMH. */
    public PngPicture() {}

    @Setup
    public void draw() throws IOException {
        // A temporary file would make ImageIO look slower than it is.
        ImageIO.setUseCache(false);
        String[] sides = size.split("x");
        Scene scene = Scene.draw(SceneKind.ROBOT, Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), 1);
        KeyedImage keyed = KeyedImage.of(scene, KeyColor.GREEN, Perturbation.GEN, 1);
        raster = picture.equals("cutout") ? cutout(keyed) : keyed.image();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Images.encode(raster, ImageFormat.PNG, WriteOptions.DEFAULT, out);
        file = out.toByteArray();
    }

    /** The noise of the original under the alpha of the truth. */
    private static Raster cutout(KeyedImage keyed) {
        int[] argb = keyed.image().pixels().clone();
        for (int i = 0; i < argb.length; i++) {
            int alpha = keyed.truth().pixels()[i] >>> 24;
            argb[i] = alpha == 0 ? 0 : alpha << 24 | argb[i] & 0xffffff;
        }
        return Raster.of(keyed.image().width(), keyed.image().height(), argb);
    }

    Raster raster() {
        return raster;
    }

    byte[] file() {
        return file;
    }
}
