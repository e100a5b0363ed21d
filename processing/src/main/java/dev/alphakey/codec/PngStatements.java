package dev.alphakey.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes metadata as the chunks that stand before the pixels, in the order that the specification asks for. */
final class PngStatements {
    private PngStatements() {}

    static void write(Metadata metadata, OutputStream out) throws IOException {
        PngColors colors = metadata.colors();
        if (!colors.codePoints().isEmpty()) {
            byte[] points = new byte[4];
            for (int i = 0; i < 4; i++) {
                points[i] = colors.codePoints().get(i).byteValue();
            }
            PngWriter.chunk(out, "cICP", points);
        }
        if (colors.intent().isPresent()) {
            PngWriter.chunk(out, "sRGB", new byte[] {(byte) colors.intent().getAsInt()});
        }
        if (colors.gamma().isPresent()) {
            PngWriter.chunk(out, "gAMA", ByteBuffer.allocate(4).putInt(colors.gamma().getAsInt()).array());
        }
        if (!colors.primaries().isEmpty()) {
            ByteBuffer primaries = ByteBuffer.allocate(32);
            colors.primaries().forEach(primaries::putInt);
            PngWriter.chunk(out, "cHRM", primaries.array());
        }
        if (metadata.density().isPresent()) {
            Metadata.Density density = metadata.density().get();
            ByteBuffer sides = ByteBuffer.allocate(9).putInt(density.x()).putInt(density.y());
            PngWriter.chunk(out, "pHYs", sides.put((byte) (density.absolute() ? 1 : 0)).array());
        }
        if (metadata.exif().isPresent()) {
            PngWriter.chunk(out, "eXIf", metadata.exif().get().toBytes());
        }
        for (Metadata.Text text : metadata.texts()) {
            byte[] chunk = PngTexts.chunk(text);
            String name = new String(chunk, 0, 4, StandardCharsets.US_ASCII);
            PngWriter.chunk(out, name, Arrays.copyOfRange(chunk, 4, chunk.length));
        }
    }
}
