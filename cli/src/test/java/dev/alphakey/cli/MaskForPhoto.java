package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A photo, alone in a folder, and the mask that {@code mask} makes for it beside it. */
abstract class MaskForPhoto {
    static final int SIDE = 64;

    @TempDir
    Path folder;

    Path photo;
    Path mask;

    @BeforeEach
    void aPhoto() throws IOException {
        photo = Pictures.save(folder.resolve("photo.png"), Pictures.disc(SIDE, 0xff08f40c));
        mask = folder.resolve("mask.png");
    }

    final Cli run(String... words) {
        return Cli.run(all(new String[] {"mask", "--for", photo.toString(), "--out", mask.toString()}, words));
    }

    final void done(String... words) {
        Cli cli = run(words);
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
    }

    static String[] all(String[] first, String[] second) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(second)).toArray(String[]::new);
    }
}
