package dev.alphakey.openai.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read more than once, so that a failed upload can be repeated. */
public interface Content {
    /** How many bytes {@link #open} gives. */
    long length() throws IOException;

    /** The bytes from the first on; the caller closes the stream. */
    InputStream open() throws IOException;

    /** Bytes in memory; the array is not copied and must not change. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** A file, which is not held in memory and must not change while it is used. */
    static Content of(Path file) {
        return new Content() {
            @Override
            public long length() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
