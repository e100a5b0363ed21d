package dev.alphakey.benchmarks.service;

import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A finished picture as a file; its pixels are let go, for an order may be for ten large ones.
 *
 * @param partials files of what a stream shows first: the picture in blocks, which become finer
 */
record Made(int width, int height, PictureOrder order, byte[] file, List<byte[]> partials, String sha256) {
    private static final int COARSEST = 32;

    static Made of(Raster image, PictureOrder order) {
        byte[] file = PictureFile.encode(image, order.format(), order.compression());
        List<byte[]> partials = new ArrayList<>();
        for (int i = 0; order.stream() && i < order.partials(); i++) {
            partials.add(PictureFile.encode(blocks(image, COARSEST >> i), order.format(), order.compression()));
        }
        return new Made(image.width(), image.height(), order, file, partials, PictureFile.sha256(file));
    }

    String size() {
        return width + "x" + height;
    }

    String base64() {
        return Base64.getEncoder().encodeToString(file);
    }

    String partialBase64(int index) {
        return Base64.getEncoder().encodeToString(partials.get(index));
    }

    int tokens() {
        return order.model().tokens(order.quality(), width, height);
    }

    private static Raster blocks(Raster image, int side) {
        int[] argb = new int[image.size()];
        for (int y = 0; y < image.height(); y++) {
            int sy = Math.min(image.height() - 1, y / side * side + side / 2);
            for (int x = 0; x < image.width(); x++) {
                int sx = Math.min(image.width() - 1, x / side * side + side / 2);
                argb[y * image.width() + x] = image.pixels()[sy * image.width() + sx];
            }
        }
        return Raster.of(image.width(), image.height(), argb);
    }
}
