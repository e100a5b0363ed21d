package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.Arrays;

/** Reads the first frame of a GIF, in its place on the logical screen; what it does not cover is transparent. */
final class GifReader {
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;

    private final byte[] file;
    private final Reading reading;
    private final Cursor in;
    private int screenWidth;
    private int screenHeight;
    private int[] screenPalette;
    private int clear = -1;
    private Raster first;
    private int frames;

    private GifReader(byte[] file, Reading reading) {
        this.file = file;
        this.reading = reading;
        this.in = new Cursor(file, "GIF", 6);
    }

    /** Reads a file that begins with the GIF signature. */
    static Raster read(byte[] file, Reading reading) throws IOException {
        return new GifReader(file, reading).read();
    }

    private Raster read() throws IOException {
        screenWidth = in.u16();
        screenHeight = in.u16();
        int flags = in.u8();
        in.skip(2);
        screenPalette = (flags & 0x80) != 0 ? palette(flags) : null;
        int block = in.u8();
        while (block == EXTENSION || block == IMAGE || block == 0) {
            if (block == EXTENSION) {
                extension();
            } else if (block == IMAGE) {
                frame();
            }
            block = in.u8();
        }
        if (first == null) {
            throw new CorruptImageException("the GIF file holds no image");
        }
        if (block != TRAILER) {
            reading.note("what follows its first " + frames + " frames is not GIF and was ignored");
        }
        if (frames > 1) {
            reading.note("only the first of its " + frames + " frames was read");
        }
        return first;
    }

    private int[] palette(int flags) throws CorruptImageException {
        int count = 2 << (flags & 7);
        int from = in.skip(3 * count);
        int[] out = new int[256];
        Arrays.fill(out, 0xff000000);
        for (int i = 0; i < count; i++) {
            int at = from + 3 * i;
            out[i] = 0xff000000 | (file[at] & 255) << 16 | (file[at + 1] & 255) << 8 | file[at + 2] & 255;
        }
        return out;
    }

    private void extension() throws CorruptImageException {
        int label = in.u8();
        if (label == GRAPHIC_CONTROL && first == null) {
            int at = in.position();
            int size = in.u8();
            in.skip(size);
            if (size >= 4) {
                clear = (file[at + 1] & 1) != 0 ? file[at + 4] & 255 : -1;
            }
        }
        skipBlocks();
    }

    private void skipBlocks() throws CorruptImageException {
        for (int size = in.u8(); size != 0; size = in.u8()) {
            in.skip(size);
        }
    }

    private void frame() throws IOException {
        int left = in.u16();
        int top = in.u16();
        int width = in.u16();
        int height = in.u16();
        int flags = in.u8();
        int[] palette = (flags & 0x80) != 0 ? palette(flags) : screenPalette;
        int codeSize = in.u8();
        int data = in.position();
        skipBlocks();
        frames++;
        if (first != null) {
            return;
        }
        reading.requireSize(width, height);
        // Some files state a screen smaller than their first frame; viewers then grow it.
        int fullWidth = Math.max(screenWidth, left + width);
        int fullHeight = Math.max(screenHeight, top + height);
        reading.requireSize(fullWidth, fullHeight);
        byte[] indices = GifLzw.decode(file, data, codeSize, width * height);
        int[] colors = palette == null ? greys() : palette;
        if (clear >= 0) {
            colors = colors.clone();
            colors[clear] &= 0xffffff;
        }
        int[] argb = new int[fullWidth * fullHeight];
        for (int i = 0; i < height; i++) {
            int y = top + ((flags & 0x40) != 0 ? interlaced(i, height) : i);
            for (int x = 0; x < width; x++) {
                argb[y * fullWidth + left + x] = colors[indices[i * width + x] & 255];
            }
        }
        first = Raster.of(fullWidth, fullHeight, argb);
    }

    /** Without any palette a GIF leaves its colours to the viewer. */
    private static int[] greys() {
        int[] out = new int[256];
        for (int i = 0; i < 256; i++) {
            out[i] = 0xff000000 | i * 0x010101;
        }
        return out;
    }

    /** The row that the {@code i}th stored one belongs to: every 8th, then the ones between, in four passes. */
    private static int interlaced(int i, int height) {
        int rest = i;
        int[] starts = {0, 4, 2, 1};
        int[] steps = {8, 8, 4, 2};
        for (int pass = 0; pass < 4; pass++) {
            int rows = (height - starts[pass] + steps[pass] - 1) / steps[pass];
            if (rest < rows) {
                return starts[pass] + rest * steps[pass];
            }
            rest -= rows;
        }
        throw new IllegalArgumentException("row " + i + " of " + height);
    }
}
