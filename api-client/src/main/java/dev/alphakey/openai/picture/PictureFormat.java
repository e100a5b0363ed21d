package dev.alphakey.openai.picture;

import java.util.Optional;

/** What a file is, by its content. */
public enum PictureFormat {
    PNG("PNG", "image/png"),
    JPEG("JPEG", "image/jpeg"),
    WEBP("WebP", "image/webp"),
    GIF("GIF", "image/gif"),
    HEIC("HEIC", "image/heic"),
    AVIF("AVIF", "image/avif"),
    BMP("BMP", "image/bmp"),
    TIFF("TIFF", "image/tiff"),
    PDF("PDF", "application/pdf"),
    SVG("SVG", "image/svg+xml"),
    UNKNOWN("of an unknown format", null);

    private final String title;
    private final String mediaType;

    PictureFormat(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

    /** Empty when unknown. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** What a file is, in a message, such as {@code WebP}. */
    public String title() {
        return title;
    }
}
