package dev.alphakey.codec;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import javax.imageio.ImageReader;

/**
 * Decodes one still WebP image: through libwebp, or where that does not load through a decoder in Java. The latter is exact on
 * lossless images only; on lossy ones it strays by tens of levels.
 */
final class WebpDecoder {
    private WebpDecoder() {}

    /** @param file a whole file whose dimensions have been found to be allowed */
    static Raster decode(byte[] file, Reading reading) throws IOException {
        ImageReader reader;
        try {
            reader = new WebPImageReaderSpi().createReaderInstance(null);
        } catch (LinkageError e) {
            return decodeInJava(file, reading);
        }
        try {
            reader.setInput(new PluginInput(file));
            return packed(reader.read(0));
        } catch (LinkageError e) {
            return decodeInJava(file, reading);
        } finally {
            reader.dispose();
        }
    }

    private static Raster packed(BufferedImage image) {
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (!image.getColorModel().hasAlpha()) {
            for (int i = 0; i < argb.length; i++) {
                argb[i] |= 0xff000000;
            }
        }
        return Raster.of(image.getWidth(), image.getHeight(), argb);
    }

    /** The decoder of TwelveMonkeys. */
    static Raster decodeInJava(byte[] file, Reading reading) throws IOException {
        if (!isLossless(file)) {
            reading.note("it was decoded without libwebp, so its colours are only near the right ones");
        }
        try (PluginReader plugin = PluginReader.ofTwelveMonkeys("WebP", file)) {
            return BufferedPixels.raster(plugin.read(reading), reading);
        }
    }

    /** Still images hold their alpha, if it is apart, before the colours; only lossy ones have it apart. */
    private static boolean isLossless(byte[] file) {
        return file.length > 15 && file[12] == 'V' && file[13] == 'P' && file[14] == '8' && file[15] == 'L';
    }
}
