package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import dev.alphakey.matte.ColorBleed;
import java.util.Arrays;

/** The colour of wholly transparent pixels. */
public enum ClearColor {
    /** Whatever is there. */
    KEEP,
    /** Black: compresses best. */
    ZERO,
    /** The nearest visible colour, so that bilinear sampling in game engines shows no dark rim. */
    BLEED;

    /** The picture with this colour under alpha 0; nothing that can be seen changes. */
    public Raster apply(Raster picture) {
        return switch (this) {
            case KEEP -> picture;
            case BLEED -> ColorBleed.of(picture);
            case ZERO -> {
                int[] out = Arrays.copyOf(picture.pixels(), picture.size());
                for (int i = 0; i < out.length; i++) {
                    out[i] = out[i] >>> 24 == 0 ? 0 : out[i];
                }
                yield Raster.of(picture.width(), picture.height(), out);
            }
        };
    }
}
