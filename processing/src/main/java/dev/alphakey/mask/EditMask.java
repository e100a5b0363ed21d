package dev.alphakey.mask;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.AlphaPlane;
import dev.alphakey.kernel.BoxBlur;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Which pixels of a picture are to be painted anew: a coverage of 0 (kept) to 255 (repainted) for each. Immutable; one byte per
 * pixel.
 *
 * <p>As a picture it has alpha 255 minus that coverage, so that alpha 0 is what OpenAI's image edits repaint. Sets are combined as
 * fuzzy sets (Zadeh 1965: the greater for union, the lesser for intersection), under which the laws of sets hold also for soft
 * edges, except that a soft pixel is in part both in a set and outside it.
 */
public final class EditMask {
    /** The furthest that a mask is grown or shrunk, in pixels. */
    public static final int MOST_GROWTH = 1024;

    /** The greatest standard deviation of {@link #feathered}, in pixels. */
    public static final double MOST_FEATHER = 512;

    private static final int FULL = 255;
    private static final int HALF = 128;
    /** Not a grey, so that writers which leave out needless channels still write RGBA, and seen where alpha is not shown. */
    private static final int REPAINTED_RGB = 0xff00ff;

    private static final int KEPT_ARGB = 0xffffffff;

    private final int width;
    private final int height;
    private final byte[] coverage;

    private EditMask(int width, int height, byte[] coverage) {
        this.width = width;
        this.height = height;
        this.coverage = coverage;
    }

    /**
     * The same coverage everywhere.
     *
     * @param level 0 for a mask that keeps everything, 255 for one that repaints everything
     * @throws IllegalArgumentException if a side is not positive, there are too many pixels, or the level is not 0 to 255
     */
    public static EditMask filled(int width, int height, int level) {
        if (level < 0 || level > FULL) {
            throw new IllegalArgumentException("coverage is 0 to 255, not " + level);
        }
        byte[] plane = plane(width, height);
        Arrays.fill(plane, (byte) level);
        return new EditMask(width, height, plane);
    }

    /**
     * Repaints what is transparent: the background of a cutout, or what a mask that is there already repaints.
     *
     * @param picture whose alpha counts; an opaque one gives a mask that keeps everything
     */
    public static EditMask ofTransparent(Raster picture) {
        return ofVisible(picture).inverted();
    }

    /** Repaints what is visible: the subject of a cutout. */
    public static EditMask ofVisible(Raster picture) {
        return new EditMask(picture.width(), picture.height(), AlphaPlane.of(picture.pixels()));
    }

    /**
     * Repaints what is painted in a black-and-white picture; greys become soft. Luminance is the luma of ITU-R BT.601 in sRGB code
     * values. Transparent pixels are not painted, whatever their colour.
     *
     * @param painted the colour that stands for "repaint"
     */
    public static EditMask ofBlackAndWhite(Raster picture, Ink painted) {
        Objects.requireNonNull(painted, "painted");
        int[] argb = picture.pixels();
        byte[] plane = new byte[argb.length];
        int flip = painted == Ink.BLACK ? FULL : 0;
        for (int i = 0; i < plane.length; i++) {
            int p = argb[i];
            int luma = (p >> 16 & 255) * 19595 + (p >> 8 & 255) * 38470 + (p & 255) * 7471 + 0x8000 >> 16;
            plane[i] = (byte) (((luma ^ flip) * (p >>> 24) + 127) / 255);
        }
        return new EditMask(picture.width(), picture.height(), plane);
    }

    /**
     * Repaints what has a colour. The edge is hard; what is transparent has no colour.
     *
     * @param tolerance the greatest {@link KeyColor#distance} of a pixel that still has it, 0 to 255
     */
    public static EditMask ofColor(Raster picture, KeyColor color, int tolerance) {
        if (tolerance < 0 || tolerance > FULL) {
            throw new IllegalArgumentException("tolerance is 0 to 255, not " + tolerance);
        }
        int[] argb = picture.pixels();
        byte[] plane = new byte[argb.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = argb[i] >>> 24 >= HALF && color.distance(argb[i]) <= tolerance ? (byte) FULL : 0;
        }
        return new EditMask(picture.width(), picture.height(), plane);
    }

    /**
     * Repaints a shape, whose edges are antialiased. What lies beyond the frame is cut off.
     *
     * @throws IllegalArgumentException if a side is not positive or there are too many pixels
     */
    public static EditMask ofShape(int width, int height, Shape shape) {
        byte[] plane = plane(width, height);
        ShapeCoverage.draw(shape, plane, width, height);
        return new EditMask(width, height, plane);
    }

    /**
     * Repaints where two pictures differ visibly. How much two renderings of the same differ is measured (the median of all
     * pixels), and what is not clearly more counts as equal, as do differences that an edge or a texture has from compression or a
     * shift by part of a pixel, and spots of a few pixels.
     *
     * @throws IllegalArgumentException if they are not of one size
     */
    public static EditMask ofDifference(Raster before, Raster after) {
        return new EditMask(before.width(), before.height(), Difference.measured(before, after));
    }

    /**
     * Repaints where two pictures differ by more than a threshold.
     *
     * @param threshold 0 to 254 levels of the channel that differs most, in the mean of a pixel and its eight neighbours and
     *     beyond what edges and textures are excused
     * @throws IllegalArgumentException if they are not of one size
     */
    public static EditMask ofDifference(Raster before, Raster after, int threshold) {
        if (threshold < 0 || threshold >= FULL) {
            throw new IllegalArgumentException("a threshold is 0 to 254, not " + threshold);
        }
        return new EditMask(before.width(), before.height(), Difference.above(threshold, before, after));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** How far the pixel at column {@code x} of row {@code y} is repainted, 0 to 255. */
    public int coverage(int x, int y) {
        return coverage[Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)] & 255;
    }

    /** What either repaints. */
    public EditMask union(EditMask other) {
        requireSameSize(other);
        byte[] plane = new byte[coverage.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) Math.max(coverage[i] & 255, other.coverage[i] & 255);
        }
        return new EditMask(width, height, plane);
    }

    /** What both repaint. */
    public EditMask intersect(EditMask other) {
        requireSameSize(other);
        byte[] plane = new byte[coverage.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) Math.min(coverage[i] & 255, other.coverage[i] & 255);
        }
        return new EditMask(width, height, plane);
    }

    /** What this one repaints and the other keeps. */
    public EditMask subtract(EditMask other) {
        return intersect(other.inverted());
    }

    /** What this one keeps. */
    public EditMask inverted() {
        byte[] plane = new byte[coverage.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) ~coverage[i];
        }
        return new EditMask(width, height, plane);
    }

    /**
     * Grown by a disc on all sides; soft edges keep their softness.
     *
     * @param pixels the radius, 0 to {@value #MOST_GROWTH}
     */
    public EditMask grown(int pixels) {
        requireGrowth(pixels);
        return pixels == 0 ? this : new EditMask(width, height, DiscGrowth.grown(coverage, width, height, pixels));
    }

    /**
     * Shrunk by a disc on all sides but the frame's: what reaches the frame goes on beyond it.
     *
     * @param pixels the radius, 0 to {@value #MOST_GROWTH}
     */
    public EditMask shrunk(int pixels) {
        requireGrowth(pixels);
        return pixels == 0 ? this : inverted().grown(pixels).inverted();
    }

    /**
     * With softer edges, by a Gaussian blur.
     *
     * @param radius its standard deviation in pixels, 0 to 512
     */
    public EditMask feathered(double radius) {
        if (!(radius >= 0 && radius <= MOST_FEATHER)) {
            throw new IllegalArgumentException("a mask is feathered by 0 to 512 pixels, not " + radius);
        }
        if (radius == 0) {
            return this;
        }
        return new EditMask(width, height, BoxBlur.gaussian(coverage, width, height, radius));
    }

    /** With everything repainted that repainted pixels enclose: what reaches the frame over sides of kept pixels stays kept. */
    public EditMask withHolesFilled() {
        return new EditMask(width, height, HoleFilling.filled(coverage, width, height));
    }

    /** Without soft pixels: what is repainted by half or more is repainted, the rest kept. */
    public EditMask hardened() {
        byte[] plane = new byte[coverage.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) (coverage[i] >> 7);
        }
        return new EditMask(width, height, plane);
    }

    /**
     * At another size, whatever that does to its proportions. A hard mask stays hard: each pixel becomes the nearest old one. A
     * soft one is averaged when it shrinks, and interpolated linearly when it grows.
     *
     * @throws IllegalArgumentException if a side is not positive or there are too many pixels
     */
    public EditMask resized(int newWidth, int newHeight) {
        byte[] plane = plane(newWidth, newHeight);
        if (newWidth == width && newHeight == height) {
            return this;
        }
        if (isHard()) {
            PlaneResize.nearest(coverage, width, height, plane, newWidth, newHeight);
        } else {
            PlaneResize.linear(coverage, width, height, plane, newWidth, newHeight);
        }
        return new EditMask(newWidth, newHeight, plane);
    }

    /** Whether every pixel is either repainted or kept, none in part. */
    public boolean isHard() {
        for (byte c : coverage) {
            if (c != 0 && c != -1) {
                return false;
            }
        }
        return true;
    }

    /** How much of the picture is repainted, and where. */
    public MaskExtent extent() {
        long whole = 0;
        long soft = 0;
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int first = -1;
            int last = -1;
            for (int x = 0, i = y * width; x < width; x++, i++) {
                if (coverage[i] != 0) {
                    first = first < 0 ? x : first;
                    last = x;
                    whole += coverage[i] == -1 ? 1 : 0;
                    soft += coverage[i] == -1 ? 0 : 1;
                }
            }
            if (first >= 0) {
                left = Math.min(left, first);
                right = Math.max(right, last);
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        Optional<Box> box = right < 0 ? Optional.empty() : Optional.of(Box.spanning(left, top, right, bottom));
        return new MaskExtent((long) width * height, whole, soft, box);
    }

    /**
     * The mask as a picture: opaque white where it keeps, alpha 0 where it repaints, between for soft pixels. The colour of what is
     * repainted is magenta, which shows where alpha is ignored.
     */
    public Raster toRaster() {
        int[] argb = new int[coverage.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = coverage[i] == 0 ? KEPT_ARGB : FULL - (coverage[i] & 255) << 24 | REPAINTED_RGB;
        }
        return Raster.of(width, height, argb);
    }

    /** Equal when size and the coverage of every pixel are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EditMask m
                && m.width == width
                && m.height == height
                && Arrays.equals(m.coverage, coverage);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(coverage);
    }

    @Override
    public String toString() {
        return "EditMask[" + width + "x" + height + "]";
    }

    /** The live plane behind this mask: read it, do not write to it. */
    byte[] plane() {
        return coverage;
    }

    private static byte[] plane(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a mask needs at least one pixel, not " + width + "x" + height);
        }
        if ((long) width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(width + "x" + height + " are more pixels than a mask can have");
        }
        return new byte[width * height];
    }

    private void requireSameSize(EditMask other) {
        if (other.width != width || other.height != height) {
            throw new IllegalArgumentException("masks of " + width + "x" + height + " and " + other.width + "x" + other.height
                    + " cannot be combined: they must be of one size");
        }
    }

    private static void requireGrowth(int pixels) {
        if (pixels < 0 || pixels > MOST_GROWTH) {
            throw new IllegalArgumentException("a mask grows or shrinks by 0 to " + MOST_GROWTH + " pixels, not " + pixels);
        }
    }
}
