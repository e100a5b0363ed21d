package dev.alphakey.codec;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Opens the ImageIO plug-ins for JPEG, TIFF and WebP; always those of TwelveMonkeys, whatever else is registered. */
final class PluginReader implements AutoCloseable {
    private static final String VENDOR = "com.twelvemonkeys.";

    private final ImageReader reader;
    private boolean cutShort;

    static {
        // Nothing that is read here may leave traces in a folder for temporary files.
        ImageIO.setUseCache(false);
    }

    /** @param format a name that ImageIO knows */
    PluginReader(String format, byte[] file) throws UnsupportedImageException {
        reader = find(format);
        reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> cutShort |= tellsOfCut(warning));
        reader.setInput(new PluginInput(file), false, false);
    }

    private static ImageReader find(String format) throws UnsupportedImageException {
        Iterator<ImageReader> found = ImageIO.getImageReadersByFormatName(format);
        while (found.hasNext()) {
            ImageReader candidate = found.next();
            if (candidate.getClass().getName().startsWith(VENDOR)) {
                return candidate;
            }
        }
        throw new UnsupportedImageException("the reader for " + format + " files is not installed");
    }

    private static boolean tellsOfCut(String warning) {
        String lower = warning == null ? "" : warning.toLowerCase(Locale.ROOT);
        return lower.contains("premature") || lower.contains("truncated") || lower.contains("unexpected end");
    }

    /** The first image, once its size has been found to be allowed. */
    BufferedImage read(Reading reading) throws IOException {
        reading.requireSize(reader.getWidth(0), reader.getHeight(0));
        BufferedImage image = reader.read(0);
        if (cutShort) {
            throw new CorruptImageException("the file is cut short: its pixel data end too early");
        }
        return image;
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
