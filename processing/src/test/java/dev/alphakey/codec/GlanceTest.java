package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlanceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1,1", "7,3", "300,200"})
    void whatIsWrittenIsWholeAndStatesItsSize(int width, int height) throws IOException {
        for (ImageFormat format : new ImageFormat[] {ImageFormat.PNG, ImageFormat.WEBP}) {
            Glance glance = Images.glance(written("a." + format, width, height));
            assertEquals(new Glance(format, OptionalLong.of((long) width * height), true), glance);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.webp"})
    void whatLacksItsLastByteIsNotWhole(String name) throws IOException {
        Path file = written(name, 64, 64);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertFalse(Images.glance(file).whole());
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16, 20, 30})
    void aFileThatEndsInItsHeaderIsNotWhole(int length) throws IOException {
        for (String name : new String[] {"a.png", "a.webp"}) {
            Path file = written(name, 64, 64);
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
            assertFalse(Images.glance(file).whole(), name);
        }
    }

    @Test
    void everyImageThatIsReadAndStatesASizeStatesItsOwn() throws IOException {
        int stated = 0;
        for (String name : Fixtures.names()) {
            Path file = Files.write(folder.resolve("fixture"), Fixtures.bytes(name));
            Raster raster;
            OptionalLong pixels;
            try {
                raster = Images.read(file, ReadLimits.DEFAULT).raster();
                pixels = Images.glance(file).pixels();
            } catch (IOException e) {
                continue;
            }
            if (pixels.isPresent()) {
                assertEquals((long) raster.width() * raster.height(), pixels.getAsLong(), name);
                stated++;
            }
        }
        assertTrue(stated > 10, stated + " stated a size");
    }

    @Test
    void whatIsNoImageIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.png"), "not an image");
        assertThrows(UnsupportedImageException.class, () -> Images.glance(text));
        assertThrows(UnsupportedImageException.class, () -> Images.glance(Files.createFile(folder.resolve("empty"))));
        assertThrows(NoSuchFileException.class, () -> Images.glance(folder.resolve("none")));
    }

    private Path written(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name.toLowerCase(Locale.ROOT));
        Images.write(Raster.filled(width, height, 0x80102030), file, WriteOptions.DEFAULT.withOverwrite(true));
        return file;
    }
}
