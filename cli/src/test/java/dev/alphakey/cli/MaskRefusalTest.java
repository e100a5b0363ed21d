package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mask} does not do, and how it says so. */
class MaskRefusalTest extends MaskForPhoto {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--rect 1,2,3",
                "--rect 1,2,3,x",
                "--rect 1,2,NaN,4",
                "--rect 1,2,1e5,4",
                "--rect 1,2,0,4",
                "--rect 1,2,Infinity,4",
                "--rect 99999999,2,3,4",
                "--rect",
                "--ellipse 1,2,-3,4",
                "--ellipse %,2,3,4",
                "--polygon 1,1 2,2",
                "--polygon 1,1 2,2 3;3",
                "--polygon",
                "--polygon 1,1 2,2 3,3,3",
                "--rect 1,1,9,9 --subtract",
                "--rect 1,1,9,9 --subtract --intersect --rect 2,2,2,2",
                "--rect 1,1,9,9 --subtract --grow 3",
                "--grow 3 --rect 1,1,9,9",
                "--rect 1,1,9,9 --grow -3",
                "--rect 1,1,9,9 --grow 2.5",
                "--rect 1,1,9,9 --grow 99999",
                "--rect 1,1,9,9 --feather NaN",
                "--rect 1,1,9,9 --feather 1e9",
                "--rect 1,1,9,9 --repaint black",
                "--rect 1,1,9,9 --tolerance 9",
                "--rect 1,1,9,9 --threshold 9",
                "--rect=",
                "--from-bw=",
                "--rect 1,1,9,9 --size 64x64",
                "--rect 1,1,9,9 stray.png",
                "--key-color greenish",
                "--key-color green --tolerance 256",
                "--from-bw - --subject-of -",
                "--rect 1,1,9,9 --json --out -",
                "--rect 1,1,9,9 --out mask.webp",
                "--rect 1,1,9,9 --out mask.jpg",
                "--rect 1,1,9,9 --no-such-thing"
            })
    void whatMakesNoSenseIsRefusedInOneLineWithoutAFile(String words) throws IOException {
        String[] given = words.isEmpty() ? new String[0] : words.split(" ");
        Cli cli = Cli.run(all(new String[] {"mask", "--for", photo.toString()}, given));
        assertEquals(ExitCode.USAGE, cli.code(), cli.out() + cli.err());
        assertEquals(1, cli.err().lines().count(), cli.err());
        assertFalse(cli.err().contains("unexpected"), cli.err());
        assertOnlyThePhotoIsThere();
    }

    @Test
    void withoutASizeItAsksForOne() {
        Cli cli = Cli.run("mask", "--rect", "1,1,9,9", "--out", mask.toString());
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("--for") && cli.err().contains("--size"), cli.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x5", "5", "-1x5", "1e3x5", "99999x99999", "9999999x1"})
    void sizesThatNoMaskHasAreRefused(String size) {
        Cli cli = Cli.run("mask", "--size=" + size, "--rect", "0,0,1,1", "--out", mask.toString());
        assertEquals(ExitCode.USAGE, cli.code(), cli.err());
        assertTrue(cli.err().contains("--size"), cli.err());
    }

    @Test
    void aColourNeedsTheImage() {
        Cli cli = Cli.run("mask", "--key-color", "green", "--size", "9x9", "--out", mask.toString());
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("--for"), cli.err());
    }

    @Test
    void aShapeOutsideTheImageIsNamed() throws IOException {
        Cli cli = run("--rect", "100,100,5,5");
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("--rect 100,100,5,5 lies outside the 64x64"), cli.err());
        assertOnlyThePhotoIsThere();
    }

    @Test
    void whatIsOnlySoftIsNotWritten() throws IOException {
        Cli cli = run("--rect", "30,30,2,2", "--feather", "6");
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("--grow"), cli.err());
        assertOnlyThePhotoIsThere();
    }

    @Test
    void aPictureOfOtherProportionsIsTakenOnlyOnRequest() throws IOException {
        Path painted = Pictures.save(folder.resolve("painted.png"), Raster.filled(64, 32, 0xffffffff));
        Cli cli = run("--from-bw", painted.toString());
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("64x32") && cli.err().contains("64x64") && cli.err().contains("--stretch"), cli.err());
        assertEquals(ExitCode.DONE, run("--from-bw", painted.toString(), "--stretch").code());
    }

    @Test
    void anOpaqueCutoutIsRefused() {
        Cli cli = run("--subject-of", photo.toString());
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("no transparency") && cli.err().contains("--subject-of"), cli.err());
    }

    @Test
    void whatSelectsNothingSaysWhy() throws IOException {
        Path copy = Pictures.save(folder.resolve("copy.png"), Pictures.disc(SIDE, 0xff08f40c));
        Cli same = run("--differs-from", copy.toString());
        assertEquals(ExitCode.FAILED, same.code());
        assertTrue(same.err().contains("copy.png does not differ"), same.err());
        Cli color = run("--key-color", "blue", "--tolerance", "10");
        assertEquals(ExitCode.FAILED, color.code());
        assertTrue(color.err().contains("--key-color blue within --tolerance 10"), color.err());
    }

    @Test
    void picturesOfAnotherSizeAreNotCompared() throws IOException {
        Path other = Pictures.save(folder.resolve("other.png"), Raster.filled(9, 9, 0xff08f40c));
        Cli cli = run("--differs-from", other.toString());
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("9x9") && cli.err().contains("64x64"), cli.err());
    }

    @Test
    void missingAndBrokenFilesAreNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
        Cli broken = run("--from-bw", text.toString());
        assertEquals(ExitCode.FAILED, broken.code());
        assertTrue(broken.err().contains("text.png"), broken.err());
        Cli missing = Cli.run("mask", "--for", folder.resolve("none.png").toString(), "--rect", "1,1,2,2");
        assertEquals(ExitCode.FAILED, missing.code());
        assertTrue(missing.err().contains("none.png: no such file"), missing.err());
    }

    @Test
    void filesAreKeptUnlessForcedAndTheImageAlways() throws IOException {
        done("--rect", "8,8,9,9");
        byte[] first = Files.readAllBytes(mask);
        Cli again = run("--rect", "1,1,2,2");
        assertEquals(ExitCode.FAILED, again.code());
        assertTrue(again.err().contains("--force"), again.err());
        assertArrayEquals(first, Files.readAllBytes(mask));
        Cli own = Cli.run("mask", "--for", photo.toString(), "--rect", "1,1,2,2", "--out", photo.toString(), "--force");
        assertEquals(ExitCode.USAGE, own.code());
        Cli source = run("--from-mask", mask.toString(), "--grow", "2", "--force");
        assertEquals(ExitCode.USAGE, source.code(), "a mask is not read and replaced");
        assertArrayEquals(first, Files.readAllBytes(mask));
    }

    private void assertOnlyThePhotoIsThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(photo), files.toList());
        }
    }
}
