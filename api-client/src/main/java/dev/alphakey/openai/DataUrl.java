package dev.alphakey.openai;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.ImageSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a picture must be to travel inside JSON. */
final class DataUrl {
    /** The most characters that the service takes. */
    static final long MOST_CHARACTERS = 20_971_520;

    private DataUrl() {}

    static long base64Length(long bytes) {
        return (bytes + 2) / 3 * 4;
    }

    /**
     * The media type that the first bytes tell; names are not asked, since the service looks at bytes too.
     *
     * @throws IllegalArgumentException for what is no picture that the service takes, and for one that is too large
     */
    static String mediaType(ImageSource.Upload upload) throws IOException {
        String type = mediaType(upload.content());
        if (type == null) {
            throw new IllegalArgumentException(upload.name() + ": not a PNG, JPEG, WebP or GIF by its first bytes");
        }
        long characters = "data:;base64,".length() + type.length() + base64Length(upload.content().length());
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(upload.name() + ": " + upload.content().length()
                    + " bytes do not fit into a request (about 15.7 million do); upload it as a file and give its id");
        }
        return type;
    }

    private static String mediaType(Content content) throws IOException {
        byte[] first;
        try (InputStream in = content.open()) {
            first = in.readNBytes(12);
        }
        String text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        return text.startsWith("GIF87a") || text.startsWith("GIF89a") ? "image/gif" : null;
    }
}
