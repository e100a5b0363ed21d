package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.Metadata.Text;
import dev.alphakey.codec.Metadata;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.codec.WriteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngOptionsTest {
    private static final List<Text> TITLE = List.of(new Text("Title", "A disc"));

    @TempDir
    Path folder;

    private Path image;
    private Path out;

    @BeforeEach
    void drawATitledImage() throws IOException {
        image = folder.resolve("disc.png");
        out = folder.resolve("out.png");
        Metadata titled = new Metadata(
                Metadata.NONE.colors(), Optional.of(new Metadata.Density(2835, 2835, true)), TITLE, Optional.empty(), false);
        Images.write(Pictures.disc(96, 0xff08f40c), image, WriteOptions.DEFAULT.withMetadata(titled));
    }

    @Test
    void textsAreLeftOutAndToldOfButTheDensityStays() throws IOException {
        Cli cli = Cli.run("remove", image.toString(), "--out", out.toString());
        assertTrue((cli.out() + cli.err()).contains("its texts are left out"), cli.out() + cli.err());
        assertEquals(List.of(), metadata().texts());
        assertEquals(2835, metadata().density().orElseThrow().x());
    }

    @Test
    void textsAreKeptOnRequest() throws IOException {
        Cli cli = Cli.run("remove", image.toString(), "--out", out.toString(), "--keep-metadata");
        assertFalse((cli.out() + cli.err()).contains("left out"), cli.out() + cli.err());
        assertEquals(TITLE, metadata().texts());
    }

    @Test
    void theLevelChangesTheBytesAndNoPixel() throws IOException {
        Path small = folder.resolve("small.png");
        Cli.run("remove", image.toString(), "--out", out.toString(), "--png-level", "fast");
        Cli.run("remove", image.toString(), "--out", small.toString(), "--png-level", "small");
        assertTrue(Files.size(small) < Files.size(out));
        assertEquals(Images.read(out, ReadLimits.DEFAULT).raster(), Images.read(small, ReadLimits.DEFAULT).raster());
    }

    @Test
    void anUnknownLevelIsRefusedByName() {
        Cli cli = Cli.run("remove", image.toString(), "--out", out.toString(), "--png-level", "tiny");
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("--png-level takes fast, default or small, not 'tiny'"), cli.err());
    }

    private Metadata metadata() throws IOException {
        return Images.read(out, ReadLimits.DEFAULT).metadata();
    }
}
