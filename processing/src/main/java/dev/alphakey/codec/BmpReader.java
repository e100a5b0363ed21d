package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.IOException;

/** Reads Windows and OS/2 bitmaps; the alpha that the decoder leaves out is put back here. */
final class BmpReader {
    private static final int PLAIN = 0;
    private static final int BIT_FIELDS = 3;
    private static final int JPEG_INSIDE = 4;
    private static final int PNG_INSIDE = 5;
    /** From this length on headers have a mask of alpha. */
    private static final int THIRD_VERSION = 56;

    private BmpReader() {}

    /** Reads a file that begins with the BMP signature. */
    static Raster read(byte[] file, Reading reading) throws IOException {
        Cursor in = new Cursor(file, "BMP", 10);
        long data = in.u32();
        long header = in.u32();
        boolean core = header == 12;
        in.skip(core ? 6 : 10);
        int depth = in.u16();
        int compression = core ? PLAIN : in.i32();
        if (compression == JPEG_INSIDE || compression == PNG_INSIDE) {
            // Their own header would go round the limit.
            throw new UnsupportedImageException("a BMP file with a JPEG or PNG file inside is not read");
        }
        int alpha = 0;
        if (depth == 32 && compression == PLAIN) {
            alpha = 0xff000000;
        } else if (depth == 16 && compression == BIT_FIELDS && header >= THIRD_VERSION) {
            alpha = new Cursor(file, "BMP", 66).u16();
        }
        try (PluginReader plugin = PluginReader.ofJdk("bmp", file)) {
            Raster raster = BufferedPixels.raster(plugin.read(reading), reading);
            if (alpha != 0) {
                setAlpha(raster, file, data, depth / 8, alpha);
            }
            return raster;
        }
    }

    /** Takes alpha from the bits of {@code mask}, unless they are zero everywhere: older writers mean opaque by that. */
    private static void setAlpha(Raster raster, byte[] file, long data, int bytes, int mask) throws CorruptImageException {
        int width = raster.width();
        int height = raster.height();
        boolean topDown = new Cursor(file, "BMP", 22).i32() < 0;
        int shift = Integer.numberOfTrailingZeros(mask);
        int most = mask >>> shift;
        int[] levels = new int[width * height];
        int any = 0;
        for (int y = 0; y < height; y++) {
            long row = (width * (long) bytes + 3) / 4 * 4 * (topDown ? y : height - 1 - y);
            Cursor in = new Cursor(file, "BMP", (int) Math.min(data + row, file.length));
            for (int x = 0; x < width; x++) {
                int level = ((bytes == 4 ? in.i32() : in.u16()) & mask) >>> shift;
                levels[y * width + x] = (level * 255 + most / 2) / most;
                any |= level;
            }
        }
        int[] argb = raster.pixels();
        for (int i = 0; i < argb.length && any != 0; i++) {
            argb[i] = argb[i] & 0xffffff | levels[i] << 24;
        }
    }
}
