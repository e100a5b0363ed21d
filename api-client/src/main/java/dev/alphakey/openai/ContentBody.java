package dev.alphakey.openai;

import dev.alphakey.openai.image.Content;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;

/**
 * An upload, read anew whenever it is sent and never held whole. Its media type is what its first bytes say, not its name.
 */
final class ContentBody extends RequestBody {
    private static final int MOST_MAGIC = 12;

    private final Content content;
    private final String name;
    private final MediaType type;
    private final long length;

    private ContentBody(Content content, String name, MediaType type, long length) {
        this.content = content;
        this.name = name;
        this.type = type;
        this.length = length;
    }

    static ContentBody of(Content content, String name) throws IOException {
        String type = pictureType(content).orElse("application/octet-stream");
        return new ContentBody(content, name, MediaType.get(type), content.length());
    }

    /** What picture it is, if it is one that the service knows. */
    static Optional<String> pictureType(Content content) throws IOException {
        byte[] start;
        try (var in = content.open()) {
            start = in.readNBytes(MOST_MAGIC);
        }
        return Optional.ofNullable(mediaType(start));
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (BufferedSource source = Okio.buffer(Okio.source(content.open()))) {
            sink.write(source, length);
            if (!source.exhausted()) {
                throw changed();
            }
        } catch (EOFException e) {
            throw changed();
        }
    }

    private IOException changed() {
        return new IOException(name + " changed its length while it was being sent");
    }

    private static String mediaType(byte[] start) {
        if (starts(start, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return "image/png";
        }
        if (starts(start, 0, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        if (starts(start, 0, 'R', 'I', 'F', 'F') && starts(start, 8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        }
        if (starts(start, 0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int from, int... magic) {
        if (bytes.length < from + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[from + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
