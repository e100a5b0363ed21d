package dev.alphakey.cli.page;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.Optional;

/**
 * One file's pictures as they go into the page.
 *
 * <p>A page about one file holds them bit for bit. A page about many would not open any more, so there each file has a share of
 * bytes, into which its pictures are made to fit.
 *
 * @param width columns of the cutout itself
 * @param height rows of the cutout itself
 * @param thumbnail the cutout for the contact sheet; empty on a page about one file
 * @param cutout empty if the share is too small for more than the thumbnail
 * @param source of the size of the cutout; empty if it is not known
 */
public record Exhibit(int width, int height, Optional<Picture> thumbnail, Optional<Picture> cutout, Optional<Picture> source) {
    /** The longest side, at most. */
    private static final int THUMBNAIL = 192;

    /**
     * A picture in the spool.
     *
     * @param width its own columns, which may be fewer than the file's
     * @param height its own rows
     * @param type as in a data URI
     * @param lossless whether its pixels are what was encoded
     */
    public record Picture(int width, int height, String type, boolean lossless, PictureSpool.Place place) {}

    /** @param source null if it is not known */
    public static Exhibit whole(Raster source, Raster cutout, PictureSpool spool) throws IOException {
        var views = ViewPair.unchanged(source, cutout);
        return of(cutout, Optional.empty(), Optional.of(views), spool);
    }

    /** @param share how many bytes the pictures may take, beside the thumbnail */
    public static Exhibit within(long share, Raster source, Raster cutout, PictureSpool spool) throws IOException {
        int longest = Math.max(cutout.width(), cutout.height());
        var thumbnail = keep(EncodedPicture.lossy(cutout, (longest + THUMBNAIL - 1) / THUMBNAIL), spool);
        return of(cutout, thumbnail, ViewPair.within(share, source, cutout), spool);
    }

    private static Exhibit of(Raster cutout, Optional<Picture> thumbnail, Optional<ViewPair> views, PictureSpool spool)
            throws IOException {
        boolean compared = views.isPresent() && views.get().source() != null;
        return new Exhibit(
                cutout.width(),
                cutout.height(),
                thumbnail,
                views.isPresent() ? keep(views.get().cutout(), spool) : Optional.empty(),
                compared ? keep(views.get().source(), spool) : Optional.empty());
    }

    private static Optional<Picture> keep(EncodedPicture picture, PictureSpool spool) throws IOException {
        return Optional.of(new Picture(
                picture.width(), picture.height(), picture.type(), picture.lossless(), spool.put(picture.bytes())));
    }
}
