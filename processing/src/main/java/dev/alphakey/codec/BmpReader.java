package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.IOException;

/** Reads Windows and OS/2 bitmaps; the decoder leaves out the alpha of plain pixels with 32 bits, which is put back here. */
final class BmpReader {
    private static final int PLAIN = 0;
    private static final int JPEG_INSIDE = 4;
    private static final int PNG_INSIDE = 5;

    private BmpReader() {}

    /** Reads a file that begins with the BMP signature. */
    static Raster read(byte[] file, Reading reading) throws IOException {
        Cursor in = new Cursor(file, "BMP", 10);
        long data = in.u32();
        boolean core = in.u32() == 12;
        in.skip(core ? 6 : 10);
        int depth = in.u16();
        int compression = core ? PLAIN : in.i32();
        if (compression == JPEG_INSIDE || compression == PNG_INSIDE) {
            // Their own header would go round the limit.
            throw new UnsupportedImageException("a BMP file with a JPEG or PNG file inside is not read");
        }
        try (PluginReader plugin = PluginReader.ofJdk("bmp", file)) {
            Raster raster = BufferedPixels.raster(plugin.read(reading), reading);
            if (depth == 32 && compression == PLAIN) {
                boolean topDown = new Cursor(file, "BMP", 22).i32() < 0;
                setAlpha(raster, new Cursor(file, "BMP", (int) Math.min(data, file.length)), file, topDown);
            }
            return raster;
        }
    }

    /** Takes each pixel's fourth byte for its alpha, unless it is zero everywhere: older writers mean opaque by that. */
    private static void setAlpha(Raster raster, Cursor in, byte[] file, boolean topDown) throws CorruptImageException {
        int[] argb = raster.pixels();
        int from = in.skip(4L * argb.length);
        int any = 0;
        for (int i = 0; i < argb.length; i++) {
            any |= file[from + 4 * i + 3];
        }
        if (any == 0) {
            return;
        }
        int width = raster.width();
        for (int y = 0; y < raster.height(); y++) {
            int row = from + 4 * width * (topDown ? y : raster.height() - 1 - y) + 3;
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = argb[y * width + x] & 0xffffff | file[row + 4 * x] << 24;
            }
        }
    }
}
