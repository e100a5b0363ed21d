package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.Arrays;

/** Reads Windows and OS/2 bitmaps: 1 to 32 bits, bit fields, run lengths, top-down and bottom-up. */
final class BmpReader {
    private static final int PLAIN = 0;
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final int BIT_FIELDS = 3;
    private static final int ALPHA_BIT_FIELDS = 6;

    private final byte[] file;
    private final Reading reading;
    private final Cursor in;
    private int width;
    private int height;
    private boolean topDown;
    private int depth;
    private int compression;
    private int[] masks;
    private int[] palette;
    private int pixels;

    private BmpReader(byte[] file, Reading reading) {
        this.file = file;
        this.reading = reading;
        this.in = new Cursor(file, "BMP", 2);
    }

    /** Reads a file that begins with the BMP signature. */
    static Raster read(byte[] file, Reading reading) throws IOException {
        BmpReader reader = new BmpReader(file, reading);
        reader.parse();
        int[] argb = new int[reader.width * reader.height];
        reader.decode(argb);
        return Raster.of(reader.width, reader.height, argb);
    }

    private void parse() throws IOException {
        in.skip(8);
        long data = in.u32();
        long size = in.u32();
        boolean core = size == 12;
        if (!core && (size < 40 || size > 124)) {
            throw new CorruptImageException("the BMP header claims to be " + size + " bytes long");
        }
        long signedHeight;
        if (core) {
            width = in.u16();
            signedHeight = in.u16();
        } else {
            width = in.i32();
            signedHeight = in.i32();
        }
        topDown = signedHeight < 0;
        reading.requireSize(width, Math.abs(signedHeight));
        height = (int) Math.abs(signedHeight);
        in.skip(2);
        depth = in.u16();
        long colors = 0;
        if (!core) {
            compression = in.i32();
            in.skip(12);
            colors = in.u32();
            in.skip(4);
        }
        requireKind();
        readMasks(size);
        in.skip(Math.max(0, 14 + size - in.position()));
        if (depth <= 8) {
            readPalette(colors, core ? 3 : 4, data);
        }
        if (data < 14 + size || data > file.length) {
            throw new CorruptImageException("the BMP header claims pixels at byte " + data + " of " + file.length);
        }
        pixels = (int) data;
    }

    private void requireKind() throws IOException {
        boolean known = switch (compression) {
            case PLAIN -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16 || depth == 24 || depth == 32;
            case RLE8 -> depth == 8 && !topDown;
            case RLE4 -> depth == 4 && !topDown;
            case BIT_FIELDS, ALPHA_BIT_FIELDS -> depth == 16 || depth == 32;
            default -> false;
        };
        if (!known) {
            throw new UnsupportedImageException(
                    "a BMP file with " + depth + " bits and compression " + compression + " is not read");
        }
    }

    private void readMasks(long headerSize) throws CorruptImageException {
        if (compression == BIT_FIELDS || compression == ALPHA_BIT_FIELDS) {
            boolean alpha = compression == ALPHA_BIT_FIELDS || headerSize >= 56;
            masks = new int[] {in.i32(), in.i32(), in.i32(), alpha ? in.i32() : 0};
        } else if (depth == 16) {
            masks = new int[] {0x7c00, 0x3e0, 0x1f, 0};
        } else if (depth == 32) {
            masks = new int[] {0xff0000, 0xff00, 0xff, 0xff000000};
        }
    }

    private void readPalette(long claimed, int entry, long data) throws CorruptImageException {
        int most = 1 << depth;
        long room = Math.max(0, data - in.position()) / entry;
        int count = (int) Math.min(claimed == 0 ? most : Math.min(claimed, most), room);
        palette = new int[most];
        Arrays.fill(palette, 0xff000000);
        for (int i = 0; i < count; i++) {
            int at = in.skip(entry);
            palette[i] = 0xff000000 | (file[at + 2] & 255) << 16 | (file[at + 1] & 255) << 8 | file[at] & 255;
        }
    }

    private void decode(int[] argb) throws IOException {
        if (compression == RLE8 || compression == RLE4) {
            byte[] indices = BmpRunLengths.decode(file, pixels, width, height, depth == 4);
            for (int i = 0; i < argb.length; i++) {
                argb[i] = palette[indices[i] & 255];
            }
            return;
        }
        long stride = ((long) width * depth + 31) / 32 * 4;
        long used = stride * (height - 1) + ((long) width * depth + 7) / 8;
        if (used > file.length - pixels) {
            throw new CorruptImageException("the BMP file is cut short: its pixels take " + used + " bytes, "
                    + (file.length - pixels) + " are left");
        }
        for (int y = 0; y < height; y++) {
            int from = (int) (pixels + stride * (topDown ? y : height - 1 - y));
            if (depth <= 8) {
                indexed(from, argb, y * width);
            } else if (depth == 24) {
                for (int x = 0, i = from; x < width; x++, i += 3) {
                    argb[y * width + x] =
                            0xff000000 | (file[i + 2] & 255) << 16 | (file[i + 1] & 255) << 8 | file[i] & 255;
                }
            } else {
                masked(from, argb, y * width);
            }
        }
        if (compression == PLAIN && depth == 32) {
            opaqueIfAlphaIsUnused(argb);
        }
    }

    private void indexed(int from, int[] argb, int at) {
        int perByte = 8 / depth;
        for (int x = 0; x < width; x++) {
            int shift = 8 - depth - x % perByte * depth;
            argb[at + x] = palette[file[from + x / perByte] >> shift & (1 << depth) - 1];
        }
    }

    private void masked(int from, int[] argb, int at) {
        int bytes = depth / 8;
        for (int x = 0, i = from; x < width; x++, i += bytes) {
            int value = file[i] & 255 | (file[i + 1] & 255) << 8;
            if (bytes == 4) {
                value |= (file[i + 2] & 255) << 16 | file[i + 3] << 24;
            }
            int alpha = masks[3] == 0 ? 255 : level(value, masks[3]);
            argb[at + x] = alpha << 24 | level(value, masks[0]) << 16 | level(value, masks[1]) << 8 | level(value, masks[2]);
        }
    }

    private static int level(int value, int mask) {
        if (mask == 0) {
            return 0;
        }
        int shift = Integer.numberOfTrailingZeros(mask);
        long most = (mask & 0xffffffffL) >>> shift;
        long v = (value & mask & 0xffffffffL) >>> shift;
        return (int) ((v * 255 + most / 2) / most);
    }

    /** Older writers leave the fourth byte of plain 32-bit pixels zero everywhere and mean opaque. */
    private static void opaqueIfAlphaIsUnused(int[] argb) {
        int any = 0;
        for (int p : argb) {
            any |= p;
        }
        if (any >>> 24 == 0) {
            for (int i = 0; i < argb.length; i++) {
                argb[i] |= 0xff000000;
            }
        }
    }
}
