package dev.alphakey.benchmarks.service;

import dev.alphakey.image.Raster;
import java.util.Base64;

/** A finished picture and its file. */
record Made(Raster image, PictureOrder order, byte[] file, String sha256) {
    private static final int COARSEST = 32;

    String size() {
        return image.width() + "x" + image.height();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(file);
    }

    int tokens() {
        return order.model().tokens(order.quality(), image.width(), image.height());
    }

    /** What a stream shows first: the picture in blocks, which become finer. */
    byte[] partial(int index) {
        int block = COARSEST >> index;
        int[] argb = new int[image.size()];
        for (int y = 0; y < image.height(); y++) {
            int sy = Math.min(image.height() - 1, y / block * block + block / 2);
            for (int x = 0; x < image.width(); x++) {
                int sx = Math.min(image.width() - 1, x / block * block + block / 2);
                argb[y * image.width() + x] = image.pixels()[sy * image.width() + sx];
            }
        }
        return PictureFile.encode(
                Raster.of(image.width(), image.height(), argb), order.format(), order.compression());
    }
}
