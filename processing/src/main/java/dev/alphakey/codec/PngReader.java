package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.PngUnfilter;
import java.io.IOException;
import java.util.Arrays;

/** Reads every kind of PNG (third edition of the specification); the first image of an animated one. */
final class PngReader {
    /** No deflate stream swells by more than this. */
    private static final long MOST_SWELL = 1032;

    private static final int PAD = 8;

    private final byte[] file;
    private final Reading reading;
    private final PngColour colour = new PngColour();
    private PngHeader header;
    private byte[] palette;
    private byte[] transparency;
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
                case "PLTE" -> palette = chunk.copy();
                case "IDAT" -> takeData(chunk);
                case "IEND" -> more = false;
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
            case "tRNS" -> transparency = chunk.copy();
            case "eXIf" -> orientation = Exif.orientation(chunk.copy());
            case "acTL" -> noteAnimation(chunk);
            default -> {
                if (spanCount == 0) {
                    colour.take(chunk, file);
                }
            }
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
        if (header.rowBytes(header.width()) > Integer.MAX_VALUE - 64) {
            throw new UnsupportedImageException("it is too wide to be read: " + header.width() + " pixels");
        }
        int[] argb = new int[header.width() * header.height()];
        try (PngRows rows = new PngRows(file, spans, spanCount)) {
            boolean direct = header.depth() == 8 && !header.interlaced()
                    && (header.colorType() == PngHeader.RGB_ALPHA
                            || header.colorType() == PngHeader.RGB && transparency == null);
            if (direct) {
                readPacked(rows, argb);
            } else {
                readSampled(rows, argb);
            }
        }
        colour.toSrgb(argb, header.isGrey(), reading);
        return orientation.apply(Raster.of(header.width(), header.height(), argb), reading);
    }

    private void readPacked(PngRows rows, int[] argb) throws IOException {
        int width = header.width();
        boolean alpha = header.colorType() == PngHeader.RGB_ALPHA;
        int length = 1 + width * (alpha ? 4 : 3);
        int[] row = new int[width];
        int[] up = new int[width];
        for (int y = 0; y < header.height(); y++) {
            int from = rows.next(length);
            byte[] bytes = rows.buffer();
            int filter = filter(bytes[from], y);
            if (alpha) {
                PngUnfilter.packRgba(bytes, from + 1, row, width);
            } else {
                PngUnfilter.packRgb(bytes, from + 1, row, width);
            }
            PngUnfilter.packed(filter, row, up, argb, y * width, width, alpha ? 0 : 0xff000000);
            System.arraycopy(argb, y * width, up, 0, width);
        }
    }

    private void readSampled(PngRows rows, int[] argb) throws IOException {
        PngSamples samples = new PngSamples(header, palette, transparency);
        if (!header.interlaced()) {
            readPass(rows, samples, argb, -1);
            return;
        }
        for (int pass = 0; pass < Adam7.PASSES; pass++) {
            readPass(rows, samples, argb, pass);
        }
    }

    /** Reads one pass of an interlaced image, or the whole of another one as pass -1. */
    private void readPass(PngRows rows, PngSamples samples, int[] argb, int pass) throws IOException {
        int columns = pass < 0 ? header.width() : Adam7.columns(pass, header.width());
        int count = pass < 0 ? header.height() : Adam7.rows(pass, header.height());
        if (columns == 0) {
            return;
        }
        int length = (int) header.rowBytes(columns);
        byte[] row = new byte[PAD + length];
        byte[] up = new byte[PAD + length];
        for (int i = 0; i < count; i++) {
            int from = rows.next(1 + length);
            int filter = filter(rows.buffer()[from], i);
            System.arraycopy(rows.buffer(), from + 1, row, PAD, length);
            PngUnfilter.bytes(filter, row, up, PAD, length, header.filterDistance());
            int y = pass < 0 ? i : Adam7.y(pass, i);
            int x = pass < 0 ? 0 : Adam7.x(pass);
            samples.expand(row, PAD, columns, argb, y * header.width() + x, pass < 0 ? 1 : Adam7.dx(pass));
            byte[] swap = row;
            row = up;
            up = swap;
        }
    }

    private static int filter(byte filter, int row) throws CorruptImageException {
        if (filter < 0 || filter > 4) {
            throw new CorruptImageException("the PNG pixel data are broken: row " + row + " names an unknown filter");
        }
        return filter;
    }
}
