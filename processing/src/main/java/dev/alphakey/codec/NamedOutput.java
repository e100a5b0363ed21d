package dev.alphakey.codec;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The way to a file, whose errors say which file it is: a full disk alone does not tell. */
final class NamedOutput extends FilterOutputStream {
    private final Path target;

    NamedOutput(OutputStream out, Path target) {
        super(out);
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw about(target, e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw about(target, e);
        }
    }

    /** The same error, of the named file. */
    static FileSystemException about(Path target, IOException e) {
        FileSystemException named = new FileSystemException(target.toString(), null, e.getMessage());
        named.initCause(e);
        return named;
    }
}
