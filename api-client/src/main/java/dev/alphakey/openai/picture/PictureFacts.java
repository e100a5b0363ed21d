package dev.alphakey.openai.picture;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.ImageSize;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * What the first bytes of a picture say. Damaged and hostile files give what could be read until the damage; nothing larger
 * than a segment's 64 KB is held.
 *
 * @param format by content, never by name
 * @param storedSize as stored, for PNG, JPEG, WebP and GIF; empty when the file ends or lies before it is told
 * @param orientation Exif's, 1 to 8; 1 where there is none
 * @param alpha whether pixels can be transparent: a PNG or WebP that says so; always false for the other formats
 * @param cmyk whether a JPEG holds four inks
 * @param multiPicture whether a JPEG holds more pictures behind the first (MPO)
 */
public record PictureFacts(
        PictureFormat format,
        Optional<ImageSize> storedSize,
        int orientation,
        boolean alpha,
        boolean cmyk,
        boolean multiPicture) {
    public PictureFacts {
        Objects.requireNonNull(format);
        Objects.requireNonNull(storedSize);
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("an orientation is 1 to 8, not " + orientation);
        }
    }

    /**
     * Reads as far as needed.
     *
     * @throws IOException when the content cannot be read; what is wrong within it is no exception
     */
    public static PictureFacts read(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return PictureReader.read(in);
        }
    }

    /** The size as people see it, after the orientation is applied. */
    public Optional<ImageSize> uprightSize() {
        return storedSize.map(size -> orientation >= 5 ? new ImageSize(size.height(), size.width()) : size);
    }

    /** The media type to upload it as; empty when the format is unknown. */
    public Optional<String> mediaType() {
        return format.mediaType();
    }
}
