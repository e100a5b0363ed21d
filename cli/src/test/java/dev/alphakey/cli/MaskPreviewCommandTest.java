package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.image.Raster;
import dev.alphakey.mask.EditMask;
import dev.alphakey.mask.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskPreviewCommandTest {
    @TempDir
    Path folder;

    private Path photo;
    private Path mask;

    @BeforeEach
    void anImageAndItsMask() throws IOException {
        photo = Pictures.save(folder.resolve("photo.png"), Raster.filled(64, 48, 0xff336699));
        EditMask drawn = EditMask.ofShape(64, 48, new Shape.Rectangle(20, 10, 30, 20));
        mask = Pictures.save(folder.resolve("mask.png"), drawn.toRaster());
    }

    @Test
    void whatIsRepaintedIsMarkedAndTheRestIsTheImage() throws IOException {
        Path preview = folder.resolve("preview.png");
        Cli cli = Cli.run("mask", "preview", photo.toString(), mask.toString(), "--out", preview.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        BufferedImage drawn = ImageIO.read(preview.toFile());
        assertEquals(0xff336699, drawn.getRGB(5, 5));
        assertNotEquals(0xff336699, drawn.getRGB(30, 20));
    }

    @Test
    void withoutANameItLiesBesideTheImage() {
        assertEquals(
                ExitCode.DONE, Cli.run("mask", "preview", photo.toString(), mask.toString()).code());
        assertTrue(Files.exists(folder.resolve("photo-mask-preview.png")));
    }

    @Test
    void itWorksInAPipe() throws IOException {
        Cli cli = Cli.withInput(Files.readAllBytes(photo), "mask", "preview", "-", mask.toString(), "--out", "-");
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertEquals(64, ImageIO.read(new ByteArrayInputStream(cli.outBytes())).getWidth());
    }

    @Test
    void aMaskOfAnotherSizeOrWithoutAlphaIsRefused() throws IOException {
        Path square = Pictures.save(folder.resolve("square.png"), Pictures.clearSheet(1, 1, 32));
        Cli size = Cli.run("mask", "preview", photo.toString(), square.toString());
        assertEquals(ExitCode.FAILED, size.code());
        assertTrue(size.err().contains("32x32") && size.err().contains("64x48"), size.err());
        Cli opaque = Cli.run("mask", "preview", photo.toString(), photo.toString());
        assertEquals(ExitCode.FAILED, opaque.code());
        assertTrue(opaque.err().contains("--from-bw"), opaque.err());
        assertFalse(Files.exists(folder.resolve("photo-mask-preview.png")));
    }

    @Test
    void imageAndMaskAreNotReplaced() throws IOException {
        byte[] before = Files.readAllBytes(photo);
        for (Path own : new Path[] {photo, mask}) {
            Cli cli = Cli.run("mask", "preview", photo.toString(), mask.toString(), "--out", own.toString(), "--force");
            assertEquals(ExitCode.USAGE, cli.code());
        }
        assertArrayEquals(before, Files.readAllBytes(photo));
        assertEquals(ExitCode.USAGE, Cli.run("mask", "preview", photo.toString(), mask.toString(), "--out", "x.gif").code());
    }
}
