package dev.alphakey.check;

/** Which pixels of a picture are marked. */
@FunctionalInterface
interface Marks {
    /** The first column from {@code x} on, in row {@code y}, that is marked or else is not; or the width if there is none. */
    int next(int y, int x, boolean marked);
}
