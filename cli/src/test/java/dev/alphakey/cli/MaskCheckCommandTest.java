package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import dev.alphakey.mask.EditMask;
import dev.alphakey.mask.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskCheckCommandTest {
    private static final EditMask MASK = EditMask.ofShape(64, 64, new Shape.Ellipse(32, 32, 20, 10));

    @TempDir
    Path folder;

    private Path photo;

    @BeforeEach
    void aPhoto() throws IOException {
        photo = Pictures.save(folder.resolve("photo.png"), Pictures.disc(64, 0xff08f40c));
    }

    @Test
    void aGoodMaskPasses() throws IOException {
        Cli cli = check(MASK.toRaster());
        assertEquals(ExitCode.DONE, cli.code(), cli.out() + cli.err());
        assertTrue(cli.out().contains("Verdict: PASS") && cli.out().contains("within 40x20 at 12,22"), cli.out());
    }

    @Test
    void programsReadWhatIsWrong() throws IOException {
        Path small = Pictures.save(folder.resolve("small.png"), MASK.resized(32, 32).toRaster());
        Cli cli = Cli.run("mask", "check", photo.toString(), small.toString(), "--json");
        assertEquals(ExitCode.INVALID, cli.code());
        JsonObject json = JsonParser.parseString(cli.out()).getAsJsonObject();
        assertEquals("FAIL", json.get("verdict").getAsString());
        JsonObject finding = json.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("size", finding.get("name").getAsString());
        assertTrue(finding.get("message").getAsString().contains("32x32"), cli.out());
    }

    @Test
    void aMaskWithoutAlphaFailsAndIsToldWhatToDo() throws IOException {
        Cli cli = check(Pictures.disc(64, 0xff000000));
        assertEquals(ExitCode.INVALID, cli.code());
        assertTrue(cli.out().contains("FAIL alpha") && cli.out().contains("--from-bw"), cli.out());
    }

    @Test
    void aPngInNameOnlyFails() throws IOException {
        Path webp = Pictures.save(folder.resolve("mask.webp"), MASK.toRaster());
        Path renamed = Files.move(webp, folder.resolve("mask.png"));
        Cli cli = Cli.run("mask", "check", photo.toString(), renamed.toString());
        assertEquals(ExitCode.INVALID, cli.code());
        assertTrue(cli.out().contains("FAIL png"), cli.out());
    }

    @Test
    void aPaletteIsAWarningAndAFailureWhenStrict() throws IOException {
        Path mask = folder.resolve("mask.png");
        Images.write(MASK.hardened().toRaster(), mask, WriteOptions.DEFAULT.withPalette(true));
        Cli cli = Cli.run("mask", "check", photo.toString(), mask.toString());
        assertEquals(ExitCode.DONE, cli.code());
        assertTrue(cli.out().contains("WARN channels"), cli.out());
        assertEquals(
                ExitCode.INVALID,
                Cli.run("mask", "check", photo.toString(), mask.toString(), "--strict").code());
    }

    @Test
    void aMaskOfGreysOnlyIsAWarning() throws IOException {
        Cli cli = check(grey(MASK));
        assertEquals(ExitCode.DONE, cli.code());
        assertTrue(cli.out().contains("WARN channels"), cli.out());
    }

    @Test
    void theMaskMayComeFromStandardInput() throws IOException {
        Path mask = Pictures.save(folder.resolve("mask.png"), MASK.toRaster());
        Cli cli = Cli.withInput(Files.readAllBytes(mask), "mask", "check", photo.toString(), "-");
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
    }

    @Test
    void quietSaysOnlyWhatFailed() throws IOException {
        Path small = Pictures.save(folder.resolve("small.png"), MASK.resized(32, 32).toRaster());
        Cli bad = Cli.run("mask", "check", photo.toString(), small.toString(), "--quiet");
        assertEquals("", bad.out());
        assertTrue(bad.err().contains("small.png") && bad.err().lines().count() == 1, bad.err());
    }

    @Test
    void theFileAtFaultIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
        Cli mask = Cli.run("mask", "check", photo.toString(), text.toString());
        assertEquals(ExitCode.FAILED, mask.code());
        assertTrue(mask.err().contains("text.png"), mask.err());
        Cli image = Cli.run("mask", "check", folder.resolve("none.png").toString(), photo.toString());
        assertEquals(ExitCode.FAILED, image.code());
        assertTrue(image.err().contains("none.png: no such file"), image.err());
    }

    @Test
    void oneFileIsTooFewAndTwoStandardInputsTooMany() {
        assertEquals(ExitCode.USAGE, Cli.run("mask", "check", photo.toString()).code());
        assertEquals(ExitCode.USAGE, Cli.run("mask", "check", "-", "-").code());
    }

    @Test
    void aMistypedCommandIsNotTakenForAFile() {
        Cli cli = Cli.run("mask", "chekc", photo.toString(), photo.toString());
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("'chekc'") && cli.err().contains("mask check"), cli.err());
    }

    private Cli check(Raster mask) throws IOException {
        Path file = Pictures.save(folder.resolve("mask.png"), mask);
        return Cli.run("mask", "check", photo.toString(), file.toString());
    }

    /** The same mask in black and white, which PNG stores as grey and alpha. */
    private static Raster grey(EditMask mask) {
        int[] pixels = new int[mask.width() * mask.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 255 - mask.coverage(i % mask.width(), i / mask.width()) << 24;
        }
        return Raster.of(mask.width(), mask.height(), pixels);
    }
}
