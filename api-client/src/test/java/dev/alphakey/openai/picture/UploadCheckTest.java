package dev.alphakey.openai.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.VariationRequest;
import dev.alphakey.openai.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of pictures before they are uploaded, by their content. */
class UploadCheckTest {
    private static EditRequest edit(ImageSource... images) {
        return new EditRequest("gpt-image-2.5-flare", "make it blue", List.of(images), ImageOptions.DEFAULT);
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(problem -> (problem.refused() ? "" : "warning: ") + problem.message()).toList();
    }

    private static List<String> messages(EditRequest request) throws IOException {
        return messages(UploadCheck.STANDARD.edit(request));
    }

    /** A picture of which only the length is not true. */
    private static ImageSource.Upload ofLength(byte[] bytes, long length) {
        return new ImageSource.Upload("large.png", new Content() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb8.png", "rgba8.png", "baseline.jpg", "orientation6.jpg", "lossy.webp", "lossless-alpha.webp"})
    void pngJpegAndWebpAreTaken(String name) throws IOException {
        assertEquals(List.of(), messages(edit(Pictures.upload(name))));
    }

    @Test
    void aWrongNameDoesNoHarm() throws IOException {
        assertEquals(List.of(), messages(edit(Pictures.upload("photo.png", Pictures.file("baseline.jpg")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "plain.gif | plain.gif is GIF; must be one of png, jpeg, webp",
        "rgb24.bmp | rgb24.bmp is BMP; must be one of png, jpeg, webp",
        "rgb.tif | rgb.tif is TIFF; must be one of png, jpeg, webp",
        "cmyk.jpg | cmyk.jpg is a CMYK JPEG; must be RGB or grey: convert it",
    })
    void otherPicturesAreRefused(String name, String message) throws IOException {
        assertEquals(
                List.of("image[1]: " + message), messages(edit(Pictures.upload("rgb8.png"), Pictures.upload(name))));
    }

    @Test
    void manyPicturesInOneFileAreRefused() throws IOException {
        assertEquals(
                List.of("image[0]: 3d.jpg is a JPEG that holds several pictures (MPO); must hold one: save it anew"),
                messages(edit(Pictures.upload("3d.jpg", Pictures.mpo(2)))));
    }

    @Test
    void emptyAndDamagedAndUnknownFilesAreRefused() throws IOException {
        assertEquals(
                List.of(
                        "image[0]: a.png is empty; must be a picture",
                        "image[1]: b.png is damaged: its size cannot be read; must be a whole picture",
                        "image[2]: c.png is of an unknown format; must be one of png, jpeg, webp"),
                messages(edit(
                        Pictures.upload("a.png", new byte[0]),
                        Pictures.upload("b.png", Arrays.copyOf(Pictures.file("rgb8.png"), 20)),
                        Pictures.upload("c.png", "<html>502 Bad Gateway</html>".getBytes()))));
    }

    @Test
    void aPictureHasLessThanFiftyMegabytes() throws IOException {
        byte[] png = Pictures.file("rgb8.png");
        assertEquals(List.of(), messages(edit(ofLength(png, (50L << 20) - 1))));
        assertEquals(
                List.of("image[0]: large.png has 52428800 bytes; must have less than 52428800"),
                messages(edit(ofLength(png, 50L << 20))));
    }

    @Test
    void aMaskIsAPngWithAlphaAndOfTheFirstPicturesSize() throws IOException {
        EditRequest request = edit(Pictures.upload("a.png", Pictures.png(64, 48, 2)), Pictures.upload("rgb8.png"));
        assertEquals(List.of(), messages(request.withMask(Pictures.upload("m.png", Pictures.png(64, 48, 6)))));
        assertEquals(
                List.of("mask: m.png has no alpha channel; must be a PNG with transparency"),
                messages(request.withMask(Pictures.upload("m.png", Pictures.png(64, 48, 2)))));
        assertEquals(
                List.of("mask: it is 48x64 and the first picture is 64x48; must have the first picture's size; nearest is 64x48"),
                messages(request.withMask(Pictures.upload("m.png", Pictures.png(48, 64, 6)))));
        assertEquals(
                List.of("mask: lossless-alpha.webp is WebP; must be a PNG with transparency"),
                messages(request.withMask(Pictures.upload("lossless-alpha.webp"))));
    }

    @Test
    void aMaskIsComparedWithThePictureAsPeopleSeeIt() throws IOException {
        EditRequest request = edit(Pictures.upload("orientation6.jpg"));
        String format = "warning: mask: it is PNG and the first picture is JPEG; should have the same format: convert the "
                + "picture to PNG";
        assertEquals(List.of(format), messages(request.withMask(Pictures.upload("m.png", Pictures.png(32, 24, 6)))));
        assertEquals(
                List.of(
                        "mask: it is 24x32 and the first picture is 32x24, upright; must have the first picture's size; "
                                + "nearest is 32x24",
                        format),
                messages(request.withMask(Pictures.upload("m.png", Pictures.png(24, 32, 6)))));
    }

    @Test
    void aMaskIsWarnedOfOverFourMegabytesAndRefusedFromFifty() throws IOException {
        byte[] png = Pictures.png(8, 8, 6);
        EditRequest request = edit(Pictures.upload("a.png", png));
        assertEquals(List.of(), messages(request.withMask(ofLength(png, 4L << 20))));
        assertEquals(
                List.of("warning: mask: large.png has 4194305 bytes; documents differ on whether more than 4194304 are taken"),
                messages(request.withMask(ofLength(png, (4L << 20) + 1))));
        assertEquals(
                List.of("mask: large.png has 52428800 bytes; must have less than 52428800"),
                messages(request.withMask(ofLength(png, 50L << 20))));
    }

    @Test
    void aMarkupIsCheckedAsAMaskIs() throws IOException {
        EditRequest request = edit(Pictures.upload("baseline.jpg"));
        assertEquals(List.of(), messages(request.withMarkup(Pictures.upload("m.png", Pictures.png(32, 24, 6)))));
        assertEquals(
                List.of("markup: rgb8.png has no alpha channel; must be a PNG with transparency",
                        "markup: it is 13x11 and the first picture is 32x24; must have the first picture's size; "
                                + "nearest is 32x24"),
                messages(request.withMarkup(Pictures.upload("rgb8.png"))));
    }

    @Test
    void whatIsNotUploadedCannotBeChecked() throws IOException {
        assertEquals(List.of(), messages(edit(new ImageSource.FileId("file-1"), new ImageSource.Url("https://x/a.gif"))));
    }

    @Test
    void leniencyWarnsButNotOfNothing() throws IOException {
        assertEquals(
                List.of(
                        "warning: image[0]: plain.gif is GIF; must be one of png, jpeg, webp",
                        "image[1]: a.png is empty; must be a picture"),
                messages(UploadCheck.STANDARD.lenient()
                        .edit(edit(Pictures.upload("plain.gif"), Pictures.upload("a.png", new byte[0])))));
    }

    @Test
    void dallE2TakesASquarePngOfLessThanFourMegabytes() throws IOException {
        List<String> wrong = messages(UploadCheck.STANDARD.variation(
                new VariationRequest("dall-e-2", ofLength(Pictures.png(64, 48, 6), 4L << 20), ImageOptions.DEFAULT)));
        assertEquals(
                List.of("image: large.png has 4194304 bytes; must have less than 4194304", "image: large.png is 64x48; must be square"),
                wrong);
        assertEquals(
                List.of("image: baseline.jpg is JPEG; must be one of png"),
                messages(UploadCheck.STANDARD.variation(
                        new VariationRequest("dall-e-2", Pictures.upload("baseline.jpg"), ImageOptions.DEFAULT))));
    }
}
