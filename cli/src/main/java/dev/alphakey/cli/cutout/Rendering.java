package dev.alphakey.cli.cutout;

import dev.alphakey.cli.prompt.KeyChoice;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What one round of asking brought.
 *
 * @param round from 1; 0 for the picture that was asked for with a transparent background
 * @param key the flat background that was asked for, if one was
 * @param second the same subject on another background
 */
record Rendering(int round, Optional<KeyChoice> key, Path first, Optional<Path> second) {
    /** Without its second picture. */
    Rendering alone() {
        return new Rendering(round, key, first, Optional.empty());
    }

    boolean isNative() {
        return round == 0;
    }
}
