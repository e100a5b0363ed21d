package dev.alphakey.codec;

/** Whether the pixel data that the directories of a TIFF file point to are there, and enough where they are not compressed. */
final class TiffPixels {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int COLOURS = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int STRIP_ROWS = 278;
    private static final int STRIP_LENGTHS = 279;
    private static final int LAYOUT = 284;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;

    private static final int NOT_COMPRESSED = 1;
    private static final int LUMA_AND_CHROMA = 6;
    private static final int PLANES = 2;

    private final TiffFields fields;
    /** Pieces that may still come; each has its offset and its length in the file. */
    private long piecesLeft;

    TiffPixels(TiffFields fields, long fileLength) {
        this.fields = fields;
        this.piecesLeft = fileLength / 4;
    }

    /** Checks the directory whose first entry is at {@code first}. */
    void require(long first, int entries) throws CorruptImageException {
        long[] strips = {fields.find(first, entries, STRIP_OFFSETS), fields.find(first, entries, STRIP_LENGTHS)};
        long[] tiles = {fields.find(first, entries, TILE_OFFSETS), fields.find(first, entries, TILE_LENGTHS)};
        boolean plain = number(first, entries, COMPRESSION, NOT_COMPRESSED) == NOT_COMPRESSED
                && number(first, entries, COLOURS, 0) != LUMA_AND_CHROMA;
        long width = number(first, entries, WIDTH, 0);
        long height = number(first, entries, HEIGHT, 0);
        boolean planes = number(first, entries, LAYOUT, 1) == PLANES;
        long bits = number(first, entries, BITS, 1) * (planes ? 1 : number(first, entries, SAMPLES, 1));
        if (tiles[0] >= 0) {
            long row = (number(first, entries, TILE_WIDTH, 0) * bits + 7) / 8;
            long rows = number(first, entries, TILE_HEIGHT, 0);
            pieces(tiles, plain ? row : 0, rows, 0);
        } else {
            pieces(strips, plain ? (width * bits + 7) / 8 : 0, number(first, entries, STRIP_ROWS, height), height);
        }
    }

    /**
     * @param row the bytes of a row, or 0 if that depends on a compressor
     * @param height where the rows of each plane end, the last piece being short of rows; 0 if each piece has all its rows
     */
    private void pieces(long[] where, long row, long rows, long height) throws CorruptImageException {
        if (where[0] < 0 || where[1] < 0) {
            return;
        }
        long pieces = Math.min(fields.count(where[0]), fields.count(where[1]));
        piecesLeft -= pieces;
        if (piecesLeft < 0) {
            throw new CorruptImageException("the TIFF file is broken: its directories share their pixel data");
        }
        long perPlane = height == 0 || rows == 0 ? 0 : (height + rows - 1) / rows;
        for (long i = 0; i < pieces; i++) {
            long have = fields.value(where[1], i);
            fields.require(fields.value(where[0], i), have);
            long top = perPlane == 0 ? 0 : i % perPlane * rows;
            long need = row * (perPlane == 0 ? rows : Math.min(rows, height - top));
            if (have < need) {
                throw new CorruptImageException("the TIFF file is cut short: a piece of its image has " + have
                        + " bytes instead of " + need);
            }
        }
    }

    private long number(long first, int entries, int tag, long otherwise) throws CorruptImageException {
        long entry = fields.find(first, entries, tag);
        return entry < 0 || fields.count(entry) == 0 ? otherwise : fields.value(entry, 0);
    }
}
