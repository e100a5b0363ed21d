package dev.alphakey.cli;

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
record EncodedPicture(int width, int height, String type, boolean lossless, byte[] bytes) {
    static EncodedPicture png(Raster picture) throws IOException {
        return of(picture, ImageFormat.PNG, "image/png", WriteOptions.DEFAULT);
    }

    /**
     * A WebP, or a PNG where none can be written: WebP needs a library of the system's kind, and has a largest size.
     *
     * @param longest the longest side, to which the picture is shrunk if it is larger
     */
    static EncodedPicture webp(Raster picture, int longest, WriteOptions options) throws IOException {
        Raster small = shrunk(picture, longest);
        try {
            return of(small, ImageFormat.WEBP, "image/webp", options);
        } catch (UnsupportedImageException e) {
            return png(small);
        }
    }

    private static Raster shrunk(Raster picture, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(picture.width(), picture.height()));
        return Resample.areaAverage(
                picture,
                Math.max(1, (int) Math.round(picture.width() * scale)),
                Math.max(1, (int) Math.round(picture.height() * scale)));
    }

    private static EncodedPicture of(Raster picture, ImageFormat format, String type, WriteOptions options)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        Images.encode(picture, format, options, bytes);
        boolean lossless = format == ImageFormat.PNG || options.lossless();
        return new EncodedPicture(picture.width(), picture.height(), type, lossless, bytes.toByteArray());
    }
}
