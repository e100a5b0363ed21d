package dev.alphakey.cli.generate;

import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.service.PictureNames;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.finish.Finish;
import dev.alphakey.finish.FinishOptions;
import dev.alphakey.finish.Fit;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.Options;

/**
 * A downscaled copy beside each picture; pictures that are small already are not enlarged.
 *
 * @param longest its longest side in pixels
 * @param suffix what is put behind the picture's name
 */
public record SmallCopy(int longest, String suffix) {
    /** A quality of WebP. */
    private static final int LOOKS_THE_SAME = 90;

    public static void addTo(Options options) {
        options.addOption(value(null, "downscale-max-dim", "PIXELS", "write a smaller copy too, with this longest side"))
                .addOption(value(null, "downscale-suffix", "TEXT", "behind its name (-web)"));
    }

    public static Optional<SmallCopy> from(Arguments arguments) throws UsageException {
        String suffix = arguments.text("downscale-suffix", "-web");
        if (suffix.isBlank() || suffix.contains("/") || suffix.contains("\\")) {
            throw new UsageException("--downscale-suffix is part of a file name, such as -web, not '" + suffix + "'");
        }
        return arguments.has("downscale-max-dim")
                ? Optional.of(new SmallCopy(arguments.integer("downscale-max-dim", 1024, 1, 16384), suffix))
                : Optional.empty();
    }

    /** Where the copy of a picture goes: of a PNG a PNG, of all else a WebP. */
    public Path beside(Path picture) {
        Path copy = PictureNames.beside(picture, suffix);
        return copy.toString().toLowerCase(Locale.ROOT).endsWith(".png") ? copy : PictureNames.ending(copy, ".webp");
    }

    /** Writes the copy of a picture that is there, and tells where. */
    public Path write(Path picture, boolean overwrite) throws IOException {
        Raster raster = Images.read(picture, ReadLimits.DEFAULT).raster();
        Raster small = Finish.apply(raster, FinishOptions.NONE.withFit(new Fit(longest, longest))).get(0).raster();
        Path copy = beside(picture);
        WriteOptions write = WriteOptions.DEFAULT.withOverwrite(overwrite);
        Images.write(small, copy, copy.toString().endsWith(".webp") ? write.withLossy(LOOKS_THE_SAME) : write);
        return copy;
    }
}
