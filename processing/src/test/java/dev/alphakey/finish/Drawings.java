package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.util.SplittableRandom;

/** Small pictures with alpha. */
final class Drawings {
    private Drawings() {}

    /** An antialiased disc in the middle of a square. */
    static Raster disc(int side, double radius) {
        return disc(side, side / 2.0, side / 2.0, radius, 0xc03020);
    }

    static Raster disc(int side, double x, double y, double radius, int rgb) {
        int[] out = new int[side * side];
        for (int i = 0; i < out.length; i++) {
            double inside = radius - Math.hypot(i % side + 0.5 - x, i / side + 0.5 - y) + 0.5;
            int alpha = (int) Math.rint(255 * Math.max(0, Math.min(1, inside)));
            out[i] = alpha == 0 ? 0 : alpha << 24 | rgb;
        }
        return Raster.of(side, side, out);
    }

    /** Random squares of few colours around a full cross, so that the outline touches all sides. */
    static Raster pixelArt(int cell, int cells, long seed) {
        int[] palette = {0, 0xff1a1426, 0xff3b3fa8, 0xfff6c945, 0xfff7f7fb, 0xffe0344a};
        var random = new SplittableRandom(seed);
        int[] art = new int[cells * cells];
        for (int i = 0; i < art.length; i++) {
            boolean cross = i % cells == cells / 2 || i / cells == cells / 2;
            art[i] = palette[cross ? 1 + random.nextInt(5) : random.nextInt(6)];
        }
        int side = cell * cells;
        int[] out = new int[side * side];
        for (int i = 0; i < out.length; i++) {
            out[i] = art[i / side / cell * cells + i % side / cell];
        }
        return Raster.of(side, side, out);
    }

    /** Noise in colour and alpha. */
    static Raster noise(int width, int height, long seed) {
        var random = new SplittableRandom(seed);
        int[] out = new int[width * height];
        for (int i = 0; i < out.length; i++) {
            int kind = random.nextInt(3);
            int alpha = kind == 0 ? 0 : kind == 1 ? 255 : random.nextInt(256);
            out[i] = alpha << 24 | random.nextInt() & 0xffffff;
        }
        return Raster.of(width, height, out);
    }

    /** Pictures laid at places of a transparent sheet. */
    static Raster sheet(int width, int height, Object... pictureXY) {
        int[] out = new int[width * height];
        for (int k = 0; k < pictureXY.length; k += 3) {
            Raster picture = (Raster) pictureXY[k];
            for (int i = 0; i < picture.size(); i++) {
                if (picture.pixels()[i] >>> 24 != 0) {
                    int x = (int) pictureXY[k + 1] + i % picture.width();
                    int y = (int) pictureXY[k + 2] + i / picture.width();
                    out[y * width + x] = picture.pixels()[i];
                }
            }
        }
        return Raster.of(width, height, out);
    }
}
