package dev.alphakey.mask;

/** What stands for "repaint" in a black-and-white picture. */
public enum Ink {
    /** As most programs for inpainting have it. */
    WHITE,
    BLACK
}
