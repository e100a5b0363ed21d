package dev.alphakey.cli.page;

import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.UnsupportedImageException;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import dev.alphakey.image.Resample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A picture in a form that every browser reads.
 *
 * @param type as in a data URI
 * @param lossless whether its pixels are what was encoded
 */
public record EncodedPicture(int width, int height, String type, boolean lossless, byte[] bytes) {
    /**
     * All of its pixels as they are, soon.
     *
     * @param factor by how much it is shrunk, from 1
     */
    public static EncodedPicture lossless(Raster picture, int factor) throws IOException {
        return of(shrunk(picture, factor), ImageFormat.PNG, "image/png", WriteOptions.DEFAULT);
    }

    /**
     * All of its pixels as they are, mostly in a third less space than {@link #lossless} and ten times the time.
     *
     * @param factor by how much it is shrunk, from 1
     */
    public static EncodedPicture smallest(Raster picture, int factor) throws IOException {
        return webp(picture, factor, WriteOptions.DEFAULT);
    }

    /**
     * Nearly as it is, in a tenth of the space; lossless where that cannot be written, since it needs a library of the system's
     * kind and has a largest size.
     *
     * @param factor by how much it is shrunk, from 1
     */
    public static EncodedPicture lossy(Raster picture, int factor) throws IOException {
        return webp(picture, factor, WriteOptions.DEFAULT.withLossy(90));
    }

    private static EncodedPicture webp(Raster picture, int factor, WriteOptions options) throws IOException {
        try {
            return of(shrunk(picture, factor), ImageFormat.WEBP, "image/webp", options);
        } catch (UnsupportedImageException e) {
            return lossless(picture, factor);
        }
    }

    /** By a whole factor, since any other would make smooth edges uneven. */
    private static Raster shrunk(Raster picture, int factor) {
        return Resample.areaAverage(
                picture, Math.max(1, picture.width() / factor), Math.max(1, picture.height() / factor));
    }

    private static EncodedPicture of(Raster picture, ImageFormat format, String type, WriteOptions options)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        Images.encode(picture, format, options, bytes);
        boolean lossless = format == ImageFormat.PNG || options.lossless();
        return new EncodedPicture(picture.width(), picture.height(), type, lossless, bytes.toByteArray());
    }
}
