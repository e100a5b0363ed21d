package dev.alphakey.codec;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes WebP through libwebp. */
final class WebpWriter {
    private static final int MOST_SIDE = 16383;
    /** Beyond these libwebp takes several times as long for a few per cent. */
    private static final int LOSSLESS_METHOD = 1;

    private static final int LOSSY_METHOD = 4;
    /** In lossless mode this is effort, not loss. */
    private static final float LOSSLESS_EFFORT = 0.3f;

    private WebpWriter() {}

    static void write(Raster raster, WriteOptions options, OutputStream out) throws IOException {
        if (raster.width() > MOST_SIDE || raster.height() > MOST_SIDE) {
            throw new UnsupportedImageException("WebP holds at most " + MOST_SIDE + " pixels a side, not "
                    + raster.width() + "x" + raster.height() + "; use .png");
        }
        try {
            encode(raster, options, out);
        } catch (LinkageError | RuntimeException e) {
            throw new UnsupportedImageException("WebP cannot be written on this system; use .png", e);
        }
    }

    private static void encode(Raster raster, WriteOptions options, OutputStream out) throws IOException {
        WebPWriteParam param = new WebPWriteParam(Locale.ROOT);
        if (options.lossless()) {
            param.setCompressionType(CompressionType.Lossless);
            param.setMethod(LOSSLESS_METHOD);
            param.setCompressionQuality(LOSSLESS_EFFORT);
            param.setExact(true);
        } else {
            param.setCompressionType(CompressionType.Lossy);
            param.setMethod(LOSSY_METHOD);
            param.setCompressionQuality(options.quality() / 100f);
        }
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out);
        try {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image(raster), null, null), param);
            stream.flush();
        } finally {
            writer.dispose();
        }
    }

    /** Opaque images are handed over without alpha, so that none is stored. */
    private static BufferedImage image(Raster raster) {
        if (raster.hasTransparency()) {
            return raster.asBufferedImage();
        }
        BufferedImage rgb = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
        rgb.getRaster().setDataElements(0, 0, raster.width(), raster.height(), raster.pixels());
        return rgb;
    }
}
