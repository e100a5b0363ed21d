package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Base64;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
    private static final String PATH = "/images/edits";
    private static final byte[] PHOTO = Caller.pngOf(Raster.filled(64, 48, 0xff808080));
    private static final byte[] MASK = Caller.pngOf(halfClear(64, 48));

    private static StandIn service;
    private static Caller caller;

    @BeforeAll
    static void start() throws IOException {
        service = StandIn.start(StandInOptions.DEFAULT.withAutoSize(new Size(64, 48)));
        caller = new Caller(service);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void onePictureIsCalledImage() throws Exception {
        accepted(with("image", PHOTO));
    }

    @Test
    void severalPicturesAreCalledAsAList() throws Exception {
        accepted(with("image[]", PHOTO).addFormDataPart("image[]", "b.png", Caller.png(PHOTO)));
    }

    @Test
    void numbersAndFlagsComeAsText() throws Exception {
        Caller.Answer answer = accepted(with("image", PHOTO)
                .addFormDataPart("n", "2").addFormDataPart("stream", "false").addFormDataPart("output_format", "webp")
                .addFormDataPart("output_compression", "80"));
        assertEquals(2, answer.json().getAsJsonArray("data").size());
    }

    @Test
    void pictureTokensAreCounted() throws Exception {
        JsonObject usage = accepted(with("image", PHOTO)).json().getAsJsonObject("usage");
        // 64x48 is scaled up twice: 4 x 3 patches of 32 pixels.
        assertEquals(12, usage.getAsJsonObject("input_tokens_details").get("image_tokens").getAsInt());
    }

    @Test
    void aRepeatedImageIsPointedToItsList() throws Exception {
        JsonObject error = refused(with("image", PHOTO).addFormDataPart("image", "b.png", Caller.png(PHOTO)));
        assertTrue(error.get("message").getAsString().contains("'image[]=<value>'"), error::toString);
    }

    @Test
    void bothNamesAtOnceAreRefused() throws Exception {
        refused(with("image", PHOTO).addFormDataPart("image[]", "b.png", Caller.png(PHOTO)));
    }

    @Test
    void aSeventeenthPictureIsRefused() throws Exception {
        MultipartBody.Builder form = Caller.edit("x");
        for (int i = 0; i < 16; i++) {
            form.addFormDataPart("image[]", "a.png", Caller.png(PHOTO));
        }
        accepted(form);
        refused(form.addFormDataPart("image[]", "a.png", Caller.png(PHOTO)), "array_above_max_length");
    }

    @Test
    void anEditNeedsAPicture() throws Exception {
        refused(Caller.edit("x"), "missing_required_parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "moderation,low,unknown_parameter", "size,1000x1000,invalid_value", "n,two,invalid_type", "n,11,integer_above_max_value",
        "stream,yes,invalid_type", "input_fidelity,high,invalid_input_fidelity_model", "response_format,b64_json,unknown_parameter",
        "prompt,again,duplicate_parameter", "images,x,unknown_parameter"
    })
    void wrongFieldsAreRefused(String name, String value, String code) throws Exception {
        refused(with("image", PHOTO).addFormDataPart(name, value), code);
    }

    @Test
    void fidelityIsTakenByModelsThatHaveIt() throws Exception {
        for (String[] pair : new String[][] {{"gpt-image-1.5", "high"}, {"gpt-image-1-mini", "low"}}) {
            accepted(form(pair[0]).addFormDataPart("input_fidelity", pair[1]));
        }
        refused(form("gpt-image-1-mini").addFormDataPart("input_fidelity", "high"), "invalid_input_fidelity_model");
    }

    @Test
    void aTypeThatIsNoPictureIsRefused() throws Exception {
        refused(
                Caller.edit("x").addFormDataPart(
                        "image", "a.png", RequestBody.create(PHOTO, MediaType.get("application/octet-stream"))),
                "unsupported_file_mimetype");
    }

    @Test
    void aMislabelledPictureIsRefused() throws Exception {
        refused(
                Caller.edit("x").addFormDataPart("image", "a.jpg", RequestBody.create(PHOTO, MediaType.get("image/jpeg"))),
                "invalid_image_file");
    }

    @Test
    void aBrokenPictureIsRefused() throws Exception {
        byte[] half = Arrays.copyOf(PHOTO, PHOTO.length / 2);
        refused(with("image", half), "invalid_image_file");
    }

    @Test
    void jpegAndWebpAreRead() throws Exception {
        byte[] jpeg = Caller.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg");
        accepted(Caller.edit("x").addFormDataPart("image", "a.jpg", RequestBody.create(jpeg, MediaType.get("image/jpeg"))));
        byte[] webp = PictureFile.encode(Raster.filled(64, 48, 0xff808080), "webp", 100);
        accepted(Caller.edit("x").addFormDataPart("image", "a.webp", RequestBody.create(webp, MediaType.get("image/webp"))));
    }

    @Test
    void whatAMaskKeepsStaysAndWhatItClearsIsRepainted() throws Exception {
        Raster edited = Caller.read(accepted(with("image", PHOTO).addFormDataPart("mask", "m.png", Caller.png(MASK))).file(0));
        assertEquals(0xff808080, edited.argb(5, 20));
        assertTrue(edited.argb(60, 20) != 0xff808080);
    }

    @Test
    void aMaskOfAnotherSizeIsRefused() throws Exception {
        refused(
                with("image", PHOTO).addFormDataPart("mask", "m.png", Caller.png(Caller.pngOf(halfClear(32, 48)))),
                "invalid_image_file");
    }

    @Test
    void aMaskWithoutAlphaIsRefused() throws Exception {
        refused(with("image", PHOTO).addFormDataPart("mask", "m.png", Caller.png(PHOTO)), "invalid_image_file");
    }

    @Test
    void aMarkupNeedsAModelThatKnowsIt() throws Exception {
        refused(with("image", PHOTO).addFormDataPart("markup", "m.png", Caller.png(MASK)), "invalid_value");
        accepted(form("gpt-image-2.5-flare").addFormDataPart("markup", "m.png", Caller.png(MASK)));
        refused(
                form("gpt-image-2.5-flare").addFormDataPart("markup", "m.png", Caller.png(MASK))
                        .addFormDataPart("mask", "m.png", Caller.png(MASK)),
                "invalid_value");
    }

    @Test
    void aFormWithoutItsEndIsRefused() throws Exception {
        var cut = caller.request(PATH)
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(HttpRequest.BodyPublishers.ofString("--xx\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\nx"));
        assertEquals(400, caller.send(cut).status());
    }

    @Test
    void jsonEditsTakeDataUrls() throws Exception {
        Caller.Answer answer = caller.quoted(
                PATH,
                "{'model':'gpt-image-2','prompt':'x','moderation':'low','images':[{'image_url':'" + url(PHOTO)
                        + "'}],'mask':{'image_url':'" + url(MASK) + "'}}");
        assertEquals(200, answer.status(), answer::text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                   | invalid_type
            [{}]                                                 | invalid_value
            [{'image_url':'data:,x','file_id':'file-1'}]         | invalid_value
            [{'image_url':'https://example.invalid/a.png'}]      | invalid_image_url
            [{'image_url':'data:image/png;base64,@@'}]           | invalid_base64_image
            [{'url':'x'}]                                        | unknown_parameter
            """)
    void wrongReferencesAreRefused(String images, String code) throws Exception {
        Caller.Answer answer = caller.quoted(PATH, "{'model':'gpt-image-2','prompt':'x','images':" + images + "}");
        assertEquals(400, answer.status());
        assertEquals(code, answer.error().get("code").getAsString(), answer::text);
    }

    @Test
    void variationsAreRetired() throws Exception {
        assertEquals(404, caller.form("/images/variations", with("image", PHOTO).build()).status());
    }

    private static MultipartBody.Builder with(String name, byte[] file) {
        return Caller.edit("x").addFormDataPart(name, "a.png", Caller.png(file));
    }

    private static MultipartBody.Builder form(String model) {
        return new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("model", model)
                .addFormDataPart("prompt", "x")
                .addFormDataPart("image", "a.png", Caller.png(PHOTO));
    }

    private static Caller.Answer accepted(MultipartBody.Builder form) throws Exception {
        Caller.Answer answer = caller.form(PATH, form.build());
        assertEquals(200, answer.status(), () -> answer.status() + " " + answer.text());
        return answer;
    }

    private static JsonObject refused(MultipartBody.Builder form) throws Exception {
        Caller.Answer answer = caller.form(PATH, form.build());
        assertEquals(400, answer.status(), answer::text);
        return answer.error();
    }

    private static void refused(MultipartBody.Builder form, String code) throws Exception {
        JsonObject error = refused(form);
        assertEquals(code, error.get("code").getAsString(), error::toString);
    }

    private static String url(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** Opaque on the left, clear on the right. */
    private static Raster halfClear(int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % width < width / 2 ? 0xff000000 : 0;
        }
        return Raster.of(width, height, argb);
    }
}
