package dev.alphakey.cli;

import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.Optional;

/**
 * A cutout and what it was made from, encoded so that both together do not take more than some bytes.
 *
 * @param source null if it is not known
 */
record ViewPair(EncodedPicture source, EncodedPicture cutout) {
    private static final int PROBE = 256;
    /** A view with fewer pixels a side is not worth having. */
    private static final int LEAST = 160;

    private static final WriteOptions LOSSY = WriteOptions.DEFAULT.withLossy(90);

    /** As they are if that fits; else a lossy source beside a cutout that is made smaller until it does, if that helps. */
    static Optional<ViewPair> within(long share, Raster source, Raster cutout) throws IOException {
        int longest = Math.max(cutout.width(), cutout.height());
        int side = Math.min(longest, PROBE);
        // Small views have more bytes for each pixel, so that a share which half fits may do.
        if (side == longest || of(source, cutout, side, WriteOptions.DEFAULT).sizeAt(longest) < 2.0 * share) {
            var unchanged = of(source, cutout, longest, WriteOptions.DEFAULT);
            if (unchanged.size() <= share) {
                return Optional.of(unchanged);
            }
        }
        var pair = of(source, cutout, side, LOSSY);
        if (pair.size() <= share && side < longest) {
            pair = of(source, cutout, Math.min(longest, pair.sideFor(share)), LOSSY);
        }
        while (pair.size() > share) {
            side = (int) (0.95 * pair.sideFor(share));
            if (side < LEAST) {
                return Optional.empty();
            }
            pair = of(source, cutout, side, LOSSY);
        }
        return Optional.of(pair);
    }

    private static ViewPair of(Raster source, Raster cutout, int longest, WriteOptions before) throws IOException {
        return new ViewPair(
                source == null ? null : EncodedPicture.webp(source, longest, before),
                EncodedPicture.webp(cutout, longest, WriteOptions.DEFAULT));
    }

    private int longest() {
        return Math.max(cutout.width(), cutout.height());
    }

    private long size() {
        return cutout.bytes().length + (source == null ? 0L : source.bytes().length);
    }

    /** About how many bytes it would take with another longest side. */
    private double sizeAt(int side) {
        return size() * ((double) side / longest()) * side / longest();
    }

    /** About which longest side would take so many bytes. */
    private int sideFor(long bytes) {
        return (int) (longest() * Math.sqrt((double) bytes / size()));
    }
}
