package dev.alphakey.cli.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words for things that one sees through, whose alpha a single background does not tell for sure. */
public final class SeeThrough {
    private static final Set<String> WORDS = Set.of(
            "glass", "glasses", "bottle", "vase", "jar", "window", "lens", "crystal", "diamond", "gem", "ice", "icicle", "water",
            "splash", "drop", "bubble", "bubbles", "soap", "jelly", "jellyfish", "potion", "liquid", "smoke", "smoky", "steam", "fog",
            "mist", "cloud", "glow", "glowing", "neon", "aura", "halo", "hologram", "laser", "lantern", "lamp", "candle", "fire", "flame",
            "flames", "ghost", "veil", "gauze", "lace", "transparent", "translucent");

    private SeeThrough() {}

    /** The first such word of a prompt. */
    public static Optional<String> in(Prompt prompt) {
        return Arrays.stream(prompt.words().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(WORDS::contains).findFirst();
    }
}
