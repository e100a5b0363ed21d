package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MaskCommandTest extends MaskForPhoto {
    @Test
    void theMaskIsAnRgbaPngOfTheImagesSizeByAnIndependentReader() throws IOException {
        done("--rect", "10,20,30,8");
        BufferedImage read = ImageIO.read(mask.toFile());
        assertEquals(SIDE, read.getWidth());
        assertEquals(SIDE, read.getHeight());
        assertEquals(4, read.getColorModel().getNumComponents());
        assertTrue(read.getColorModel().hasAlpha());
        byte[] file = Files.readAllBytes(mask);
        assertEquals(8, file[24], "bits to a channel");
        assertEquals(6, file[25], "red, green, blue and alpha");
        assertRepaints(read, "10,20,30,8");
    }

    @Test
    void whatRepaintsEverythingHasAlphaToo() throws IOException {
        done("--rect", "0,0,100%,100%");
        assertEquals(6, Files.readAllBytes(mask)[25]);
        assertRepaints(ImageIO.read(mask.toFile()), "0,0,64,64");
    }

    @Test
    void shapesGoTogetherInTheOrderInWhichTheyAreWritten() throws IOException {
        done("--rect", "0,0,40,40", "--subtract", "--rect", "10,10,10,10", "--rect", "12,12,4,4", "--intersect", "--rect", "0,0,64,20");
        BufferedImage read = ImageIO.read(mask.toFile());
        assertEquals(0, alpha(read, 5, 5));
        assertEquals(255, alpha(read, 11, 11));
        assertEquals(0, alpha(read, 13, 13));
        assertEquals(255, alpha(read, 5, 30));
    }

    @Test
    void changesConcernWhatIsWrittenBeforeThem() throws IOException {
        done("--rect", "30,30,4,4", "--grow", "4", "--subtract", "--rect", "31,31,2,2", "--rect", "2,2,3,3");
        BufferedImage read = ImageIO.read(mask.toFile());
        assertEquals(0, alpha(read, 26, 31));
        assertEquals(255, alpha(read, 25, 31));
        assertEquals(255, alpha(read, 31, 31));
        assertEquals(255, alpha(read, 1, 3), "the last shape is not grown");
    }

    @Test
    void subtractingFirstTakesAwayFromTheWholeImage() throws IOException {
        done("--subtract", "--rect", "5,5,10,10");
        BufferedImage read = ImageIO.read(mask.toFile());
        assertEquals(255, alpha(read, 6, 6));
        assertEquals(0, alpha(read, 50, 50));
    }

    @Test
    void everyChangeIsKnown() throws IOException {
        done("--rect", "10,10,20,20", "--subtract", "--rect", "14,14,4,4", "--fill-holes", "--shrink", "2", "--invert");
        assertEquals(255, alpha(ImageIO.read(mask.toFile()), 15, 15));
        assertEquals(0, alpha(ImageIO.read(mask.toFile()), 10, 10));
        assertEquals(
                ExitCode.DONE,
                run("--force", "--ellipse", "32,32,20,20", "--feather", "2.5", "--hard").code());
        BufferedImage hard = ImageIO.read(mask.toFile());
        for (int i = 0; i < SIDE * SIDE; i++) {
            int alpha = alpha(hard, i % SIDE, i / SIDE);
            assertTrue(alpha == 0 || alpha == 255, "alpha " + alpha);
        }
    }

    @Test
    void polygonsTakeTheirPointsAsWordsAndNumbersMayBeNegative() throws IOException {
        done("--polygon", "-10,-10", "80,-10", "-10,80", "--rect", "-4,60,8,8");
        BufferedImage read = ImageIO.read(mask.toFile());
        assertEquals(0, alpha(read, 1, 1));
        assertEquals(255, alpha(read, 60, 60));
        assertEquals(0, alpha(read, 3, 61));
        byte[] bySeveralWords = Files.readAllBytes(mask);
        done("--force", "--polygon=-10,-10 80,-10 -10,80", "--rect=-4,60,8,8");
        assertArrayEquals(bySeveralWords, Files.readAllBytes(mask));
    }

    @Test
    void perCentCountByTheSideThatTheyLieAlong() throws IOException {
        Path wide = Pictures.save(folder.resolve("wide.png"), Raster.filled(200, 50, 0xff123456));
        Cli cli = Cli.run("mask", "--for", wide.toString(), "--rect", "10%,10%,50%,50%", "--out", mask.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(cli.out().contains("within 100x25 at 20,5"), cli.out());
    }

    @Test
    void aBlackAndWhitePictureIsReadEitherWayAndResizedToTheImage() throws IOException {
        int[] pixels = new int[32 * 32];
        Arrays.fill(pixels, 0xff000000);
        Arrays.fill(pixels, 0, 32 * 16, 0xffffffff);
        Path painted = Pictures.save(folder.resolve("painted.png"), Raster.of(32, 32, pixels));
        Cli white = run("--from-bw", painted.toString());
        assertRepaints(ImageIO.read(mask.toFile()), "0,0,64,32");
        assertTrue(white.err().contains("resized from 32x32 to 64x64"), white.err());
        done("--force", "--from-bw", painted.toString(), "--repaint", "black");
        assertRepaints(ImageIO.read(mask.toFile()), "0,32,64,32");
    }

    @Test
    void aCutoutGivesItsBackgroundOrItsSubject() throws IOException {
        Path cutout = Pictures.save(folder.resolve("cutout.png"), Pictures.clearSheet(1, 1, SIDE));
        done("--background-of", cutout.toString());
        assertEquals(0, alpha(ImageIO.read(mask.toFile()), 2, 2));
        assertEquals(255, alpha(ImageIO.read(mask.toFile()), 32, 32));
        done("--force", "--subject-of", cutout.toString());
        assertEquals(255, alpha(ImageIO.read(mask.toFile()), 2, 2));
        assertEquals(0, alpha(ImageIO.read(mask.toFile()), 32, 32));
    }

    @Test
    void aMaskThatIsThereIsChanged() throws IOException {
        done("--rect", "20,20,10,10");
        Path grown = folder.resolve("grown.png");
        Cli cli = Cli.run("mask", "--from-mask", mask.toString(), "--grow", "3", "--out", grown.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(cli.out().contains("within 16x16 at 17,17"), cli.out());
    }

    @Test
    void aColourOfTheImageIsRepainted() throws IOException {
        done("--key-color", "#08f40c", "--tolerance", "3");
        assertEquals(0, alpha(ImageIO.read(mask.toFile()), 0, 0));
        assertEquals(255, alpha(ImageIO.read(mask.toFile()), 32, 32));
    }

    @Test
    void aDifferenceToAnotherPictureIsRepainted() throws IOException {
        Path other = Pictures.save(folder.resolve("other.png"), Raster.filled(SIDE, SIDE, 0xff08f40c));
        done("--differs-from", other.toString(), "--grow", "1");
        assertEquals(255, alpha(ImageIO.read(mask.toFile()), 0, 0));
        assertEquals(0, alpha(ImageIO.read(mask.toFile()), 32, 32));
    }

    @Test
    void itGoesByThePictureTurnedUpright() throws IOException {
        Path turned = folder.resolve("turned.png");
        try (var out = Files.newOutputStream(turned)) {
            out.write(turnedPng());
        }
        Cli cli = Cli.run("mask", "--for", turned.toString(), "--rect", "0,0,2,2", "--out", mask.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertEquals(20, ImageIO.read(mask.toFile()).getWidth());
        assertEquals(30, ImageIO.read(mask.toFile()).getHeight());
    }

    @Test
    void withoutANameItLiesBesideTheImage() {
        assertEquals(ExitCode.DONE, Cli.run("mask", "-i", photo.toString(), "--rect", "1,1,9,9").code());
        assertTrue(Files.exists(folder.resolve("photo-mask.png")));
    }

    @Test
    void itWorksInAPipe() throws IOException {
        Cli cli = Cli.withInput(Files.readAllBytes(photo), "mask", "--for", "-", "--rect", "8,8,9,9", "--out", "-");
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertRepaints(ImageIO.read(new ByteArrayInputStream(cli.outBytes())), "8,8,9,9");
        assertTrue(cli.err().contains("Repainted pixels: 81/4096"), cli.err());
    }

    @Test
    void programsReadJson() {
        Cli cli = run("--rect", "8,8,9,9", "--json");
        JsonObject json = JsonParser.parseString(cli.out()).getAsJsonObject();
        assertEquals(81, json.get("repainted").getAsInt());
        assertEquals(8, json.getAsJsonObject("box").get("x").getAsInt());
        assertEquals("PASS", json.get("verdict").getAsString());
        assertEquals(mask.toString(), json.get("mask").getAsString());
    }

    @Test
    void quietSaysNothing() {
        Cli cli = run("--rect", "8,8,9,9", "--quiet");
        assertEquals("", cli.out() + cli.err());
    }

    @Test
    void aSizeIsEnoughForShapes() throws IOException {
        Cli cli = Cli.run("mask", "--size", "30x20", "--rect", "0,0,50%,100%", "--out", mask.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertRepaints(ImageIO.read(mask.toFile()), "0,0,15,20");
    }

    @Test
    void nobodyIsWarnedOfAnImageThatIsPngAndEverybodyOfOneThatIsNot() throws IOException {
        Path webp = Pictures.save(folder.resolve("photo.webp"), Pictures.disc(SIDE, 0xff08f40c));
        Cli cli = Cli.run("mask", "--for", webp.toString(), "--rect", "1,1,9,9", "--out", mask.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(cli.out().contains("WARN format"), cli.out());
        assertTrue(run("--rect", "1,1,9,9", "--force").out().contains("Verdict: PASS"));
    }

    private static void assertRepaints(BufferedImage mask, String box) {
        int[] b = Arrays.stream(box.split(",")).mapToInt(Integer::parseInt).toArray();
        for (int y = 0; y < mask.getHeight(); y++) {
            for (int x = 0; x < mask.getWidth(); x++) {
                boolean inside = x >= b[0] && x < b[0] + b[2] && y >= b[1] && y < b[1] + b[3];
                assertEquals(inside ? 0 : 255, alpha(mask, x, y), String.format(Locale.ROOT, "%d,%d", x, y));
            }
        }
    }

    private static int alpha(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >>> 24;
    }

    /** A PNG of 30x20 pixels whose EXIF says that it is to be turned. */
    private static byte[] turnedPng() throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", plain);
        byte[] png = plain.toByteArray();
        byte[] exif = {'e', 'X', 'I', 'f', 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        var crc = new CRC32();
        crc.update(exif);
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(png, 0, 33);
        data.writeInt(exif.length - 4);
        data.write(exif);
        data.writeInt((int) crc.getValue());
        data.write(png, 33, png.length - 33);
        return out.toByteArray();
    }
}
