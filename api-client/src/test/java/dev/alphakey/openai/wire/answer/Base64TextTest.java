package dev.alphakey.openai.wire.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decoding agrees with the JDK's, whatever dress the text comes in. */
class Base64TextTest {
    private static final long MANY = 1 << 20;

    private static byte[] decoded(String text) {
        Base64Text base64 = new Base64Text(MANY);
        text.chars().forEach(base64::add);
        return base64.finish();
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void agreesWithTheJdkOnEveryLengthAndAlphabet() {
        Random random = new Random(1);
        for (int length = 0; length < 100; length++) {
            byte[] bytes = random(random, length);
            assertArrayEquals(bytes, decoded(Base64.getEncoder().encodeToString(bytes)));
            assertArrayEquals(bytes, decoded(Base64.getEncoder().withoutPadding().encodeToString(bytes)));
            assertArrayEquals(bytes, decoded(Base64.getUrlEncoder().encodeToString(bytes)));
            assertArrayEquals(bytes, decoded(Base64.getMimeEncoder().encodeToString(bytes) + "\r\n"));
        }
    }

    @Test
    void runsAndSingleCharactersComeToTheSame() {
        Random random = new Random(2);
        byte[] bytes = random(random, 50_000);
        byte[] text = Base64.getEncoder().encode(bytes);
        Base64Text base64 = new Base64Text(MANY);
        int at = 0;
        while (at < text.length) {
            int end = Math.min(text.length, at + 1 + random.nextInt(5000));
            at += base64.addRun(text, at, end);
        }
        assertArrayEquals(bytes, base64.finish());
    }

    @Test
    void aRunEndsAtTheTextsOwnEnd() {
        byte[] text = "AAAA\",\"x\":\"".getBytes(StandardCharsets.US_ASCII);
        assertEquals(4, new Base64Text(MANY).addRun(text, 0, text.length));
    }

    @Test
    void theHeadOfADataUrlIsSkipped() {
        assertArrayEquals(new byte[] {1, 2, 3}, decoded("data:image/png;base64,AQID"));
    }

    @Test
    void aPictureMayStartLikeADataUrl() {
        for (String text : new String[] {"d", "da", "dat", "data", "dataAAAA", "datadata"}) {
            if (text.length() % 4 != 1) {
                assertArrayEquals(Base64.getDecoder().decode(text), decoded(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A", "AAAAA", "AA!A", "AA=A", "AAA==", "AA===", "=", "AAAA=", "AA\u00e9A", "AA\u0141A", "https://host/a.png",
        "data:image/png"
    })
    void whatIsNotBase64IsNothing(String text) {
        assertNull(decoded(text));
    }

    @Test
    void aHeadWithoutEndIsNothing() {
        assertNull(decoded("data:" + "x".repeat(1000) + ",AAAA"));
    }

    @Test
    void stopsAtTheMostItMayHold() {
        Base64Text base64 = new Base64Text(1000);
        byte[] text = "A".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        base64.addRun(text, 0, text.length);
        assertTrue(base64.tooLarge());
        assertNull(base64.finish());
    }
}
