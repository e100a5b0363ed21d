package dev.alphakey.cli.remove;

import dev.alphakey.codec.Glance;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.UnsupportedImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What an earlier run left in the place of a result. */
public enum EarlierResult {
    /** Nothing. */
    NONE,
    /** A whole image that is not older than its source. */
    FINISHED,
    /** An image that is cut short or older than its source, so that it has to be made again. */
    OUTDATED,
    /** Something that no earlier run can have made from this source. */
    FOREIGN;

    public static EarlierResult of(Path source, Path target) throws IOException {
        if (!Files.exists(target)) {
            return NONE;
        }
        if (!Files.isRegularFile(target) || Files.isSameFile(source, target)) {
            return FOREIGN;
        }
        try {
            Glance glance = Images.glance(target);
            if (glance.format() != ImageFormat.forWriting(target)) {
                return FOREIGN;
            }
            boolean newer = Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(source)) >= 0;
            return glance.whole() && newer ? FINISHED : OUTDATED;
        } catch (UnsupportedImageException e) {
            return FOREIGN;
        } catch (NoSuchFileException e) {
            return NONE;
        }
    }
}
