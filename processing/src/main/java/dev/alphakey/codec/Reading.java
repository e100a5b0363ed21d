package dev.alphakey.codec;

import java.util.ArrayList;
import java.util.List;

/** What one read carries along: its limits, and the notes that it gathers. */
final class Reading {
    /** Arrays hold no more than this. */
    private static final long MOST_PIXELS = Integer.MAX_VALUE - 16L;

    private final ReadLimits limits;
    private final List<String> notes = new ArrayList<>();

    Reading(ReadLimits limits) {
        this.limits = limits;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return notes;
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
