package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;

/**
 * Fewer colours, so that a file needs one byte a pixel.
 *
 * <p>Colours are compared as they look over black and over white alike: premultiplied, and premultiplied with white shining
 * through. In u = αc − α/2 and α that is a plain distance. Colours are chosen by splitting the group with the largest squared
 * error at its mean (Wan, Wong and Prusinkiewicz 1990) and settled by k-means (Lloyd 1982). Opaque pixels have colours of their
 * own, and so have translucent ones: opaque stays opaque, transparent stays transparent, and no fringe grows solid.
 */
public final class Palette {
    /** The most colours that one byte can tell apart. */
    public static final int MOST = 256;

    /** Opaque, translucent and transparent need one each. */
    private static final int FEWEST = 3;

    /** One colour of so many goes under alpha 0 where colours bleed: only the pixels beside the rim are ever sampled. */
    private static final int BLED = 8;

    private static final int[] FEWER = {256, 192, 128, 96, 64, 48, 32, 24, 16, 12, 8};

    private Palette() {}

    /** How many different pixels there are, counted no further than one beyond {@link #MOST}. */
    public static int count(Raster picture) {
        var seen = new HashMap<Integer, Boolean>();
        for (int p : picture.pixels()) {
            seen.put(p, true);
            if (seen.size() > MOST) {
                break;
            }
        }
        return seen.size();
    }

    /**
     * The picture in at most so many colours, one of which is transparent black where anything is transparent. What has no more
     * is returned as it is.
     *
     * @param colors 3 to 256
     */
    public static Raster reduce(Raster picture, int colors) {
        requireSize(colors);
        Raster clear = ClearColor.ZERO.apply(picture);
        if (count(clear) <= colors) {
            return clear;
        }
        PaletteColors palette = PaletteColors.choose(clear.pixels(), colors);
        return recoloured(clear, p -> p >>> 24 == 0 ? 0 : palette.nearest(p));
    }

    /**
     * The same with a choice of what is under alpha 0: where {@linkplain ClearColor#BLEED near colours} are, an eighth of the
     * palette is theirs, and transparent black is not among them.
     *
     * @param colors 3 to 256
     */
    public static Raster reduce(Raster picture, int colors, ClearColor clear) {
        requireSize(colors);
        if (clear != ClearColor.BLEED || Arrays.stream(picture.pixels()).noneMatch(p -> p >>> 24 == 0)) {
            return reduce(picture, colors);
        }
        Raster bled = clear.apply(picture);
        if (count(bled) <= colors) {
            return bled;
        }
        int under = Math.max(1, colors / BLED);
        return fewerUnder(clear.apply(reduce(picture, colors - under + 1)), under);
    }

    private static void requireSize(int colors) {
        if (colors < FEWEST || colors > MOST) {
            throw new IllegalArgumentException("a palette has " + FEWEST + " to " + MOST + " colours, not " + colors);
        }
    }

    /** The picture with at most so many colours under alpha 0. */
    private static Raster fewerUnder(Raster bled, int most) {
        int[] hidden = Arrays.stream(bled.pixels()).filter(p -> p >>> 24 == 0).map(p -> p | 0xff000000).toArray();
        PaletteColors palette = PaletteColors.choose(hidden, most);
        return recoloured(bled, p -> p >>> 24 == 0 ? palette.nearest(p | 0xff000000) & 0xffffff : p);
    }

    /** The picture with each colour replaced, which is asked for once as a rule. */
    private static Raster recoloured(Raster picture, IntUnaryOperator color) {
        Map<Integer, Integer> known = new HashMap<>();
        int[] out = picture.pixels().clone();
        int last = 0;
        int lastColor = color.applyAsInt(0);
        for (int i = 0; i < out.length; i++) {
            int p = out[i];
            if (p != last) {
                last = p;
                lastColor = known.computeIfAbsent(p, color::applyAsInt);
            }
            out[i] = lastColor;
        }
        return Raster.of(picture.width(), picture.height(), out);
    }

    /**
     * The picture in as many colours as a file of a given size allows.
     *
     * @param bytes the size of the file that a picture becomes
     * @param most the largest size, in the unit of {@code bytes}
     * @param clear the colour under alpha 0 once colours must go
     * @throws IllegalArgumentException if even 8 colours are too large; the message says how large
     */
    public static Raster within(Raster picture, ToLongFunction<Raster> bytes, long most, ClearColor clear) {
        long size = bytes.applyAsLong(picture);
        if (size <= most) {
            return picture;
        }
        for (int colors : FEWER) {
            Raster reduced = reduce(picture, colors, clear);
            size = bytes.applyAsLong(reduced);
            if (size <= most) {
                return reduced;
            }
        }
        throw new IllegalArgumentException("even with " + FEWER[FEWER.length - 1] + " colours the file has " + size
                + " bytes, more than " + most + ": make the picture smaller");
    }
}
