package dev.alphakey.cli.page;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.Optional;

/**
 * A cutout and what it was made from, in one size.
 *
 * @param source null if it is not known
 */
public record ViewPair(EncodedPicture source, EncodedPicture cutout) {
    /** A smaller view of a larger picture is not worth having. */
    private static final int LEAST = 100;

    /** What hardly any cutout that is worth a look stays below. */
    private static final double LEAST_BYTES_PER_PIXEL = 0.1;

    /** As they are, losslessly. */
    public static ViewPair unchanged(Raster source, Raster cutout) throws IOException {
        return new ViewPair(
                source == null ? null : EncodedPicture.lossless(source, 1), EncodedPicture.lossless(cutout, 1));
    }

    /** The largest lossless cutout that fits into some bytes together with its source, which is lossy if it must; or nothing. */
    public static Optional<ViewPair> within(long share, Raster source, Raster cutout) throws IOException {
        int longest = Math.max(cutout.width(), cutout.height());
        int factor = Math.max(1, (int) Math.sqrt(LEAST_BYTES_PER_PIXEL * cutout.size() / share));
        while (factor == 1 || longest / factor >= LEAST) {
            EncodedPicture view = EncodedPicture.lossless(cutout, factor);
            Optional<ViewPair> fitting = within(share, source, view, factor);
            if (fitting.isEmpty() && view.bytes().length < share * 1.4) {
                fitting = within(share, source, EncodedPicture.smallest(cutout, factor), factor);
            }
            if (fitting.isPresent()) {
                return fitting;
            }
            factor = Math.max(factor + 1, (int) (factor * Math.sqrt((double) view.bytes().length / share)));
        }
        return Optional.empty();
    }

    private static Optional<ViewPair> within(long share, Raster source, EncodedPicture cutout, int factor)
            throws IOException {
        long rest = share - cutout.bytes().length;
        if (rest < 0) {
            return Optional.empty();
        }
        if (source == null) {
            return Optional.of(new ViewPair(null, cutout));
        }
        // A source takes about as much as its cutout, or more.
        if (cutout.bytes().length < 1.5 * rest) {
            EncodedPicture lossless = EncodedPicture.lossless(source, factor);
            if (lossless.bytes().length <= rest) {
                return Optional.of(new ViewPair(lossless, cutout));
            }
        }
        EncodedPicture lossy = EncodedPicture.lossy(source, factor);
        return lossy.bytes().length <= rest ? Optional.of(new ViewPair(lossy, cutout)) : Optional.empty();
    }
}
