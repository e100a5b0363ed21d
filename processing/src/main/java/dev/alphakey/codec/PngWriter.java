package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.PngCoding;
import dev.alphakey.kernel.PngStrip;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntFunction;
import java.util.zip.CRC32;

/**
 * Writes PNG with 8 bits per channel and only the channels that an image needs: grey where all of it is grey, no alpha where
 * all of it is opaque. Strips of rows are made side by side and written in order; the bytes depend on the image and the
 * options only.
 */
final class PngWriter implements SideBySide.Sink<PngStrip> {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] NOTHING = {};
    /** Of a zlib stream (RFC 1950) with the largest window. */
    private static final byte[] STREAM_HEADER = {0x78, 0x01};
    /** Rows with more pixels than this are not filtered. */
    private static final int WIDEST = 1 << 22;
    /** Pixels that are looked at before asking whether the answer is known. */
    private static final int STRETCH = 1 << 16;

    private static final int OPAQUE_MASK = 0xffffff;
    private static final int GREY_MASK = 0xff0000ff;

    private final OutputStream out;
    private int strips;
    private int written;
    private int check = 1;

    private PngWriter(OutputStream out) {
        this.out = out;
    }

    static void write(Raster raster, WriteOptions options, OutputStream out) throws IOException {
        boolean opaque = !raster.hasTransparency();
        boolean grey = isGrey(raster.pixels());
        begin(raster, 8, (grey ? PngHeader.GREY : PngHeader.RGB) | (opaque ? 0 : PngHeader.GREY_ALPHA), options.metadata(), out);
        int channels = (grey ? 1 : 3) + (opaque ? 0 : 1);
        int mask = (opaque ? OPAQUE_MASK : -1) & (grey ? GREY_MASK : -1);
        new PngWriter(out).pixels(raster, new PngPlan(raster, channels, mask), options.pngLevel());
        chunk(out, "IEND", NOTHING);
    }

    /** Writes the signature, the header and what the picture says of itself. */
    static void begin(Raster raster, int depth, int colorType, Metadata metadata, OutputStream out) throws IOException {
        out.write(SIGNATURE);
        byte[] header = new byte[13];
        big(header, 0, raster.width());
        big(header, 4, raster.height());
        header[8] = (byte) depth;
        header[9] = (byte) colorType;
        chunk(out, "IHDR", header);
        PngStatements.write(metadata, out);
    }

    private void pixels(Raster raster, PngPlan plan, PngLevel level) throws IOException {
        int width = raster.width();
        if (width > WIDEST) {
            PngCoding coding = plan.unfiltered();
            int pixels = raster.size();
            int most = PngStrip.unfilteredPixels();
            write((pixels - 1) / most + 1, i -> PngStrip.unfiltered(
                    raster.pixels(), width, i * most, (int) Math.min(pixels, (i + 1L) * most), coding));
        } else {
            PngCoding coding = plan.choose(level);
            int height = raster.height();
            int rows = PngStrip.rows(width, height, coding);
            write((height - 1) / rows + 1, new IntFunction<>() {
                @Override
                public PngStrip apply(int i) {
                    return PngStrip.of(raster.pixels(), width, i * rows, (int) Math.min(height, (i + 1L) * rows), coding);
                }
            });
        }
    }

    private void write(int count, IntFunction<PngStrip> make) throws IOException {
        strips = count;
        SideBySide.run(count, make, this);
    }

    /** Writes the next strip. */
    @Override
    public void accept(PngStrip strip) throws IOException {
        check = strip.join(check);
        written++;
        byte[] before = written == 1 ? STREAM_HEADER : NOTHING;
        chunk(out, "IDAT", before, strip.bytes(), strip.size(), written == strips ? end() : NOTHING);
    }

    /** An empty last block with fixed codes, and the checksum of all raw bytes. */
    private byte[] end() {
        byte[] end = {3, 0, 0, 0, 0, 0};
        big(end, 2, check);
        return end;
    }

    private static boolean isGrey(int[] argb) {
        int differs = 0;
        for (int from = 0; from < argb.length && differs == 0; from += STRETCH) {
            int to = Math.min(argb.length, from + STRETCH);
            for (int i = from; i < to; i++) {
                int p = argb[i];
                differs |= (p >> 8 ^ p) & 0xffff;
            }
        }
        return differs == 0;
    }

    static void chunk(OutputStream out, String name, byte[] data) throws IOException {
        chunk(out, name, NOTHING, data, data.length, NOTHING);
    }

    private static void chunk(OutputStream out, String name, byte[] before, byte[] data, int length, byte[] after)
            throws IOException {
        byte[] frame = new byte[8];
        big(frame, 0, before.length + length + after.length);
        big(frame, 4, PngChunks.code(name));
        out.write(frame);
        out.write(before);
        out.write(data, 0, length);
        out.write(after);
        CRC32 crc = new CRC32();
        crc.update(frame, 4, 4);
        crc.update(before);
        crc.update(data, 0, length);
        crc.update(after);
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
