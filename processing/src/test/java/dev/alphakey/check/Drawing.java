package dev.alphakey.check;

import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Raster;

/** Small pictures with exactly known alpha and colour. */
final class Drawing {
    static final int GREEN = 0x05f811;

    private Drawing() {}

    @FunctionalInterface
    interface Brush {
        int argb(int x, int y, int before);
    }

    /** An antialiased disc in the middle of a transparent square. */
    static Raster disc(int side, double radius, int rgb) {
        return paint(Raster.filled(side, side, 0), (x, y, before) -> {
            double inside = radius - Math.hypot(x + 0.5 - side / 2.0, y + 0.5 - side / 2.0);
            int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, inside + 0.5)));
            return alpha == 0 ? 0 : alpha << 24 | rgb;
        });
    }

    static Raster paint(Raster picture, Brush brush) {
        int w = picture.width();
        int[] out = new int[picture.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = brush.argb(i % w, i / w, picture.pixels()[i]);
        }
        return Raster.of(w, picture.height(), out);
    }

    /** The picture as it would have been generated: on a flat key that is a level or two off here and there. */
    static Raster on(int key, Raster cutout) {
        return paint(Backdrop.solid(key).behind(cutout), (x, y, p) ->
                cutout.argb(x, y) >>> 24 == 0 ? p + ((x * 7 + y * 13) % 3) * 0x010001 : p);
    }

    /** Alpha set wherever a spot of the given radius lies. */
    static Raster withSpot(Raster picture, int cx, int cy, double radius, int argb) {
        return paint(picture, (x, y, p) -> Math.hypot(x - cx, y - cy) <= radius ? argb : p);
    }

    static Finding finding(Check check, Raster cutout, Reference reference) {
        return Validator.validate(cutout, reference).finding(check).orElseThrow();
    }

    static Severity severity(Check check, Raster cutout, Reference reference) {
        return finding(check, cutout, reference).severity();
    }
}
