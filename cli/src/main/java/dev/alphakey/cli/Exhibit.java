package dev.alphakey.cli;

import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.UnsupportedImageException;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import dev.alphakey.image.Resample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * One file's pictures as they go into the page.
 *
 * <p>A page about one file holds them bit for bit. A page about many would not open any more, so there each file has a share of
 * bytes: the cutout stays lossless and is made smaller until it fits, and the source beside it is compressed lossily.
 *
 * @param width columns of the cutout itself
 * @param height rows of the cutout itself
 * @param thumbnail the cutout for the contact sheet; empty on a page about one file
 * @param cutout empty if the share is too small for more than the thumbnail
 * @param source of the size of the cutout; empty if it is not known
 */
record Exhibit(int width, int height, Optional<Picture> thumbnail, Optional<Picture> cutout, Optional<Picture> source) {
    /** The longest side of a thumbnail, and of the smallest view worth having. */
    private static final int THUMBNAIL = 160;

    private static final int PROBE = 256;
    private static final WriteOptions LOSSY = WriteOptions.DEFAULT.withLossy(90);

    /**
     * An encoded picture.
     *
     * @param width its own columns, which may be fewer than the file's
     * @param height its own rows
     * @param type as in a data URI
     */
    record Picture(int width, int height, String type, PictureSpool.Place place) {}

    /** @param source null if it is not known */
    static Exhibit whole(Raster source, Raster cutout, PictureSpool spool) throws IOException {
        Optional<Picture> before = source == null
                ? Optional.empty()
                : Optional.of(keep(Encoded.png(source), spool));
        return new Exhibit(
                cutout.width(), cutout.height(), Optional.empty(), Optional.of(keep(Encoded.png(cutout), spool)), before);
    }

    /** @param share how many bytes the views may take, beside the thumbnail */
    static Exhibit within(long share, Raster source, Raster cutout, PictureSpool spool) throws IOException {
        var thumbnail = Optional.of(keep(Encoded.webp(fit(cutout, THUMBNAIL), LOSSY), spool));
        int longest = Math.max(cutout.width(), cutout.height());
        double side = Math.min(longest, PROBE);
        var views = Views.of(source, cutout, (int) side);
        if (views.size() <= share && side < longest) {
            // A smaller view has more detail in each pixel, so this errs on the safe side nearly always.
            side = Math.min(longest, side * Math.sqrt((double) share / views.size()));
            views = Views.of(source, cutout, (int) side);
        }
        while (views.size() > share) {
            side *= 0.95 * Math.sqrt((double) share / views.size());
            if (side < THUMBNAIL) {
                return new Exhibit(cutout.width(), cutout.height(), thumbnail, Optional.empty(), Optional.empty());
            }
            views = Views.of(source, cutout, (int) side);
        }
        Optional<Picture> before = views.source == null ? Optional.empty() : Optional.of(keep(views.source, spool));
        return new Exhibit(cutout.width(), cutout.height(), thumbnail, Optional.of(keep(views.cutout, spool)), before);
    }

    private static Raster fit(Raster picture, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(picture.width(), picture.height()));
        return Resample.areaAverage(
                picture,
                Math.max(1, (int) Math.round(picture.width() * scale)),
                Math.max(1, (int) Math.round(picture.height() * scale)));
    }

    private static Picture keep(Encoded picture, PictureSpool spool) throws IOException {
        return new Picture(picture.width, picture.height, picture.type, spool.put(picture.bytes));
    }

    /** The two views of one size. */
    private record Views(Encoded source, Encoded cutout) {
        static Views of(Raster source, Raster cutout, int longest) throws IOException {
            return new Views(
                    source == null ? null : Encoded.webp(fit(source, longest), LOSSY),
                    Encoded.webp(fit(cutout, longest), WriteOptions.DEFAULT));
        }

        long size() {
            return cutout.bytes.length + (source == null ? 0L : source.bytes.length);
        }
    }

    private record Encoded(int width, int height, String type, byte[] bytes) {
        static Encoded png(Raster picture) throws IOException {
            return of(picture, ImageFormat.PNG, "image/png", WriteOptions.DEFAULT);
        }

        /** A PNG where WebP cannot be written: it needs a library of the system's kind, and has a largest size. */
        static Encoded webp(Raster picture, WriteOptions options) throws IOException {
            try {
                return of(picture, ImageFormat.WEBP, "image/webp", options);
            } catch (UnsupportedImageException e) {
                return png(picture);
            }
        }

        private static Encoded of(Raster picture, ImageFormat format, String type, WriteOptions options) throws IOException {
            var bytes = new ByteArrayOutputStream();
            Images.encode(picture, format, options, bytes);
            return new Encoded(picture.width(), picture.height(), type, bytes.toByteArray());
        }
    }
}
