package dev.alphakey.codec;

import java.awt.image.Raster;

/** The one colour of a PNG without alpha that its tRNS chunk makes transparent, compared at the file's own depth. */
final class PngClearColour {
    private final int[] samples;

    /** @param transparency a tRNS chunk with its frame, as long as the header requires */
    PngClearColour(PngHeader header, byte[] transparency) {
        samples = new int[header.channels()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = PngChunks.int16(transparency, 8 + 2 * i) & (1 << header.depth()) - 1;
        }
    }

    /** @param stored the samples as the file has them, a band for each channel; @param argb the same pixels */
    void apply(Raster stored, int[] argb) {
        int width = stored.getWidth();
        int[] row = new int[width * samples.length];
        for (int y = 0; y < stored.getHeight(); y++) {
            stored.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int differs = 0;
                for (int i = 0; i < samples.length; i++) {
                    differs |= row[x * samples.length + i] ^ samples[i];
                }
                if (differs == 0) {
                    argb[y * width + x] &= 0xffffff;
                }
            }
        }
    }
}
