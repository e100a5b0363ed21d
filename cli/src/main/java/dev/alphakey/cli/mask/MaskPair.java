package dev.alphakey.cli.mask;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.LoadedImage;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.mask.EditMask;
import dev.alphakey.mask.MaskCheck;
import dev.alphakey.mask.MaskFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An image and the mask that it will be edited with. */
public record MaskPair(InputFile imageFile, InputFile maskFile, LoadedImage image, LoadedImage picture, EditMask mask, MaskFile stored) {
    /** As much of a PNG as tells how its pixels are stored: the signature and the header chunk. */
    private static final int HEAD = 26;

    private static final int DEPTH = 24;
    private static final int COLOR_TYPE = 25;
    private static final int ALPHA_BIT = 4;
    private static final int RGBA = 6;

    public static List<InputFile> named(Arguments arguments, String usage) throws UsageException {
        if (arguments.rest().size() != 2) {
            throw new UsageException(arguments.command() + " needs an image and its mask: alphakey " + usage);
        }
        InputFile image = InputFile.named(arguments.rest().get(0));
        InputFile mask = InputFile.named(arguments.rest().get(1));
        if (image.isStandardInput() && mask.isStandardInput()) {
            throw new UsageException("standard input (-) can be read only once");
        }
        return List.of(image, mask);
    }

    public static MaskPair read(InputFile image, InputFile mask, Terminal terminal, ReadLimits limits) throws MaskException {
        try {
            LoadedImage loaded = image.read(terminal, limits);
            try {
                return withMask(image, loaded, mask, terminal, limits);
            } catch (IOException e) {
                throw new MaskException(InputFile.explain(mask.name(), e));
            }
        } catch (IOException e) {
            throw new MaskException(InputFile.explain(image.name(), e));
        }
    }

    private static MaskPair withMask(
            InputFile image, LoadedImage loaded, InputFile mask, Terminal terminal, ReadLimits limits)
            throws IOException, MaskException {
        byte[] head;
        long bytes;
        LoadedImage picture;
        if (mask.isStandardInput()) {
            byte[] whole = terminal.in().readNBytes((int) MaskCheck.MOST_BYTES + 1);
            if (whole.length > MaskCheck.MOST_BYTES) {
                throw new MaskException("standard input: a mask has at most 50 MB");
            }
            head = whole;
            bytes = whole.length;
            picture = Images.read(whole, limits);
        } else {
            Path file = Path.of(mask.name());
            picture = mask.read(terminal, limits);
            bytes = Files.size(file);
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(HEAD);
            }
        }
        boolean png = picture.format() == ImageFormat.PNG;
        boolean alpha = png ? (head[COLOR_TYPE] & ALPHA_BIT) != 0 : picture.raster().hasTransparency();
        boolean rgba = png && head[DEPTH] == 8 && head[COLOR_TYPE] == RGBA;
        var stored = new MaskFile(png, alpha, rgba, bytes);
        return new MaskPair(image, mask, loaded, picture, EditMask.ofTransparent(picture.raster()), stored);
    }

    public MaskCheck check() {
        return MaskCheck.of(
                image.raster().width(), image.raster().height(), image.format() == ImageFormat.PNG, mask, stored);
    }

    /** What reading changed, each with the name of the file. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        image.notes().forEach(note -> notes.add(imageFile.name() + ": " + note));
        picture.notes().forEach(note -> notes.add(maskFile.name() + ": " + note));
        return notes;
    }
}
