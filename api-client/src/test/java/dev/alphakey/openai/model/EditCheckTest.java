package dev.alphakey.openai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of an edit's pictures, mask and markup, short of looking into them. */
class EditCheckTest {
    private static final RequestCheck CHECK = RequestCheck.on(LocalDate.parse("2026-11-21"));
    private static final ImageSource.Upload UPLOAD = new ImageSource.Upload("a.png", Content.of(new byte[1]));
    private static final ImageSource FILE = new ImageSource.FileId("file-1");

    private static EditRequest edit(String model, ImageSource... images) {
        return new EditRequest(model, "make it blue", List.of(images), ImageOptions.DEFAULT);
    }

    private static List<String> fields(EditRequest request) {
        return CHECK.edit(request).stream().map(Problem::field).toList();
    }

    @Test
    void uploadsTravelAsMultipartAndReferencesAsJson() {
        assertEquals(Call.EDIT_MULTIPART, RequestCheck.callOf(edit("gpt-image-2", UPLOAD)));
        assertEquals(Call.EDIT_JSON, RequestCheck.callOf(edit("gpt-image-2", FILE)));
        assertEquals(List.of(), fields(edit("gpt-image-2", UPLOAD, UPLOAD).withMask(UPLOAD)));
        assertEquals(List.of(), fields(edit("gpt-image-2", FILE, new ImageSource.Url("https://x/a.png")).withMask(FILE)));
    }

    @Test
    void moderationTravelsInJsonOnly() {
        ImageOptions low = ImageOptions.builder().moderation("low").build();
        assertEquals(List.of("moderation"), fields(new EditRequest("gpt-image-2", "x", List.of(UPLOAD), low)));
        assertEquals(List.of(), fields(new EditRequest("gpt-image-2", "x", List.of(FILE), low)));
    }

    @Test
    void uploadsAndReferencesCannotTravelTogether() {
        assertEquals(List.of("image[1]"), fields(edit("gpt-image-2", UPLOAD, FILE)));
        assertEquals(List.of("mask"), fields(edit("gpt-image-2", UPLOAD).withMask(FILE)));
    }

    @Test
    void thereAreAtMostSixteenPictures() {
        assertEquals(List.of(), fields(edit("gpt-image-2", Collections.nCopies(16, UPLOAD).toArray(ImageSource[]::new))));
        Problem problem = CHECK.edit(edit("gpt-image-2", Collections.nCopies(17, FILE).toArray(ImageSource[]::new))).get(0);
        assertEquals("image: 17 pictures are given; must be at most 16; nearest is 16", problem.message());
    }

    @Test
    void aMarkupDoesNotGoWithAMask() {
        assertEquals(List.of(), fields(edit("gpt-image-2.5-flare", UPLOAD).withMarkup(UPLOAD)));
        assertEquals(List.of("markup"), fields(edit("gpt-image-2.5-flare", UPLOAD).withMarkup(UPLOAD).withMask(UPLOAD)));
    }

    @ParameterizedTest
    @CsvSource({"gpt-image-2, true", "gpt-image-2.5-flare, false", "my-deployment, false"})
    void aMarkupIsForModelsThatTakeIt(String model, boolean refused) {
        assertEquals(
                refused,
                CHECK.edit(edit(model, UPLOAD).withMarkup(UPLOAD)).stream()
                        .anyMatch(problem -> problem.field().equals("markup") && problem.refused()));
    }

    @Test
    void aGifIsMadeWithoutAMask() {
        ImageOptions gif = ImageOptions.builder().outputFormat("gif").build();
        EditRequest request = new EditRequest("gpt-image-2.6-flare", "x", List.of(UPLOAD), gif);
        assertEquals(List.of(), fields(request));
        assertEquals(List.of("mask"), fields(request.withMask(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://example.com/a.png?sig=1", "HTTPS://example.com/a", "data:image/png;base64,AAAA",
        "data:image/png;name=a.png;base64,AAAA"
    })
    void addressesAreHttpsOrBase64Data(String url) {
        assertEquals(List.of(), fields(edit("gpt-image-2", new ImageSource.Url(url))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/a.png", "file:///etc/passwd", "data:image/png,AAAA", "data:", "", "a.png"})
    void otherAddressesAreRefused(String url) {
        assertEquals(List.of("images[0]"), fields(edit("gpt-image-2", new ImageSource.Url(url))));
    }

    @Test
    void addressesHaveALength() {
        String head = "data:image/png;base64,";
        assertEquals(
                List.of(), fields(edit("gpt-image-2", new ImageSource.Url(head + "A".repeat(20_971_520 - head.length())))));
        assertEquals(
                List.of("images[0]"),
                fields(edit("gpt-image-2", new ImageSource.Url(head + "A".repeat(20_971_521 - head.length())))));
    }

    @Test
    void noAddressIsQuoted() {
        Problem problem = CHECK.edit(edit("gpt-image-2", new ImageSource.Url("http://secret"))).get(0);
        assertFalse(problem.message().contains("secret"), problem.message());
    }

    @Test
    void namesAndIdsAreNotEmpty() {
        assertEquals(List.of("image[0]"), fields(edit("gpt-image-2", new ImageSource.Upload("", Content.of(new byte[1])))));
        assertEquals(List.of("images[0]"), fields(edit("gpt-image-2", new ImageSource.FileId(" "))));
    }
}
