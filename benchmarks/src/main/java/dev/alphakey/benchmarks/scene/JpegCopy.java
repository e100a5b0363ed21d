package dev.alphakey.benchmarks.scene;

import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** A picture after a trip through JPEG at quality 90, which in the platform's encoder halves the chroma both ways. */
final class JpegCopy {
    private static final float QUALITY = 0.9f;

    private JpegCopy() {}

    static Raster of(Raster opaque) {
        BufferedImage rgb = new BufferedImage(opaque.width(), opaque.height(), BufferedImage.TYPE_INT_RGB);
        rgb.setRGB(0, 0, opaque.width(), opaque.height(), opaque.pixels(), 0, opaque.width());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(rgb, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        try {
            return Raster.copyOf(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
