package dev.alphakey.openai.wire.request;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.picture.PictureFacts;
import java.io.EOFException;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;

/**
 * An upload, read anew whenever it is sent and never held whole. Its media type is what its first bytes say, not its name.
 */
final class ContentBody extends RequestBody {
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
        String type = PictureFacts.read(content).mediaType().orElse("application/octet-stream");
        return new ContentBody(content, name, MediaType.get(type), content.length());
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
}
