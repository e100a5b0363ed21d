package dev.alphakey.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small files written by Pillow and ImageMagick. */
final class Fixtures {
    /** The four quarters of the 32x24 picture that most fixtures show. */
    static final int RED = 0xffdc2828;

    static final int GREEN = 0xff28c83c;
    static final int BLUE = 0xff323cd2;
    static final int YELLOW = 0xffe6dc28;

    private Fixtures() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Fixtures.class.getResourceAsStream("/codec/" + name)) {
            assertTrue(in != null, name + " is missing");
            return in.readAllBytes();
        }
    }

    static LoadedImage read(String name) throws IOException {
        return Images.read(bytes(name), ReadLimits.DEFAULT);
    }

    static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of(Fixtures.class.getResource("/codec/baseline.jpg").toURI()).getParent())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails unless the middle of each quarter has the given colour, whatever its alpha. */
    static void assertQuarters(Raster raster, int tolerance, int... colors) {
        int w = raster.width();
        int h = raster.height();
        for (int i = 0; i < 4; i++) {
            int x = i % 2 == 0 ? w / 4 : w * 3 / 4;
            int y = i < 2 ? h / 4 : h * 3 / 4;
            assertNear(colors[i], raster.argb(x, y), tolerance, "at " + x + "," + y);
        }
    }

    static void assertNear(int expected, int actual, int tolerance, String where) {
        for (int shift = 0; shift < 24; shift += 8) {
            int off = Math.abs((expected >> shift & 255) - (actual >> shift & 255));
            assertTrue(off <= tolerance, () -> where + " is " + Integer.toHexString(actual) + ", not "
                    + Integer.toHexString(expected));
        }
    }
}
