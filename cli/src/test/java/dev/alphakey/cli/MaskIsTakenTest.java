package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource.Upload;
import dev.alphakey.openai.picture.UploadCheck;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mask from any source is one that an edit may be sent with. */
class MaskIsTakenTest {
    private static final int SIDE = 96;

    @TempDir
    Path folder;

    @BeforeEach
    void drawWhatMasksAreMadeOf() throws IOException {
        write("photo.png", Runs.disc(SIDE));
        write("other.png", Pictures.disc(SIDE, 0xffff00ff));
        write("cutout.png", Runs.cutout(Runs.disc(SIDE)));
        var painted = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 20; i < 60; i++) {
            for (int j = 10; j < 50; j++) {
                painted.getRaster().setSample(i, j, 0, 255);
            }
        }
        ImageIO.write(painted, "png", folder.resolve("painted.png").toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--from-bw @painted.png",
        "--from-bw @painted.png --repaint black",
        "--background-of @cutout.png",
        "--subject-of @cutout.png --grow 3",
        "--key-color #00ff00 --tolerance 90",
        "--differs-from @other.png",
        "--rect 10,10,30,30",
        "--ellipse 50%,50%,40%,30% --feather 4",
        "--polygon 5,5 80,10 40,90",
        "--rect 0,0,100%,50% --subtract --ellipse 48,24,10,10 --invert",
    })
    void anEditTakesIt(String options) throws IOException {
        var words = new ArrayList<>(List.of("mask", "--for", file("photo.png"), "--out", file("mask.png")));
        for (String word : options.split(" ")) {
            words.add(word.startsWith("@") ? file(word.substring(1)) : word);
        }
        Cli cli = Cli.run(words.toArray(String[]::new));
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertEquals(List.of(), UploadCheck.STANDARD.edit(edit()));
        BufferedImage read = ImageIO.read(folder.resolve("mask.png").toFile());
        assertTrue(read.getColorModel().hasAlpha() && read.getWidth() == SIDE && read.getHeight() == SIDE, read.toString());
    }

    private EditRequest edit() {
        return new EditRequest("gpt-image-2", "a hat", List.of(upload("photo.png")), ImageOptions.DEFAULT).withMask(upload("mask.png"));
    }

    private Upload upload(String name) {
        return new Upload(name, Content.of(folder.resolve(name)));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, Raster raster) throws IOException {
        Images.write(raster, folder.resolve(name), WriteOptions.DEFAULT);
        assertTrue(Files.exists(folder.resolve(name)));
    }
}
