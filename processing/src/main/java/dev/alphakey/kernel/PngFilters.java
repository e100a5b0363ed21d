package dev.alphakey.kernel;

/** Which row filters of PNG are considered, and on how much of a row they are judged. */
public enum PngFilters {
    /** The two that are cheapest to judge, to apply and to undo. */
    CHEAP(true, PngFilterLoop.UP, PngFilterLoop.SUB),
    /** All, judged on one pixel in eight. Among equals the one that is fastest to undo comes first. */
    SAMPLED(true, PngFilterLoop.UP, PngFilterLoop.SUB, PngFilterLoop.PAETH, PngFilterLoop.AVERAGE, PngFilterLoop.NONE),
    /** All, judged on every pixel. */
    WHOLE(false, PngFilterLoop.UP, PngFilterLoop.SUB, PngFilterLoop.PAETH, PngFilterLoop.AVERAGE, PngFilterLoop.NONE),
    /** Rows as they are, for drawings whose patterns repeat byte by byte. */
    NONE(false, PngFilterLoop.NONE);

    private static final PngFilterLoop[] TOP_ROW = {PngFilterLoop.SUB, PngFilterLoop.NONE};

    final boolean sampled;
    private final PngFilterLoop[] considered;

    PngFilters(boolean sampled, PngFilterLoop... considered) {
        this.sampled = sampled;
        this.considered = considered;
    }

    /** The filters to choose from, of which the top row, above which there is nothing, needs fewer. */
    PngFilterLoop[] considered(boolean top) {
        return top && considered.length > 1 ? TOP_ROW : considered;
    }
}
