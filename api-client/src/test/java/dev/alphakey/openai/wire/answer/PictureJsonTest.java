package dev.alphakey.openai.wire.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures leave the JSON while it is read, and the rest stays what it was. */
class PictureJsonTest {
    private static final byte[] BYTES = new byte[20_000];

    static {
        new Random(1).nextBytes(BYTES);
    }

    private static PictureJson read(String json) throws IOException {
        return PictureJson.read(new Buffer().writeUtf8(json), Set.of("b64_json", "result"));
    }

    private static String base64() {
        return Base64.getEncoder().encodeToString(BYTES);
    }

    private static byte[] only(String json) throws IOException {
        PictureJson read = read(json);
        return read.picture(read.json(), "b64_json");
    }

    @Test
    void aPictureIsDecodedAndTheRestKept() throws IOException {
        PictureJson read = read(
                "{\"a\":[1,\"b64_json\",null],\"b64_json\" :\n\"" + base64() + "\",\"c\":\"\\u00e9 \\\" é\"}");
        assertArrayEquals(BYTES, read.picture(read.json(), "b64_json"));
        assertEquals("[1,\"b64_json\",null]", read.json().get("a").toString());
        assertEquals("é \" é", read.json().get("c").getAsString());
    }

    @Test
    void everyKeyThatWasNamedHoldsPictures() throws IOException {
        PictureJson read = read("{\"x\":{\"result\":\"AQ==\"},\"b64_json\":\"Ag==\"}");
        assertArrayEquals(new byte[] {1}, read.picture(Json.object(read.json().get("x")), "result"));
        assertArrayEquals(new byte[] {2}, read.picture(read.json(), "b64_json"));
    }

    @Test
    void base64MayBeWrittenWithEscapes() throws IOException {
        String mime = Base64.getMimeEncoder().encodeToString(BYTES).replace("\r\n", "\\r\\n");
        String escaped = mime.replace("/", "\\/").replace("+", "\\u002b").replace("=", "\\u003D");
        assertArrayEquals(BYTES, only("{\"b64_json\":\"" + escaped + "\"}"));
    }

    @Test
    void aKeyMayBeWrittenWithEscapes() throws IOException {
        assertArrayEquals(new byte[] {1}, only("{\"b64\\u005fjson\":\"AQ==\"}"));
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        assertArrayEquals(new byte[] {1}, only("\ufeff {\"b64_json\":\"AQ==\"}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "{\"b64_json\":null}", "{\"b64_json\":0}", "{\"b64_json\":\"\"}", "{\"b64_json\":[\"0\"]}",
        "{\"b64_json\":{\"a\":\"0\"}}"
    })
    void whatIsNotATextIsNoPicture(String json) throws IOException {
        assertNull(only(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "not base64!", "A\\u0000AA", "https:\\/\\/host\\/picture.png", "AA\\uzzzzA"})
    void whatIsNotBase64IsSaidToBeSoWhereItIsAskedFor(String text) throws IOException {
        PictureJson read = read("{\"b64_json\":\"" + text + "\",\"other\":1}");
        assertEquals(1, Json.whole(read.json(), "other"));
        UnreadableAnswer e = assertThrows(UnreadableAnswer.class, () -> read.picture(read.json(), "b64_json"));
        assertTrue(e.getMessage().contains("not base64"));
    }

    @Test
    void anAnswerThatBreaksOffAnywhereIsSaidToHaveBrokenOff() {
        String whole = "{\"created\":1,\"data\":[{\"b64_json\":\"AQID\\/w==\",\"x\":\"a\\\"b\"}],\"usage\":{\"n\":true}}";
        for (int length = 1; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThrows(EOFException.class, () -> read(part), part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "   ", "[]", "null", "\"text\"", "<html>it's a \"page</html>", "{]", "{}{}", "{\"a\" 1}",
        "{'a':1}", "{//\n}", "{\"a\":01x}"
    })
    void whatIsNotAnObjectCannotBeRead(String text) {
        assertThrows(UnreadableAnswer.class, () -> read(text));
    }

    @Test
    void depthIsBounded() {
        assertThrows(UnreadableAnswer.class, () -> read("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
    }

    @Test
    void allPicturesTogetherAreBounded() {
        String two = "{\"a\":{\"b64_json\":\"" + base64() + "\"},\"b\":{\"b64_json\":\"" + base64() + "\"}}";
        Buffer json = new Buffer().writeUtf8(two);
        var e = assertThrows(UnreadableAnswer.class, () -> PictureJson.read(json, Set.of("b64_json"), 30_000));
        assertTrue(e.getMessage().contains("larger"));
    }

    @Test
    void theRestIsBounded() {
        Buffer json = new Buffer().writeUtf8("{\"a\":\"" + "x".repeat(17 << 20) + "\"}");
        assertThrows(UnreadableAnswer.class, () -> PictureJson.read(json, Set.of("b64_json")));
    }

    /** Whatever is spoilt, the outcome is a picture, none, or an IOException. */
    @Test
    void noAnswerBreaksTheReader() {
        String whole =
                "{\"data\":[{\"b64_json\":\"AQID\\/w==\",\"r\\u0065sult\":\"0\"}],\"b64_json\":\"7\",\"e\":\"\\u12\"}";
        String spoils = "{}[]\",:\\u0=/ 7\u0000éAb\n'";
        Random random = new Random(3);
        int whereRead = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(whole.replace("\\u12\"", "\""));
            for (int k = random.nextInt(4); k >= 0; k--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, spoils.charAt(random.nextInt(spoils.length())));
            }
            try {
                PictureJson read = read(text.toString());
                for (JsonObject in : new JsonObject[] {read.json(), Json.object(read.json().get("data"))}) {
                    read.picture(in, "b64_json");
                    read.picture(in, "result");
                }
                whereRead++;
            } catch (IOException e) {
                // A clear no.
            }
        }
        assertTrue(whereRead > 1000, "the spoilt answers were all refused: nothing was tested");
    }
}
