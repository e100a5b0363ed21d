package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.Stretch;
import dev.alphakey.matte.UnmixOptions.Edge;
import dev.alphakey.matte.UnmixOptions.Fill;
import dev.alphakey.matte.UnmixOptions.Holes;
import dev.alphakey.matte.UnmixOptions.Shadow;
import dev.alphakey.matte.UnmixOptions.Translucency;

/**
 * Takes the background out of a mixture: measured background, local foreground, exact unmixing.
 *
 * <p>A pixel is C = αF + (1 − α)B in sRGB code values, as generated edges are mixed (Porter and Duff 1984). B is the
 * {@linkplain BackgroundModel measured background}; which pixels are mixed at all is decided by their distance from it and by
 * whether they are seen through; F comes from the foreground nearby; then each mixed pixel is solved for alpha and colour. Pixels
 * farther than an edge from any background are returned bit for bit, except where they are seen through. Linear in the number of
 * pixels; takes about 12 bytes for each beside the result, and twice as many where all are mixed.
 */
public final class UnmixKeyer {
    /** Alpha up to here is noise; the second is JPEG's mosquitoes. */
    private static final int NOTHING = 3;
    private static final int NOTHING_SUBSAMPLED = 8;
    /** From here on a mixture is opaque for all that the noise lets us know. */
    private static final int OPAQUE = 253;
    /** In thirds of a pixel: so deep inside, a trace of tint is texture and not a gap. */
    private static final int DEEP = 30;
    private static final int OPAQUE_DEEP = 242;

    private UnmixKeyer() {}

    /** Cuts {@code image} out against its measured background; the input's own alpha scales the result. */
    public static Raster remove(Raster image, BackgroundModel background, UnmixOptions options) {
        Trimap map = Trimap.of(image, background);
        if (options.holes() == Holes.KEEP) {
            EnclosedHoles.keep(map);
        }
        boolean solid = options.translucency() == Translucency.SOLID;
        map.settleInterior(solid);
        if (options.translucency() == Translucency.AUTO) {
            TranslucencyMap.settle(map);
        }
        LocalForeground foreground = LocalForeground.of(map);
        if (!solid) {
            BandGrowth.grow(map, foreground);
        }
        int[] out = new int[image.size()];
        Bands.run(image.width(), image.height(), new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                resolve(map, new MixtureSolver(map, foreground), out, from, to);
            }
        });
        Ringing.clear(out, map.state, image.width(), image.height());
        if (map.hue.isChromatic()) {
            SoftShadow.apply(out, map, options.shadow() == Shadow.DROP);
        }
        if (!map.isOpaque()) {
            Bands.run(image.width(), image.height(), new Bands.Rows() {
                @Override
                public void run(int from, int to) {
                    scale(out, image.pixels(), from * image.width(), to * image.width());
                }
            });
        }
        finish(out, image.width(), image.height(), options);
        return Raster.of(image.width(), image.height(), out);
    }

    /** What does not depend on how alpha was found: hard edges and the colour under alpha 0. */
    static void finish(int[] out, int width, int height, UnmixOptions options) {
        if (options.edge() == Edge.HARD) {
            harden(out);
        }
        if (options.fill() == Fill.BLEED) {
            ColorBleed.apply(out, width, height);
        }
    }

    /** Solves the pixels of some rows; afterwards the map's state tells what became of them. */
    private static void resolve(Trimap map, MixtureSolver solver, int[] out, int from, int to) {
        int w = map.width;
        float[] cell = new float[BackgroundModel.CELL * 3];
        for (int y = from; y < to; y++) {
            int start = y * w;
            int end = start + w;
            int ready = 0;
            for (int i = start; i < end; ) {
                int state = map.state[i];
                if (state == Trimap.BACKGROUND) {
                    i = Stretch.end(map.state, i, end, Trimap.BACKGROUND);
                } else if (state == Trimap.SOLID) {
                    int stop = Stretch.end(map.state, i, end, Trimap.SOLID);
                    copyOpaque(map.argb, out, i, stop);
                    i = stop;
                } else {
                    int x = i - start;
                    if (x >= ready) {
                        ready = map.background.cell(x, y, cell);
                    }
                    resolve(map, solver, out, i, x, y, cell);
                    i++;
                }
            }
        }
    }

    private static void copyOpaque(int[] argb, int[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = argb[i] | 0xff000000;
        }
    }

    private static void resolve(Trimap map, MixtureSolver solver, int[] out, int i, int x, int y, float[] cell) {
        int p = map.argb[i];
        solver.solve(map, i, x, y, cell);
        int alpha = (int) (solver.alpha() * 255 + .5f);
        if (alpha <= (map.subsampled ? NOTHING_SUBSAMPLED : NOTHING)) {
            map.state[i] = Trimap.BACKGROUND;
            return;
        }
        // Subsampled chroma does not even know what is opaque near the background.
        boolean opaque = alpha >= OPAQUE && !map.subsampled || alpha >= OPAQUE_DEEP && map.depth[i] >= DEEP;
        out[i] = opaque ? p | 0xff000000 : solver.pixel(alpha);
        map.state[i] = opaque ? Trimap.SOLID : Ringing.label(alpha);
    }

    private static void harden(int[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] >>> 24 >= 128 ? out[i] | 0xff000000 : 0;
        }
    }

    /** What was transparent before stays so. */
    private static void scale(int[] out, int[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            int own = source[i] >>> 24;
            if (own != 255) {
                int alpha = ((out[i] >>> 24) * own + 127) / 255;
                out[i] = alpha == 0 ? 0 : alpha << 24 | out[i] & 0xffffff;
            }
        }
    }
}
