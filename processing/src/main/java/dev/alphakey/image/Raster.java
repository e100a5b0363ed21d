package dev.alphakey.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Objects;

/**
 * A picture of 8-bit sRGB pixels with straight (not premultiplied) alpha, one packed {@code 0xAARRGGBB} int each, row by
 * row from the top left, without padding between rows.
 *
 * <p>Immutable by convention: the array that a raster was made from belongs to it, and {@link #pixels()} hands out that
 * very array so that loops need no copy. Only the code that has just made an array may write to it.
 */
public final class Raster {
    /** Pixels that are looked at before asking whether the answer is known. */
    private static final int STRETCH = 1 << 12;

    private final int width;
    private final int height;
    private final int[] pixels;

    private Raster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /**
     * Wraps an array, which the caller gives up.
     *
     * @throws IllegalArgumentException if a side is not positive or the array is not {@code width * height} long
     */
    public static Raster of(int width, int height, int[] argb) {
        Objects.requireNonNull(argb, "argb");
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image needs at least one pixel, not " + width + "x" + height);
        }
        if ((long) width * height != argb.length) {
            throw new IllegalArgumentException(
                    width + "x" + height + " pixels do not fill an array of " + argb.length);
        }
        return new Raster(width, height, argb);
    }

    /** A raster of one colour. */
    public static Raster filled(int width, int height, int argb) {
        int[] pixels = new int[Math.multiplyExact(width, height)];
        Arrays.fill(pixels, argb);
        return of(width, height, pixels);
    }

    /** Copies any {@code BufferedImage}, converting its colours to sRGB with straight alpha. */
    public static Raster copyOf(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        return of(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The number of pixels. */
    public int size() {
        return pixels.length;
    }

    /** The live array behind this raster: read it, do not write to it. */
    public int[] pixels() {
        return pixels;
    }

    /** The packed pixel at column {@code x} of row {@code y}. */
    public int argb(int x, int y) {
        return pixels[Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)];
    }

    /** The whole area. */
    public Box bounds() {
        return new Box(0, 0, width, height);
    }

    /** A copy of the part inside {@code box}, which must lie within {@link #bounds()}. */
    public Raster crop(Box box) {
        if (!bounds().contains(box)) {
            throw new IllegalArgumentException(box + " is not inside " + width + "x" + height);
        }
        int[] out = new int[box.width() * box.height()];
        for (int y = 0; y < box.height(); y++) {
            System.arraycopy(pixels, (box.y() + y) * width + box.x(), out, y * box.width(), box.width());
        }
        return of(box.width(), box.height(), out);
    }

    /** Whether any pixel has an alpha below 255. */
    public boolean hasTransparency() {
        for (int from = 0; from < pixels.length; from += STRETCH) {
            int all = -1;
            for (int i = from, to = Math.min(pixels.length, from + STRETCH); i < to; i++) {
                all &= pixels[i];
            }
            if (all >>> 24 != 255) {
                return true;
            }
        }
        return false;
    }

    /** A {@link BufferedImage#TYPE_INT_ARGB} image that shares this raster's array; treat it as read-only. */
    public BufferedImage asBufferedImage() {
        BufferedImage shared = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        var model = shared.getColorModel();
        var sample = model.createCompatibleSampleModel(width, height);
        var raster = java.awt.image.Raster.createWritableRaster(sample, new DataBufferInt(pixels, pixels.length), null);
        return new BufferedImage(model, raster, false, null);
    }

    /** Equal when size and every bit of every pixel are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Raster r && r.width == width && r.height == height && Arrays.equals(r.pixels, pixels);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return "Raster[" + width + "x" + height + "]";
    }
}
