package dev.alphakey.openai.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.ImageSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first bytes of real files say, and of files that end, lie or mean harm. */
class PictureFactsTest {
    private static PictureFacts facts(byte[] bytes) throws IOException {
        return PictureFacts.read(Content.of(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "rgb8.png, PNG, 13x11, 1, false, image/png",
        "rgba8.png, PNG, 13x11, 1, true, image/png",
        "grey-alpha16.png, PNG, 13x11, 1, true, image/png",
        "rgb8-trns.png, PNG, 13x11, 1, true, image/png",
        "palette8-trns.png, PNG, 13x11, 1, true, image/png",
        "animated.png, PNG, 32x24, 1, false, image/png",
        "baseline.jpg, JPEG, 32x24, 1, false, image/jpeg",
        "progressive.jpg, JPEG, 32x24, 1, false, image/jpeg",
        "orientation1.jpg, JPEG, 32x24, 1, false, image/jpeg",
        "orientation3.jpg, JPEG, 32x24, 3, false, image/jpeg",
        "orientation6.jpg, JPEG, 24x32, 6, false, image/jpeg",
        "orientation8.jpg, JPEG, 24x32, 8, false, image/jpeg",
        "lossless.webp, WEBP, 32x24, 1, false, image/webp",
        "lossless-alpha.webp, WEBP, 32x24, 1, true, image/webp",
        "lossy.webp, WEBP, 32x24, 1, false, image/webp",
        "lossy-alpha.webp, WEBP, 32x24, 1, true, image/webp",
        "orientation6.webp, WEBP, 24x32, 6, false, image/webp",
        "plain.gif, GIF, 32x24, 1, false, image/gif",
    })
    void realFilesAreTold(
            String name, PictureFormat format, String size, int orientation, boolean alpha, String mediaType)
            throws IOException {
        PictureFacts facts = facts(Pictures.file(name));
        assertEquals(
                new PictureFacts(format, Optional.of(ImageSize.parse(size)), orientation, alpha, false, false), facts);
        assertEquals(Optional.of(mediaType), facts.mediaType());
    }

    @ParameterizedTest
    @CsvSource({"orientation3.jpg, 32x24", "orientation6.jpg, 32x24", "orientation8.jpg, 32x24", "orientation6.webp, 32x24"})
    void theUprightSizeIsWhatPeopleSee(String name, String size) throws IOException {
        assertEquals(Optional.of(ImageSize.parse(size)), facts(Pictures.file(name)).uprightSize());
    }

    @Test
    void aPngIsTurnedByItsExifToo() throws IOException {
        PictureFacts facts = facts(Pictures.file("exif-turned.png"));
        assertEquals(6, facts.orientation());
        assertEquals(Optional.of(new ImageSize(11, 13)), facts.uprightSize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "ycck.jpg"})
    void fourInksAreTold(String name) throws IOException {
        assertTrue(facts(Pictures.file(name)).cmyk());
    }

    @Test
    void aJpegThatHoldsSeveralPicturesIsTold() throws IOException {
        assertTrue(facts(Pictures.mpo(2)).multiPicture());
        assertFalse(facts(Pictures.mpo(1)).multiPicture());
    }

    @ParameterizedTest
    @CsvSource({"rgb24.bmp, BMP", "rgb.tif, TIFF"})
    void otherFormatsAreNamed(String name, PictureFormat format) throws IOException {
        assertEquals(format, facts(Pictures.file(name)).format());
    }

    @ParameterizedTest
    @CsvSource({
        "'\0\0\0\u0018ftypheic\0\0\0\0mif1heic', HEIC",
        "'\0\0\0\u0018ftypmif1\0\0\0\0mif1heic', HEIC",
        "'\0\0\0\u001cftypavif\0\0\0\0mif1avifmiaf', AVIF",
        "'\0\0\0\u001cftypmif1\0\0\0\0mif1avifmiaf', AVIF",
        "'\0\0\0\u0018ftypisom\0\0\0\0isomavc1', UNKNOWN",
        "'%PDF-1.7', PDF",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', SVG",
        "' <?xml version=\"1.0\"?><!-- x --><SVG/>', SVG",
        "'<html><body>502</body></html>', UNKNOWN",
        "'BMW is a car maker', UNKNOWN",
        "'', UNKNOWN",
        "'{}', UNKNOWN",
    })
    void formatsAreToldByTheirFirstBytes(String bytes, PictureFormat format) throws IOException {
        assertEquals(format, facts(bytes.getBytes(StandardCharsets.ISO_8859_1)).format());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "rgba8.png", "palette8-trns.png", "exif-turned.png", "orientation6.jpg", "cmyk.jpg", "lossy-alpha.webp",
        "orientation6.webp", "lossless.webp", "plain.gif"
    })
    void aFileThatEndsEarlyTellsNothingThatTheWholeDoesNot(String name) throws IOException {
        byte[] whole = Pictures.file(name);
        PictureFacts facts = facts(whole);
        for (int length = 16; length < whole.length; length++) {
            PictureFacts part = facts(Arrays.copyOf(whole, length));
            assertEquals(facts.format(), part.format());
            assertTrue(part.storedSize().isEmpty() || part.storedSize().equals(facts.storedSize()), name + " at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgba8.png", "exif-turned.png", "orientation6.jpg", "orientation6.webp", "lossless.webp", "plain.gif"})
    void bytesThatLieDoNoHarm(String name) throws IOException {
        byte[] whole = Pictures.file(name);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = whole.clone();
            for (int change = 1 + random.nextInt(4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 255 : random.nextInt());
            }
            PictureFacts facts = facts(bytes);
            assertTrue(facts.orientation() >= 1 && facts.orientation() <= 8);
        }
    }

    @Test
    void anEndlessFileIsReadOnlySoFar() throws IOException {
        long[] given = {0};
        Content endless = new Content() {
            @Override
            public long length() {
                return Long.MAX_VALUE;
            }

            @Override
            public InputStream open() {
                return new InputStream() {
                    @Override
                    public int read() {
                        given[0]++;
                        return given[0] <= 2 ? (given[0] == 1 ? 0xff : 0xd8) : given[0] % 4 < 2 ? 0xff : 0xe0;
                    }
                };
            }
        };
        PictureFacts.read(endless);
        assertTrue(given[0] < 80 << 20, given[0] + " bytes");
    }

    @Test
    void theFileNameIsNotBelieved(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("photo.png");
        Files.write(file, Pictures.file("baseline.jpg"));
        assertEquals(Optional.of("image/jpeg"), PictureFacts.read(Content.of(file)).mediaType());
    }
}
