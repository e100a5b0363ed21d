package dev.alphakey.mask;

import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.EdgeDistance;

/**
 * Shows what a mask repaints: a veil with slanting stripes, darker and lighter than whatever is below, so that it shows on any
 * picture, and an outline in black and white where coverage passes half.
 */
public final class MaskPreview {
    private static final int VEIL = 0xff2d95;
    private static final int LIGHT = 0xffffff;
    private static final int DARK = 0x000000;
    /** Parts of 256 of the veil and of its stripes. */
    private static final int VEIL_STRENGTH = 100;

    private static final int STRIPE_STRENGTH = 140;

    private MaskPreview() {}

    /**
     * The picture, opaque and of its own size, with what is repainted marked.
     *
     * @throws IllegalArgumentException if the mask is not of the picture's size
     */
    public static Raster draw(Raster picture, EditMask mask) {
        int width = picture.width();
        int height = picture.height();
        if (mask.width() != width || mask.height() != height) {
            throw new IllegalArgumentException("a mask of " + mask.width() + "x" + mask.height()
                    + " does not fit a picture of " + width + "x" + height);
        }
        Raster ground = picture.hasTransparency() ? Backdrop.checkerboard(8).behind(picture) : picture;
        byte[] coverage = mask.plane();
        int line = Math.max(1, Math.min(8, Math.min(width, height) / 400));
        byte[] distance = EdgeDistance.measure(width, height, line + 1, (y, out, at) -> {
            for (int x = 0; x < width; x++) {
                out[at + x] = (byte) (coverage[y * width + x] < 0 ? line + 1 : -line - 1);
            }
        }).steps();
        int[] out = new int[width * height];
        int stripe = 2 * line;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                int rgb = ground.pixels()[i] & 0xffffff;
                int d = distance[i];
                if (Math.abs(d) <= line) {
                    rgb = d > 0 ? DARK : LIGHT;
                } else if (coverage[i] != 0) {
                    int share = coverage[i] & 255;
                    rgb = mixed(rgb, VEIL, VEIL_STRENGTH * share / 255);
                    int phase = (x + y) / stripe % 6;
                    if (phase < 2) {
                        rgb = mixed(rgb, phase == 0 ? LIGHT : DARK, STRIPE_STRENGTH * share / 255);
                    }
                }
                out[i] = 0xff000000 | rgb;
            }
        }
        return Raster.of(width, height, out);
    }

    private static int mixed(int rgb, int with, int strength) {
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int level = (rgb >> shift & 255) * (256 - strength) + (with >> shift & 255) * strength + 128 >> 8;
            out |= level << shift;
        }
        return out;
    }
}
