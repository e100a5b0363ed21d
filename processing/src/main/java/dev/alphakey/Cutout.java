package dev.alphakey;

import dev.alphakey.background.KeyColor;
import dev.alphakey.check.Validation;
import dev.alphakey.image.Raster;
import java.util.List;
import java.util.Optional;

/**
 * A subject without its background.
 *
 * @param raster straight-alpha sRGB pixels, of the size of the input
 * @param key the colour that was removed; empty when the input was transparent already and was passed through
 * @param validation what the checks found; empty when none were asked for
 * @param attempts what {@link RemoveOptions.Checking#RETRY} tried after the first result, in order
 */
public record Cutout(
        Raster raster, Optional<KeyColor> key, Optional<Validation> validation, List<Attempt> attempts) {
    public Cutout {
        attempts = List.copyOf(attempts);
    }

    /** Whether the input's own alpha was kept instead of keying. */
    public boolean passedThrough() {
        return key.isEmpty();
    }

    /**
     * One more try with another setting.
     *
     * @param option the setting, as on the command line
     * @param kept whether its result was better than the best before it
     */
    public record Attempt(String option, boolean kept) {
        /** The setting, word by word. */
        public List<String> arguments() {
            return List.of(option.split(" "));
        }
    }
}
