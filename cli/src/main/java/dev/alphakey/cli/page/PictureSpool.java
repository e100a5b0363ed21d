package dev.alphakey.cli.page;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;

/** Encoded pictures that wait in a temporary file, so that none is held in memory until the page is written. */
public final class PictureSpool implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private long end;

    public PictureSpool() throws IOException {
        file = Files.createTempFile("alphakey-report-", ".tmp");
        // For the run that is interrupted.
        file.toFile().deleteOnExit();
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** A place in the spool. */
    public record Place(long start, int length) {}

    public synchronized Place put(byte[] bytes) throws IOException {
        var place = new Place(end, bytes.length);
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            end += channel.write(rest, end);
        }
        return place;
    }

    /** Writes one picture as Base64. */
    public synchronized void copy(Place place, OutputStream to) throws IOException {
        channel.position(place.start());
        InputStream in = Channels.newInputStream(channel);
        // Whole groups of three bytes, so that padding comes only at the end.
        byte[] chunk = new byte[3 << 14];
        for (int left = place.length(); left > 0; ) {
            int n = in.readNBytes(chunk, 0, Math.min(left, chunk.length));
            if (n == 0) {
                throw new IOException("the temporary file " + file + " was cut short");
            }
            to.write(Base64.getEncoder().encode(n == chunk.length ? chunk : Arrays.copyOf(chunk, n)));
            left -= n;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
