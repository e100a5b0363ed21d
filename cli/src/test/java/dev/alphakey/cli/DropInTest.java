package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.Command;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines of the usual key-removal script, with the pixels that it gives. */
class DropInTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("alphakey.golden", "../processing/src/test/resources/golden"));

    @TempDir
    Path folder;

    static Stream<String> lines() throws IOException {
        return Files.readAllLines(GOLDEN.resolve("golden.tsv")).stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aScriptsCommandLineGivesTheScriptsPixels(String line) throws IOException {
        String[] field = line.split("\t");
        Path out = folder.resolve("out.png");
        var arguments = new ArrayList<>(List.of("remove", "--input", GOLDEN.resolve(field[0]).toString(), "--out", out.toString()));
        Stream.of(field[1].split(" ")).filter(word -> !word.isEmpty()).forEach(arguments::add);

        Cli cli = Cli.run(arguments.toArray(String[]::new));

        assertTrue(cli.out().contains("Key color: " + field[3]), cli.out() + cli.err());
        int tolerance = field[1].contains("--edge-feather") ? 2 : 0;
        assertTrue(difference(GOLDEN.resolve(field[2]), out) <= tolerance, line);
    }

    /** The greatest difference in alpha, or 255 where a visible or invisible colour differs without a feather. */
    private static int difference(Path expected, Path actual) throws IOException {
        BufferedImage a = picture(expected);
        BufferedImage b = picture(actual);
        assertEquals(a.getWidth(), b.getWidth());
        assertEquals(a.getHeight(), b.getHeight());
        int greatest = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getRGB(x, y);
                int q = b.getRGB(x, y);
                boolean sameColour = (p & 0xffffff) == (q & 0xffffff);
                greatest = Math.max(greatest, sameColour ? Math.abs((p >>> 24) - (q >>> 24)) : 255);
            }
        }
        return greatest;
    }

    private static BufferedImage picture(Path file) throws IOException {
        Raster raster = Images.read(file, ReadLimits.DEFAULT).raster();
        return raster.asBufferedImage();
    }
}
