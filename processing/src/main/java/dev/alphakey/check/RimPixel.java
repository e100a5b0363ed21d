package dev.alphakey.check;

/** What the pixels along the frame are: needed by all three checks that look there. */
enum RimPixel {
    CLEAR,
    /** Visible, and the subject as far as can be told. */
    SUBJECT,
    /** Visible, although it is background. */
    LEFTOVER;

    /** Alpha up to this level may be noise of the background. */
    private static final int VISIBLE = 16;
    /** Without an original: colours that lean this much of the key's own lean are taken for the key. */
    private static final double KEY_LIKE = 0.6;
    /** The same where the key is not known, when a green meadow must not be taken for a green screen. */
    private static final double VERY_KEY_LIKE = 0.75;

    static RimPixel at(Scene scene, int i) {
        int alpha = scene.cutout().alpha(i);
        if (alpha <= VISIBLE) {
            return CLEAR;
        }
        if (scene.source() != null) {
            // A faint pixel may be as close to the background as its alpha says.
            boolean left = scene.sourceIsBackground(i) && Veil.isTooMuch(alpha, scene.source().distance(i));
            return left ? LEFTOVER : SUBJECT;
        }
        for (KeyHue hue : scene.hues()) {
            double share = scene.keyKnown() ? KEY_LIKE : VERY_KEY_LIKE;
            if (hue.lean(scene.cutout().argb[i]) >= share * hue.strength) {
                return LEFTOVER;
            }
        }
        return SUBJECT;
    }
}
