package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads WebP, upright; the first frame of an animated one, in its place on the canvas. The container is walked here, and only
 * a plain still image is handed to the decoder.
 */
final class WebpReader {
    private static final int RIFF_HEADER = 12;
    /** Zeros behind the file: in flat images the decoder tries for more bits at every pixel, and failing is slow. */
    private static final int READ_AHEAD = 64;

    private final byte[] file;
    private final Reading reading;
    private byte[] profile;
    private Orientation orientation = Orientation.UPRIGHT;
    private Raster first;
    private int frames;
    private int canvasWidth;
    private int canvasHeight;

    private WebpReader(byte[] file, Reading reading) {
        this.file = file;
        this.reading = reading;
    }

    static Raster read(byte[] file, Reading reading) throws IOException {
        return new WebpReader(file, reading).read();
    }

    private Raster read() throws IOException {
        long claimed = new Cursor(file, "WebP", 4).u32();
        if (claimed > file.length - 8L) {
            throw new CorruptImageException(
                    "the WebP file is cut short: it claims " + (claimed + 8) + " bytes and has " + file.length);
        }
        walk(RIFF_HEADER, (int) claimed + 8, false);
        if (first == null) {
            throw new CorruptImageException("the WebP file holds no image");
        }
        if (frames > 1) {
            reading.note("only the first of its " + frames + " frames was read");
        }
        if (profile != null) {
            IccProfile.toSrgb(first.pixels(), profile, false, reading);
        }
        return orientation.apply(first, reading);
    }

    /** Goes through the chunks between two places; inside a frame only its image counts. */
    private void walk(int from, int to, boolean inFrame) throws IOException {
        int alpha = -1;
        int at = from;
        while (to - at >= 8) {
            String name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            long length = new Cursor(file, "WebP", at + 4).u32();
            if (length > to - at - 8) {
                throw new CorruptImageException("the WebP file is broken: its part at byte " + at + " claims "
                        + length + " bytes, " + (to - at - 8) + " are left");
            }
            int start = at + 8;
            int size = (int) length;
            switch (name) {
                case "VP8X" -> canvas(start, size);
                case "ICCP" -> profile = Arrays.copyOfRange(file, start, start + size);
                case "EXIF" -> {
                    byte[] tiff = Arrays.copyOfRange(file, start, start + size);
                    orientation = Exif.orientation(tiff);
                    reading.exif(tiff);
                }
                case "ALPH" -> alpha = at;
                case "VP8 ", "VP8L" -> {
                    if (first == null) {
                        first = still(alpha, at, size);
                    }
                }
                case "ANMF" -> {
                    if (!inFrame) {
                        frame(start, size);
                    }
                }
                default -> {}
            }
            at = (int) Math.min(to, start + length + (length & 1));
        }
    }

    private void canvas(int at, int size) throws IOException {
        if (size < 10) {
            throw new CorruptImageException("the WebP file is broken: its header is too short");
        }
        canvasWidth = 1 + int24(at + 4);
        canvasHeight = 1 + int24(at + 7);
        reading.requireSize(canvasWidth, canvasHeight);
    }

    private int int24(int at) {
        return file[at] & 255 | (file[at + 1] & 255) << 8 | (file[at + 2] & 255) << 16;
    }

    private void frame(int at, int size) throws IOException {
        frames++;
        if (frames > 1) {
            return;
        }
        if (size < 16) {
            throw new CorruptImageException("the WebP file is broken: a frame is too short");
        }
        walk(at + 16, at + size, true);
        if (first == null) {
            return;
        }
        int left = 2 * int24(at);
        int top = 2 * int24(at + 3);
        int w = first.width();
        int h = first.height();
        if (left + w > canvasWidth || top + h > canvasHeight) {
            throw new CorruptImageException("the WebP file is broken: a frame lies outside the canvas");
        }
        int[] argb = new int[canvasWidth * canvasHeight];
        for (int y = 0; y < h; y++) {
            System.arraycopy(first.pixels(), y * w, argb, (top + y) * canvasWidth + left, w);
        }
        first = Raster.of(canvasWidth, canvasHeight, argb);
    }

    /** Decodes one image out of its own chunks, as the file that they would be alone. */
    private Raster still(int alpha, int image, int size) throws IOException {
        long[] dimensions = dimensions(image, size);
        reading.requireSize(dimensions[0], dimensions[1]);
        int imageBytes = 8 + size + (size & 1);
        int alphaSize = alpha < 0 ? 0 : (int) new Cursor(file, "WebP", alpha + 4).u32();
        int alphaBytes = alpha < 0 ? 0 : 18 + 8 + alphaSize + (alphaSize & 1);
        byte[] out = new byte[RIFF_HEADER + alphaBytes + imageBytes + READ_AHEAD];
        System.arraycopy(file, 0, out, 0, RIFF_HEADER);
        little(out, 4, out.length - READ_AHEAD - 8);
        int at = RIFF_HEADER;
        if (alpha >= 0) {
            byte[] extended = "VP8X".getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(extended, 0, out, at, 4);
            little(out, at + 4, 10);
            out[at + 8] = 0x10;
            little(out, at + 12, (int) dimensions[0] - 1);
            out[at + 15] = (byte) (dimensions[1] - 1);
            out[at + 16] = (byte) (dimensions[1] - 1 >> 8);
            at += 18;
            System.arraycopy(file, alpha, out, at, 8 + alphaSize);
            at += alphaBytes - 18;
        }
        System.arraycopy(file, image, out, at, 8 + size);
        return WebpDecoder.decode(out, reading);
    }

    private static void little(byte[] out, int at, int value) {
        for (int i = 0; i < 4; i++) {
            out[at + i] = (byte) (value >> 8 * i);
        }
    }

    private long[] dimensions(int image, int size) throws CorruptImageException {
        boolean lossless = file[image + 3] == 'L';
        int at = image + 8;
        if (size < 10) {
            throw new CorruptImageException("the WebP file is cut short: its image has " + size + " bytes");
        }
        if (lossless) {
            int bits = file[at + 1] & 255 | (file[at + 2] & 255) << 8 | (file[at + 3] & 255) << 16 | file[at + 4] << 24;
            return new long[] {(bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1};
        }
        int width = file[at + 6] & 255 | (file[at + 7] & 0x3f) << 8;
        int height = file[at + 8] & 255 | (file[at + 9] & 0x3f) << 8;
        return new long[] {width, height};
    }
}
