package dev.alphakey.cli.finish;

import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.finish.Atlas.Packing;
import dev.alphakey.finish.FinishOptions;
import dev.alphakey.finish.Palette;
import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the options of {@link FinishArguments} ask for.
 *
 * @param name of each result
 * @param sheet the picture that all results are packed into
 * @param colors the most that a result has; 0 for any number
 * @param bytes the most that a result's file has; 0 for any number
 */
public record Finishing(
        FinishOptions options, NamePattern name, Optional<Path> sheet, Packing packing, int colors, long bytes) {

    /** How a result is written: with a palette, if fewer colours are asked for. */
    public WriteOptions write(WriteOptions base) {
        return base.withPalette(colors > 0 || bytes > 0);
    }

    /**
     * A result with as many colours as are wanted.
     *
     * @throws IllegalArgumentException if its file cannot be as small as it should
     */
    public Raster reduced(Raster raster, ImageFormat format, WriteOptions write) throws IOException {
        Raster reduced = colors > 0 ? Palette.reduce(raster, colors, options.clear()) : raster;
        if (bytes == 0) {
            return reduced;
        }
        try {
            return Palette.within(reduced, r -> size(r, format, write), bytes, options.clear());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long size(Raster raster, ImageFormat format, WriteOptions write) {
        var out = new ByteArrayOutputStream();
        try {
            Images.encode(raster, format, write, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
