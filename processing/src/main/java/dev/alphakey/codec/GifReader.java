package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Reads the first frame of a GIF, in its place on the logical screen; what it does not cover is transparent. The blocks are
 * walked here, because the decoder takes cut files for whole and joins long comments at a cost that grows with their square:
 * it gets a file of the first frame only.
 */
final class GifReader {
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;

    private final byte[] file;
    private final Reading reading;
    private final Cursor in;
    private final ByteArrayOutputStream alone = new ByteArrayOutputStream();
    private int screenColours;
    private int clearIndex;
    private int controlStart;
    private int controlEnd;
    private int screenWidth;
    private int screenHeight;
    private int left;
    private int top;
    private int frames;

    private GifReader(byte[] file, Reading reading) {
        this.file = file;
        this.reading = reading;
        this.in = new Cursor(file, "GIF", 6);
    }

    /** Reads a file that begins with the GIF signature. */
    static Raster read(byte[] file, Reading reading) throws IOException {
        GifReader reader = new GifReader(file, reading);
        reader.walk();
        try (PluginReader plugin = PluginReader.ofJdk("gif", reader.alone.toByteArray())) {
            return reader.onScreen(BufferedPixels.raster(plugin.readToTheLastRow(reading), reading));
        }
    }

    private void walk() throws IOException {
        screenWidth = in.u16();
        screenHeight = in.u16();
        int flags = in.u8();
        in.skip(2);
        screenColours = skipPalette(flags);
        alone.write(file, 0, in.position());
        int block = in.u8();
        while (block == EXTENSION || block == IMAGE || block == 0) {
            if (block == EXTENSION) {
                extension();
            } else if (block == IMAGE) {
                frame();
            }
            block = in.u8();
        }
        if (frames == 0) {
            throw new CorruptImageException("the GIF file holds no image");
        }
        if (block != TRAILER) {
            reading.note("what follows its first " + frames + " frames is not GIF and was ignored");
        }
        if (frames > 1) {
            reading.note("only the first of its " + frames + " frames was read");
        }
    }

    /** Returns how many colours there are. */
    private int skipPalette(int flags) throws CorruptImageException {
        int colours = (flags & 0x80) != 0 ? 2 << (flags & 7) : 0;
        in.skip(3 * colours);
        return colours;
    }

    private void skipBlocks() throws CorruptImageException {
        for (int size = in.u8(); size != 0; size = in.u8()) {
            in.skip(size);
        }
    }

    private void extension() throws CorruptImageException {
        int start = in.position() - 1;
        int label = in.u8();
        skipBlocks();
        if (label == GRAPHIC_CONTROL && frames == 0 && in.position() - start >= 8) {
            controlStart = start;
            controlEnd = in.position();
            clearIndex = file[start + 6] & 255;
        }
    }

    private void frame() throws IOException {
        int start = in.position() - 1;
        int x = in.u16();
        int y = in.u16();
        int width = in.u16();
        int height = in.u16();
        int own = skipPalette(in.u8());
        in.skip(1);
        skipBlocks();
        frames++;
        if (frames == 1) {
            left = x;
            top = y;
            // Some files state a screen smaller than their first frame; viewers then grow it.
            screenWidth = Math.max(screenWidth, left + width);
            screenHeight = Math.max(screenHeight, top + height);
            reading.requireSize(screenWidth, screenHeight);
            // The decoder takes a transparent index beyond the palette for the last one in it.
            if (clearIndex < (own > 0 ? own : screenColours)) {
                alone.write(file, controlStart, controlEnd - controlStart);
            }
            alone.write(file, start, in.position() - start);
            alone.write(TRAILER);
        }
    }

    private Raster onScreen(Raster frame) {
        if (frame.width() == screenWidth && frame.height() == screenHeight) {
            return frame;
        }
        int[] argb = new int[screenWidth * screenHeight];
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(frame.pixels(), y * frame.width(), argb, (top + y) * screenWidth + left, frame.width());
        }
        return Raster.of(screenWidth, screenHeight, argb);
    }
}
