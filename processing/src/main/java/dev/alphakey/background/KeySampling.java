package dev.alphakey.background;

/** Where the key colour is taken from. */
public enum KeySampling {
    /** The asked colour as it stands; nothing is measured. */
    NONE,
    /** The per-channel median of four 12 px corner patches. */
    CORNERS,
    /** The per-channel median of a 6 px band along the four sides. */
    BORDER,
    /**
     * The per-channel median of the commonest colour in a band along the sides, without the outermost two pixels, which
     * generated images render several levels off; a subject that is cut by the frame does not shift it unless it fills most of the rim.
     */
    AUTO,
    /** As {@link #AUTO}, among the colours akin to the asked one; the asked colour as it stands where there are none. */
    HINT
}
