package dev.alphakey.check;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.kernel.BlockRange;
import java.util.List;

/**
 * What one validation looks at.
 *
 * @param cutout the cutout's shared measures
 * @param source the original, or null
 * @param hues the key's hue, or those of the usual keys where the key is not known; empty where the key has no hue
 * @param keyKnown whether {@code hues} holds the key itself
 */
record Scene(Silhouette cutout, SourceMap source, List<KeyHue> hues, boolean keyKnown) {
    private static final List<KeyHue> USUAL =
            List.of(new KeyHue(KeyColor.GREEN), new KeyHue(KeyColor.MAGENTA), new KeyHue(KeyColor.BLUE));

    static Scene of(Silhouette cutout, SourceMap source, KeyColor given) {
        KeyColor key = source != null ? source.key : given;
        return new Scene(cutout, source, key == null ? USUAL : hues(new KeyHue(key)), key != null);
    }

    private static List<KeyHue> hues(KeyHue hue) {
        return hue.hasHue() ? List.of(hue) : List.of();
    }

    /** To mark pixels of the picture. */
    Runs runs() {
        return new Runs(cutout.width, cutout.height);
    }

    /** Whether the original shows background at a pixel; false without an original. */
    boolean sourceIsBackground(int i) {
        return source != null && source.isBackground(i);
    }

    /**
     * The first block from {@code block} on that may hold a pixel of these depths in the original and these alphas in the cutout;
     * or the number of blocks. Not without an original.
     */
    int next(int block, int leastDepth, int mostDepth, int leastAlpha, int mostAlpha) {
        BlockRange depths = source.depths;
        return depths.next(block, depths.count(), leastDepth, mostDepth, cutout.alphas, leastAlpha, mostAlpha);
    }

    /** The picture that shows the colours as they came: the original, or else the cutout. */
    int[] shown() {
        return source != null ? source.argb : cutout.argb;
    }

    /** The commonest colour along the sides, with or without an original. */
    KeyColor rimColor() {
        return source != null ? source.key : KeySampler.sample(cutout.raster, KeySampling.AUTO, KeyColor.GREEN);
    }
}
