package dev.alphakey.benchmarks;

import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes rasters as PNG: RGB when they are opaque, as generated pictures are, RGBA otherwise. */
final class PngFile {
    private PngFile() {}

    static void write(Raster raster, Path file) throws IOException {
        BufferedImage image = raster.asBufferedImage();
        if (!raster.hasTransparency()) {
            image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, raster.width(), raster.height(), raster.pixels(), 0, raster.width());
        }
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no PNG writer for " + file);
        }
    }
}
