package dev.alphakey.codec;

/** The run-length codes of bitmaps with 4 and 8 bits. */
final class BmpRunLengths {
    private BmpRunLengths() {}

    /** Palette indices, row by row from the top; places that the codes skip stay 0. */
    static byte[] decode(byte[] file, int at, int width, int height, boolean nibbles) throws CorruptImageException {
        Cursor in = new Cursor(file, "BMP", at);
        byte[] out = new byte[width * height];
        int x = 0;
        int y = height - 1;
        while (true) {
            int count = in.u8();
            int value = in.u8();
            if (count > 0) {
                for (int i = 0; i < count; i++) {
                    put(out, width, x++, y, pick(value, i, nibbles));
                }
            } else if (value == 0) {
                x = 0;
                y--;
            } else if (value == 1) {
                return out;
            } else if (value == 2) {
                x += in.u8();
                y -= in.u8();
            } else {
                int bytes = nibbles ? (value + 1) / 2 : value;
                int from = in.skip(bytes + (bytes & 1));
                for (int i = 0; i < value; i++) {
                    put(out, width, x++, y, pick(file[nibbles ? from + i / 2 : from + i], i, nibbles));
                }
            }
        }
    }

    private static byte pick(int value, int i, boolean nibbles) {
        return (byte) (!nibbles ? value : (i & 1) == 0 ? value >> 4 & 15 : value & 15);
    }

    private static void put(byte[] out, int width, int x, int y, byte index) throws CorruptImageException {
        if (y < 0) {
            throw new CorruptImageException("the BMP file is broken: its runs go beyond the last row");
        }
        if (x < width) {
            out[y * width + x] = index;
        }
    }
}
