package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.AlphaPlane;
import java.util.Objects;

/**
 * How much of each pixel is subject: 8-bit alpha, row by row. With it the steps of a removal can be had one by one:
 *
 * <pre>{@code
 * BackgroundModel background = BackgroundModel.measure(image);
 * Matte matte = Matte.of(UnmixKeyer.remove(image, background, UnmixOptions.DEFAULT));
 * Raster cutout = matte.unmix(image, background);
 * }</pre>
 */
public final class Matte {
    private final int width;
    private final int height;
    private final byte[] alpha;

    private Matte(int width, int height, byte[] alpha) {
        this.width = width;
        this.height = height;
        this.alpha = alpha;
    }

    /** The alpha of a cutout. */
    public static Matte of(Raster cutout) {
        return new Matte(cutout.width(), cutout.height(), AlphaPlane.of(cutout.pixels()));
    }

    /** The brightness of a grey picture, white opaque: the red channel of {@code grey}. */
    public static Matte ofGrey(Raster grey) {
        byte[] alpha = new byte[grey.size()];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) (grey.pixels()[i] >> 16);
        }
        return new Matte(grey.width(), grey.height(), alpha);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** 0 transparent to 255 opaque. */
    public int alpha(int x, int y) {
        return alpha[Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)] & 255;
    }

    /** The matte as an opaque grey picture. */
    public Raster asGrey() {
        int[] grey = new int[alpha.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 0xff000000 | (alpha[i] & 255) * 0x010101;
        }
        return Raster.of(width, height, grey);
    }

    /**
     * The subject's own colours under this matte: F = B + (C − B)/α where a pixel is mixed, C where it is opaque.
     *
     * @throws IllegalArgumentException if the image is of another size
     */
    public Raster unmix(Raster image, BackgroundModel background) {
        if (image.width() != width || image.height() != height) {
            throw new IllegalArgumentException("a matte of " + width + "x" + height + " does not fit an image of "
                    + image.width() + "x" + image.height());
        }
        int[] out = new int[alpha.length];
        float[] row = new float[3 * width];
        for (int y = 0; y < height; y++) {
            background.row(y, row);
            for (int x = 0, i = y * width; x < width; x++, i++) {
                int a = alpha[i] & 255;
                int p = image.pixels()[i];
                if (a == 255) {
                    out[i] = p | 0xff000000;
                } else if (a > 0) {
                    float scale = 255f / a;
                    int q = 3 * x;
                    out[i] = a << 24
                            | Levels.round(row[q] + ((p >> 16 & 255) - row[q]) * scale) << 16
                            | Levels.round(row[q + 1] + ((p >> 8 & 255) - row[q + 1]) * scale) << 8
                            | Levels.round(row[q + 2] + ((p & 255) - row[q + 2]) * scale);
                }
            }
        }
        return Raster.of(width, height, out);
    }
}
