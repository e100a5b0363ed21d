package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads image files of any kind and writes PNG and WebP.
 *
 * <p>The messages of its exceptions are one sentence about the file, to be put behind its name. Every method may be called from
 * several threads.
 */
public final class Images {
    private Images() {}

    /**
     * Reads a file; what it is shows in its content, not in its name.
     *
     * @throws UnsupportedImageException if it is no image or of an unknown kind
     * @throws ImageTooLargeException if it is larger than the limits allow
     * @throws CorruptImageException if it is cut short or contradicts itself
     * @throws java.nio.file.NoSuchFileException if there is no such file
     */
    public static LoadedImage read(Path file, ReadLimits limits) throws IOException {
        Objects.requireNonNull(limits, "limits");
        if (Files.isDirectory(file)) {
            throw new UnsupportedImageException("it is a folder, not an image");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return decode(SourceBytes.read(in, Files.size(file), limits), limits);
        }
    }

    /**
     * Looks at both ends of a file, which is not decoded.
     *
     * @throws UnsupportedImageException if it is no image or of an unknown kind
     * @throws java.nio.file.NoSuchFileException if there is no such file
     */
    public static Glance glance(Path file) throws IOException {
        return Glance.at(file);
    }

    /** Reads an image from the rest of a stream, which is not closed. */
    public static LoadedImage read(InputStream in, ReadLimits limits) throws IOException {
        Objects.requireNonNull(limits, "limits");
        return decode(SourceBytes.read(in, 0, limits), limits);
    }

    /** Reads an image that is already in memory; the array is not changed. */
    public static LoadedImage read(byte[] file, ReadLimits limits) throws IOException {
        Objects.requireNonNull(limits, "limits");
        return decode(file, limits);
    }

    private static LoadedImage decode(byte[] file, ReadLimits limits) throws IOException {
        ImageFormat format = SourceBytes.requireImage(file);
        Reading reading = new Reading(limits);
        try {
            Raster raster = switch (format) {
                case PNG -> PngReader.read(file, reading);
                case JPEG -> JpegReader.read(file, reading);
                case WEBP -> WebpReader.read(file, reading);
                case GIF -> GifReader.read(file, reading);
                case BMP -> BmpReader.read(file, reading);
                case TIFF -> TiffReader.read(file, reading);
            };
            return new LoadedImage(raster, format, reading.notes(), reading.metadata());
        } catch (CorruptImageException | UnsupportedImageException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Plug-ins answer broken input with whatever their loops run into.
            throw new CorruptImageException("the " + format + " file is broken or of a rare kind" + reason(e), e);
        } catch (OutOfMemoryError e) {
            throw new UnsupportedImageException("there is not enough memory for an image of its size", e);
        }
    }

    /** A plug-in's own words where they are meant for people. */
    private static String reason(Throwable e) {
        String message = e instanceof IOException ? e.getMessage() : null;
        boolean readable = message != null && message.length() < 100 && message.matches("[\\p{L}\\d ,:;()'/=+-]+");
        return readable ? ": " + message : "";
    }

    /**
     * Writes a file whose extension says its kind. It appears whole or not at all.
     *
     * @throws UnsupportedImageException if that kind is not written, or cannot hold an image of this size
     * @throws java.nio.file.FileAlreadyExistsException if it exists and may not be overwritten
     */
    public static void write(Raster raster, Path file, WriteOptions options) throws IOException {
        write(raster, file, options, () -> {});
    }

    /**
     * Does as {@link #write(Raster, Path, WriteOptions)}, and waits before the file appears.
     *
     * @param beforeItAppears called when everything is encoded; what it throws leaves things as they were
     */
    public static void write(Raster raster, Path file, WriteOptions options, Runnable beforeItAppears) throws IOException {
        ImageFormat format = ImageFormat.forWriting(file);
        AtomicFile.write(file, options.overwrite(), new AtomicFile.Content() {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                encode(raster, format, options, out);
            }
        }, beforeItAppears);
    }

    /**
     * Finds out, as far as can be known beforehand, whether {@link #write} could put a file there.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it exists and may not be overwritten
     * @throws IOException if the folder is missing or closed, or the target is a folder
     */
    public static void requireWritable(Path target, boolean overwrite) throws IOException {
        AtomicFile.requirePossible(target, overwrite);
    }

    /** Writes an image to a stream, which is neither flushed nor closed. */
    public static void encode(Raster raster, ImageFormat format, WriteOptions options, OutputStream out)
            throws IOException {
        switch (format) {
            case PNG -> encodePng(raster, options, out);
            case WEBP -> WebpWriter.write(raster, options, out);
            default -> throw new UnsupportedImageException(format + " is not written; use PNG or WebP");
        }
    }

    private static void encodePng(Raster raster, WriteOptions options, OutputStream out) throws IOException {
        boolean smallest = options.pngLevel() == PngLevel.SMALL;
        int[] colors = options.palette() || smallest ? PalettePng.colors(raster) : null;
        if (colors == null) {
            PngWriter.write(raster, options, out);
            return;
        }
        var indexed = new ByteArrayOutputStream();
        PalettePng.write(raster, colors, options.metadata(), indexed);
        var direct = new ByteArrayOutputStream();
        if (smallest && !options.palette()) {
            PngWriter.write(raster, options, direct);
        }
        // A palette takes room itself, which tiny pictures do not win back.
        (direct.size() > 0 && direct.size() < indexed.size() ? direct : indexed).writeTo(out);
    }
}
