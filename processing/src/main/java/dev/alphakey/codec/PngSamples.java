package dev.alphakey.codec;

import java.util.Arrays;

/** Turns unfiltered rows of any PNG colour type and depth into packed pixels. */
final class PngSamples {
    private final PngHeader header;
    /** A pixel for each sample value, where samples have at most 8 bits and one channel. */
    private final int[] table;
    /** The one colour that is transparent, at the file's own depth; -1 for none. */
    private final int clearRed;
    private final int clearGreen;
    private final int clearBlue;

    /** @param palette PLTE or null; @param transparency tRNS or null */
    PngSamples(PngHeader header, byte[] palette, byte[] transparency) {
        this.header = header;
        boolean keyed = transparency != null && transparency.length >= (header.colorType() == PngHeader.RGB ? 6 : 2);
        boolean greyKey = keyed && header.colorType() == PngHeader.GREY;
        boolean rgbKey = keyed && header.colorType() == PngHeader.RGB;
        int mask = (1 << header.depth()) - 1;
        clearRed = greyKey || rgbKey ? PngChunks.int16(transparency, 0) & mask : -1;
        clearGreen = rgbKey ? PngChunks.int16(transparency, 2) & mask : -1;
        clearBlue = rgbKey ? PngChunks.int16(transparency, 4) & mask : -1;
        if (header.colorType() == PngHeader.PALETTE) {
            table = paletteTable(palette, transparency, header.depth());
        } else if (header.colorType() == PngHeader.GREY && header.depth() <= 8) {
            table = greyTable(header.depth(), clearRed);
        } else {
            table = null;
        }
    }

    private static int[] paletteTable(byte[] palette, byte[] transparency, int depth) {
        int[] table = new int[1 << depth];
        // An index beyond the palette is opaque black, as in other readers.
        Arrays.fill(table, 0xff000000);
        for (int i = 0; i < Math.min(table.length, palette.length / 3); i++) {
            int alpha = transparency != null && i < transparency.length ? transparency[i] & 255 : 255;
            table[i] = alpha << 24 | (palette[3 * i] & 255) << 16 | (palette[3 * i + 1] & 255) << 8 | palette[3 * i + 2] & 255;
        }
        return table;
    }

    private static int[] greyTable(int depth, int clear) {
        int[] table = new int[1 << depth];
        int most = table.length - 1;
        for (int v = 0; v <= most; v++) {
            table[v] = grey(v == clear ? 0 : 255, v * 255 / most);
        }
        return table;
    }

    /** Sixteen bits to eight, rounded. */
    static int eight(int sixteen) {
        return (sixteen * 255 + 32767) / 65535;
    }

    private static int grey(int alpha, int level) {
        return alpha << 24 | level * 0x010101;
    }

    /** Puts the {@code count} pixels that begin at {@code row[from]} into {@code dst[at], dst[at + step], ...} */
    void expand(byte[] row, int from, int count, int[] dst, int at, int step) {
        if (table != null) {
            indexed(row, from, count, dst, at, step);
        } else if (header.depth() == 8) {
            eightBit(row, from, count, dst, at, step);
        } else {
            sixteenBit(row, from, count, dst, at, step);
        }
    }

    private void indexed(byte[] row, int from, int count, int[] dst, int at, int step) {
        int depth = header.depth();
        if (depth == 8) {
            for (int x = 0; x < count; x++) {
                dst[at + x * step] = table[row[from + x] & 255];
            }
            return;
        }
        int mask = table.length - 1;
        int perByte = 8 / depth;
        for (int x = 0; x < count; x++) {
            int shift = 8 - depth - x % perByte * depth;
            dst[at + x * step] = table[row[from + x / perByte] >> shift & mask];
        }
    }

    private void eightBit(byte[] row, int from, int count, int[] dst, int at, int step) {
        int channels = header.channels();
        for (int x = 0, i = from; x < count; x++, i += channels) {
            int first = row[i] & 255;
            int argb;
            if (channels == 2) {
                argb = grey(row[i + 1] & 255, first);
            } else {
                int green = row[i + 1] & 255;
                int blue = row[i + 2] & 255;
                int alpha = channels == 4 ? row[i + 3] & 255 : isClear(first, green, blue) ? 0 : 255;
                argb = alpha << 24 | first << 16 | green << 8 | blue;
            }
            dst[at + x * step] = argb;
        }
    }

    private void sixteenBit(byte[] row, int from, int count, int[] dst, int at, int step) {
        int channels = header.channels();
        for (int x = 0, i = from; x < count; x++, i += 2 * channels) {
            int first = PngChunks.int16(row, i);
            int argb;
            if (channels <= 2) {
                int alpha = channels == 2 ? eight(PngChunks.int16(row, i + 2)) : first == clearRed ? 0 : 255;
                argb = grey(alpha, eight(first));
            } else {
                int green = PngChunks.int16(row, i + 2);
                int blue = PngChunks.int16(row, i + 4);
                int alpha = channels == 4 ? eight(PngChunks.int16(row, i + 6)) : isClear(first, green, blue) ? 0 : 255;
                argb = alpha << 24 | eight(first) << 16 | eight(green) << 8 | eight(blue);
            }
            dst[at + x * step] = argb;
        }
    }

    private boolean isClear(int red, int green, int blue) {
        return red == clearRed && green == clearGreen && blue == clearBlue;
    }
}
