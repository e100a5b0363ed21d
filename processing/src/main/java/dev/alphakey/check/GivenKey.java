package dev.alphakey.check;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;

/** Whether a key that was given can be the background's, where the rim of the original shows another colour. */
final class GivenKey {
    /** Keys farther apart than this are not the same background. */
    static final int STRANGE = 96;
    /** Pixels this close to the given key count for it. */
    private static final int LIKE = 48;
    /** Less of the picture than this in the given key's colour is chance. */
    private static final double LEAST_SHARE = 2;
    /** A rim with this much lean was painted as a key. */
    private static final int KEY_LIKE = 128;

    private GivenKey() {}

    /** Of a key that is strange to the rim; false where a subject that fills the rim may leave the given key further in. */
    static boolean isWrong(KeyColor given, KeyColor measured, Raster source) {
        if (new KeyHue(measured).strength >= KEY_LIKE) {
            return true;
        }
        int like = 0;
        for (int p : source.pixels()) {
            like += given.distance(p) <= LIKE ? 1 : 0;
        }
        return Text.percent(like, source.size()) < LEAST_SHARE;
    }
}
