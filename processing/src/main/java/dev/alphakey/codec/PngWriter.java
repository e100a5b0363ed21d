package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.PngDeflate;
import dev.alphakey.kernel.PngFilter;
import dev.alphakey.kernel.PngStream;
import dev.alphakey.kernel.PngZip;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * Writes PNG with 8 bits per channel and only the channels that an image needs: grey where all of it is grey, no alpha where
 * all of it is opaque.
 */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** Data are passed on in chunks of at least this size. */
    private static final int CHUNK = 1 << 16;
    /** Rows with more pixels than this are not filtered. */
    private static final int WIDEST = 1 << 22;

    /** What is tried before choosing a compressor: so many bands of about this many bytes. */
    private static final int BANDS = 4;

    private static final int BAND = 1 << 16;
    /** The general compressor is slower, so it has to be this much better. */
    private static final double WORTHWHILE = 0.85;

    private static final int OPAQUE_MASK = 0xffffff;
    private static final int GREY_MASK = 0xff0000ff;

    private PngWriter() {}

    static void write(Raster raster, OutputStream out) throws IOException {
        boolean opaque = !raster.hasTransparency();
        boolean grey = isGrey(raster.pixels());
        int width = raster.width();
        begin(raster, 8, (grey ? PngHeader.GREY : PngHeader.RGB) | (opaque ? 0 : PngHeader.GREY_ALPHA), out);
        int channels = (grey ? 1 : 3) + (opaque ? 0 : 1);
        PngStream stream = width > WIDEST
                ? inPieces(raster, channels, out)
                : inRows(raster, channels, (opaque ? OPAQUE_MASK : -1) & (grey ? GREY_MASK : -1), out);
        stream.finish();
        chunk(out, "IDAT", stream.out(), stream.size());
        chunk(out, "IEND", stream.out(), 0);
    }

    /** Writes the signature and the header. */
    static void begin(Raster raster, int depth, int colorType, OutputStream out) throws IOException {
        out.write(SIGNATURE);
        byte[] header = new byte[13];
        big(header, 0, raster.width());
        big(header, 4, raster.height());
        header[8] = (byte) depth;
        header[9] = (byte) colorType;
        chunk(out, "IHDR", header, 13);
    }

    private static PngStream inRows(Raster raster, int channels, int mask, OutputStream out) throws IOException {
        int width = raster.width();
        boolean general = repeatsAtDistance(raster, channels, mask);
        PngStream stream = general ? new PngZip(channels, width) : new PngDeflate(channels, width);
        PngFilter filter = new PngFilter(width);
        for (int y = 0; y < raster.height(); y++) {
            int chosen = filter.apply(raster.pixels(), y * width, y == 0, mask);
            stream.row(chosen, filter.rest(), width);
            passOn(stream, out);
        }
        return stream;
    }

    /** Writes rows so wide that filtering them would take many times the memory of the image; they stay unfiltered. */
    private static PngStream inPieces(Raster raster, int channels, OutputStream out) throws IOException {
        int[] piece = new int[CHUNK];
        PngStream stream = new PngZip(channels, CHUNK);
        for (int y = 0; y < raster.height(); y++) {
            stream.begin(0);
            for (int x = 0; x < raster.width(); x += CHUNK) {
                int count = Math.min(CHUNK, raster.width() - x);
                System.arraycopy(raster.pixels(), y * raster.width() + x, piece, 0, count);
                stream.add(piece, count);
                passOn(stream, out);
            }
        }
        return stream;
    }

    private static void passOn(PngStream stream, OutputStream out) throws IOException {
        if (stream.size() >= CHUNK) {
            chunk(out, "IDAT", stream.out(), stream.size());
            stream.drop();
        }
    }

    /** Tries both compressors on a few bands of rows; on generated and photographed images our own is the smaller one. */
    private static boolean repeatsAtDistance(Raster raster, int channels, int mask) {
        int width = raster.width();
        int height = raster.height();
        int rows = (int) Math.min(height, BAND / ((long) width * channels) + 1);
        int bands = Math.min(BANDS, (height + rows - 1) / rows);
        PngFilter filter = new PngFilter(width);
        PngStream own = new PngDeflate(channels, width);
        PngStream zip = new PngZip(channels, width);
        for (int band = 0; band < bands; band++) {
            int from = bands == 1 ? 0 : (int) ((long) (height - rows) * band / (bands - 1));
            if (from > 0) {
                filter.apply(raster.pixels(), (from - 1) * width, true, mask);
            }
            for (int y = from; y < from + rows; y++) {
                int chosen = filter.apply(raster.pixels(), y * width, y == 0, mask);
                own.row(chosen, filter.rest(), width);
                zip.row(chosen, filter.rest(), width);
            }
        }
        own.finish();
        zip.finish();
        return zip.size() < own.size() * WORTHWHILE;
    }

    private static boolean isGrey(int[] argb) {
        int differs = 0;
        for (int from = 0; from < argb.length && differs == 0; from += CHUNK) {
            int to = Math.min(argb.length, from + CHUNK);
            for (int i = from; i < to; i++) {
                int p = argb[i];
                differs |= (p >> 8 ^ p) & 0xffff;
            }
        }
        return differs == 0;
    }

    static void chunk(OutputStream out, String name, byte[] data, int length) throws IOException {
        byte[] frame = new byte[8];
        big(frame, 0, length);
        big(frame, 4, PngChunks.code(name));
        out.write(frame);
        out.write(data, 0, length);
        CRC32 crc = new CRC32();
        crc.update(frame, 4, 4);
        crc.update(data, 0, length);
        big(frame, 0, (int) crc.getValue());
        out.write(frame, 0, 4);
    }

    private static void big(byte[] to, int at, int value) {
        to[at] = (byte) (value >> 24);
        to[at + 1] = (byte) (value >> 16);
        to[at + 2] = (byte) (value >> 8);
        to[at + 3] = (byte) value;
    }
}
