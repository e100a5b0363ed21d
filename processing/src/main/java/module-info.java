/** Chroma-key removal, mattes, validation, and the codecs they need. */
module dev.alphakey {
    requires transitive java.desktop;
    requires webp.imageio;

    exports dev.alphakey;
    exports dev.alphakey.background;
    exports dev.alphakey.check;
    exports dev.alphakey.codec;
    exports dev.alphakey.finish;
    exports dev.alphakey.image;
    exports dev.alphakey.mask;
    exports dev.alphakey.matte;
}
