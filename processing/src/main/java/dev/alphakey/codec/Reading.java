package dev.alphakey.codec;

import dev.alphakey.codec.Metadata.Density;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one read carries along: its limits, and the notes and metadata that it gathers. */
final class Reading {
    /** Arrays hold no more than this. */
    private static final long MOST_PIXELS = Integer.MAX_VALUE - 16L;

    private final ReadLimits limits;
    private final List<String> notes = new ArrayList<>();
    private PngColors colors = PngColors.UNSTATED;
    private Optional<Density> density = Optional.empty();
    private Optional<ExifBlock> exif = Optional.empty();
    private List<Metadata.Text> texts = List.of();
    private boolean credentials;

    Reading(ReadLimits limits) {
        this.limits = limits;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return notes;
    }

    void state(PngColors stated) {
        colors = stated;
    }

    void measure(Density stated) {
        density = Optional.of(stated);
    }

    /** Says that stored rows became columns. */
    void turn() {
        density = density.map(Density::turned);
    }

    /** @param tiff what EXIF data a file has, sound or not */
    void exif(byte[] tiff) {
        exif = ExifCopy.of(tiff);
    }

    void texts(List<Metadata.Text> found) {
        texts = found;
    }

    /** Says that the file has content credentials. */
    void credentials() {
        credentials = true;
    }

    Metadata metadata() {
        return new Metadata(colors, density, texts, exif, credentials);
    }

    /** Refuses a size before memory is taken for it. */
    void requireSize(long width, long height) throws CorruptImageException, UnsupportedImageException {
        if (width < 1 || height < 1) {
            throw new CorruptImageException("its header claims a size of " + width + "x" + height + " pixels");
        }
        long allowed = Math.min(limits.maxPixels(), MOST_PIXELS);
        if (width > allowed / height) {
            double pixels = (double) width * height;
            String message = "it is " + width + "x" + height + ", " + megapixels(pixels) + " megapixels; the limit is "
                    + megapixels(allowed);
            // Only the caller's own limit can be raised.
            throw pixels <= MOST_PIXELS ? new ImageTooLargeException(message) : new UnsupportedImageException(message);
        }
    }

    private static String megapixels(double pixels) {
        double mega = pixels / 1e6;
        // Integer arithmetic keeps the formatter, which is slow to load, and the locale out of it.
        if (mega >= 10) {
            return String.valueOf((long) Math.ceil(mega));
        }
        long thousandths = (long) Math.ceil(mega * 1000);
        return thousandths / 1000 + "." + String.valueOf(1000 + thousandths % 1000).substring(1);
    }
}
