package dev.alphakey.cli;

import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Path;

/** Small drawings on a key colour, as files. */
final class Pictures {
    private Pictures() {}

    /** An antialiased red disc in the middle of a flat background. */
    static Raster disc(int side, int background) {
        return disc(side, background, (side - 1) / 2.0);
    }

    /** The same disc, of which the left side of the frame cuts off half. */
    static Raster discAcrossTheFrame(int side, int background) {
        return disc(side, background, 0);
    }

    private static Raster disc(int side, int background, double middle) {
        int[] pixels = new int[side * side];
        double centre = (side - 1) / 2.0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double inside = side * 0.3 - Math.hypot(x - middle, y - centre) + 0.5;
                pixels[y * side + x] = mix(0xc03020, background, Math.min(1, Math.max(0, inside)));
            }
        }
        return Raster.of(side, side, pixels);
    }

    /** Antialiased discs, shaded, each in a square cell of a transparent sheet and 0.6 of its width. */
    static Raster clearSheet(int columns, int rows, int cell) {
        int width = columns * cell;
        int[] pixels = new int[width * rows * cell];
        for (int i = 0; i < pixels.length; i++) {
            double x = i % width % cell + 0.5 - cell / 2.0;
            double y = i / width % cell + 0.5 - cell / 2.0;
            double inside = Math.max(0, Math.min(1, cell * 0.3 - Math.hypot(x, y) + 0.5));
            int alpha = (int) Math.rint(255 * inside);
            int shade = 128 + (int) (x * 100 / cell) << 16 | 128 + (int) (y * 100 / cell) << 8 | 90;
            pixels[i] = alpha == 0 ? 0 : alpha << 24 | shade;
        }
        return Raster.of(width, rows * cell, pixels);
    }

    static Path save(Path file, Raster raster) throws IOException {
        Images.write(raster, file, WriteOptions.DEFAULT);
        return file;
    }

    private static int mix(int front, int back, double share) {
        int out = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double level = (front >> shift & 255) * share + (back >> shift & 255) * (1 - share);
            out = out << 8 | (int) Math.rint(level);
        }
        return out;
    }
}
