package dev.alphakey.codec;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Opens ImageIO plug-ins, for each format always the same one, whatever else is registered. */
final class PluginReader implements AutoCloseable {
    private static final String TWELVE_MONKEYS = "com.twelvemonkeys.";

    private final ImageReader reader;
    private final PluginProgress progress = new PluginProgress();
    private boolean cutShort;

    private PluginReader(ImageReader reader, byte[] file) {
        this.reader = reader;
        reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> cutShort |= tellsOfCut(warning));
        reader.addIIOReadProgressListener(progress);
        reader.setInput(new PluginInput(file), false, false);
    }

    /** @param format a name that ImageIO knows */
    static PluginReader ofTwelveMonkeys(String format, byte[] file) throws UnsupportedImageException {
        return new PluginReader(find(format, r -> r.getClass().getName().startsWith(TWELVE_MONKEYS)), file);
    }

    /** @param format a name that ImageIO knows */
    static PluginReader ofJdk(String format, byte[] file) throws UnsupportedImageException {
        return new PluginReader(find(format, r -> r.getClass().getModule() == ImageIO.class.getModule()), file);
    }

    private static ImageReader find(String format, Predicate<ImageReader> wanted) throws UnsupportedImageException {
        Iterator<ImageReader> found = ImageIO.getImageReadersByFormatName(format);
        while (found.hasNext()) {
            ImageReader candidate = found.next();
            if (wanted.test(candidate)) {
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

    /** The first image of a format whose plug-in counts the rows that it fills, but returns without all of them in silence. */
    BufferedImage readToTheLastRow(Reading reading) throws IOException {
        BufferedImage image = read(reading);
        if (!progress.isDone()) {
            throw new CorruptImageException("the file is cut short: its pixel data end too early");
        }
        return image;
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
