package dev.alphakey.codec;

import dev.alphakey.codec.Metadata.Density;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.PngUnfilter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads every kind of PNG; the first image of an animated one. Chunks and checksums are checked here, and plain 8-bit colours
 * decoded; for all other kinds the decoder of the JDK gets a file of nothing but the pixels.
 */
final class PngReader {
    /** No deflate stream swells by more than this. */
    private static final long MOST_SWELL = 1032;

    private static final int HEADER_CHUNK = 12 + 13;

    private final byte[] file;
    private final Reading reading;
    private final PngColour colour = new PngColour();
    private final PngTexts texts = new PngTexts();
    private PngHeader header;
    private byte[] palette;
    private byte[] transparency;
    private byte[] end;
    private int[] spans = new int[64];
    private int spanCount;
    private Orientation orientation = Orientation.UPRIGHT;

    private PngReader(byte[] file, Reading reading) {
        this.file = file;
        this.reading = reading;
    }

    /** Reads a file that begins with the PNG signature. */
    static Raster read(byte[] file, Reading reading) throws IOException {
        PngReader reader = new PngReader(file, reading);
        reader.parse();
        reading.texts(reader.texts.texts());
        return reader.decode();
    }

    private void parse() throws IOException {
        PngChunks chunk = new PngChunks(file);
        boolean more = true;
        while (more) {
            chunk.advance();
            String name = chunk.name();
            if (header == null && !name.equals("IHDR")) {
                throw new CorruptImageException("the PNG file is broken: it begins with " + name + " instead of its header");
            }
            switch (name) {
                case "IHDR" -> takeHeader(chunk);
                case "PLTE" -> palette = chunk.whole();
                case "IDAT" -> takeData(chunk);
                case "IEND" -> {
                    end = chunk.whole();
                    more = false;
                }
                default -> takeOther(chunk);
            }
        }
        if (spanCount == 0) {
            throw new CorruptImageException("the PNG file holds no pixel data");
        }
        if (header.colorType() == PngHeader.PALETTE && palette == null) {
            throw new CorruptImageException("the PNG file needs a palette and has none");
        }
    }

    private void takeHeader(PngChunks chunk) throws IOException {
        if (header != null) {
            throw new CorruptImageException("the PNG file is broken: it has two headers");
        }
        header = PngHeader.parse(file, chunk.start(), chunk.length());
        reading.requireSize(header.width(), header.height());
    }

    private void takeData(PngChunks chunk) {
        if (2 * spanCount == spans.length) {
            spans = Arrays.copyOf(spans, 2 * spans.length);
        }
        spans[2 * spanCount] = chunk.start();
        spans[2 * spanCount + 1] = chunk.length();
        spanCount++;
    }

    private void takeOther(PngChunks chunk) throws IOException {
        if (chunk.isCritical()) {
            throw new UnsupportedImageException("the PNG file needs an extension that is not known, " + chunk.name());
        }
        if (!chunk.isSound()) {
            return;
        }
        switch (chunk.name()) {
            case "tRNS" -> transparency = header.takesTransparency(chunk.length()) ? chunk.whole() : null;
            case "eXIf" -> {
                orientation = Exif.orientation(chunk.copy());
                reading.exif(chunk.copy());
            }
            case "tEXt", "zTXt", "iTXt" -> texts.take(chunk);
            case "caBX" -> reading.credentials();
            case "pHYs" -> takeDensity(chunk);
            case "acTL" -> noteAnimation(chunk);
            default -> {
                if (spanCount == 0) {
                    colour.take(chunk, file);
                }
            }
        }
    }

    private void takeDensity(PngChunks chunk) {
        int x = chunk.length() == 9 ? PngChunks.int32(file, chunk.start()) : 0;
        int y = chunk.length() == 9 ? PngChunks.int32(file, chunk.start() + 4) : 0;
        if (x > 0 && y > 0) {
            reading.measure(new Density(x, y, file[chunk.start() + 8] == 1));
        }
    }

    private void noteAnimation(PngChunks chunk) {
        int frames = chunk.length() == 8 ? PngChunks.int32(file, chunk.start()) : 0;
        if (frames > 1) {
            reading.note("it is animated; only its still image was read, of " + frames + " frames");
        }
    }

    private Raster decode() throws IOException {
        long bytes = header.streamBytes();
        long packed = 0;
        for (int i = 0; i < spanCount; i++) {
            packed += spans[2 * i + 1];
        }
        if (bytes / MOST_SWELL > packed) {
            throw new CorruptImageException("the PNG file is cut short: " + packed + " bytes of data cannot fill "
                    + header.width() + "x" + header.height() + " pixels");
        }
        Raster raster = header.isPlain() && transparency == null ? plain() : other();
        colour.toSrgb(raster.pixels(), header.isGrey(), reading);
        return orientation.apply(raster, reading);
    }

    private Raster plain() throws IOException {
        if (header.rowBytes(header.width()) > Integer.MAX_VALUE - 64) {
            throw new UnsupportedImageException("it is too wide to be read: " + header.width() + " pixels");
        }
        int[] argb = new int[header.width() * header.height()];
        int length = 1 + header.width() * (header.colorType() == PngHeader.RGB_ALPHA ? 4 : 3);
        try (PngRows rows = new PngRows(file, spans, spanCount, length, header.height())) {
            readPacked(rows, length, argb);
        }
        return Raster.of(header.width(), header.height(), argb);
    }

    private Raster other() throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        pixels.write(file, 0, PngChunks.SIGNATURE + HEADER_CHUNK);
        if (header.colorType() == PngHeader.PALETTE) {
            pixels.writeBytes(palette);
            pixels.writeBytes(transparency == null ? new byte[0] : transparency);
        }
        for (int i = 0; i < spanCount; i++) {
            pixels.write(file, spans[2 * i] - 8, spans[2 * i + 1] + 12);
        }
        pixels.writeBytes(end);
        try (PluginReader plugin = PluginReader.ofJdk("png", pixels.toByteArray())) {
            BufferedImage image = plugin.read(reading);
            Raster raster = BufferedPixels.raster(image, reading);
            if (transparency != null && header.colorType() != PngHeader.PALETTE) {
                // The decoder's own comparison goes wrong below 8 bits.
                new PngClearColour(header, transparency).apply(image.getRaster(), raster.pixels());
            }
            return raster;
        }
    }

    private void readPacked(PngRows rows, int length, int[] argb) throws IOException {
        int[] row = new int[header.width()];
        int[] up = new int[header.width()];
        byte[] block = null;
        for (int y = 0; y < header.height(); y += rows.rows()) {
            block = rows.next(block);
            int end = Math.min(header.height(), y + rows.rows());
            for (int k = y; k < end; k++) {
                unfilter(block, (k - y) * length, row, up, argb, k);
            }
        }
    }

    private void unfilter(byte[] block, int from, int[] row, int[] up, int[] argb, int y) throws IOException {
        int width = header.width();
        boolean alpha = header.colorType() == PngHeader.RGB_ALPHA;
        int filter = filter(block[from], y);
        if (alpha) {
            PngUnfilter.packRgba(block, from + 1, row, width);
        } else {
            PngUnfilter.packRgb(block, from + 1, row, width);
        }
        PngUnfilter.packed(filter, row, up, argb, y * width, width, alpha ? 0 : 0xff000000);
        System.arraycopy(argb, y * width, up, 0, width);
    }

    private static int filter(byte filter, int row) throws CorruptImageException {
        if (filter < 0 || filter > 4) {
            throw new CorruptImageException("the PNG pixel data are broken: row " + row + " names an unknown filter");
        }
        return filter;
    }
}
