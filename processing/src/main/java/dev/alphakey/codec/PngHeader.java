package dev.alphakey.codec;

/** The IHDR chunk. */
record PngHeader(int width, int height, int depth, int colorType, boolean interlaced) {
    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    static PngHeader parse(byte[] data, int at, int length) throws CorruptImageException {
        if (length != 13) {
            throw new CorruptImageException("the PNG header is " + length + " bytes long instead of 13");
        }
        int width = PngChunks.int32(data, at);
        int height = PngChunks.int32(data, at + 4);
        int depth = data[at + 8];
        int colorType = data[at + 9];
        if (width < 1 || height < 1) {
            throw new CorruptImageException("the PNG header claims a size of " + (width & 0xffffffffL) + "x"
                    + (height & 0xffffffffL) + " pixels");
        }
        if (!isAllowed(colorType, depth)) {
            throw new CorruptImageException("the PNG header claims colour type " + colorType + " with " + depth + " bits");
        }
        if (data[at + 10] != 0 || data[at + 11] != 0 || (data[at + 12] & ~1) != 0) {
            throw new CorruptImageException("the PNG header asks for an unknown compression, filter or interlacing");
        }
        return new PngHeader(width, height, depth, colorType, data[at + 12] == 1);
    }

    private static boolean isAllowed(int colorType, int depth) {
        return switch (colorType) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    int channels() {
        return switch (colorType) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
    }

    boolean isGrey() {
        return colorType == GREY || colorType == GREY_ALPHA;
    }

    /** Whether pixels are three or four bytes, row after row. */
    boolean isPlain() {
        return depth == 8 && !interlaced && (colorType == RGB || colorType == RGB_ALPHA);
    }

    /** Whether a tRNS chunk of some length means anything. */
    boolean takesTransparency(int length) {
        return switch (colorType) {
            case GREY -> length >= 2;
            case RGB -> length >= 6;
            case PALETTE -> length >= 1;
            default -> false;
        };
    }

    /** The bytes of a row of {@code pixels} pixels, without its filter byte. */
    long rowBytes(long pixels) {
        return (pixels * channels() * depth + 7) / 8;
    }

    /** What at least must come out of the compressed stream; interlacing parts rows, but adds to them. */
    long streamBytes() {
        return interlaced ? (long) width * height * channels() * depth / 8 : height * (1 + rowBytes(width));
    }
}
