package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.alphakey.benchmarks.scene.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private static final String JSON = "{\"model\":\"gpt-image-2\",\"prompt\":\"a robot\"}";
    private static final String STREAM = "{\"model\":\"gpt-image-2\",\"prompt\":\"a robot\",\"stream\":true,\"partial_images\":1}";

    private StandIn service;

    private Caller start(Faults faults) throws IOException {
        service = StandIn.start(StandInOptions.DEFAULT.withAutoSize(new Size(96, 64)).withFaults(faults));
        return new Caller(service);
    }

    @AfterEach
    void stop() throws IOException {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429,429,rate_limit_exceeded", "QUOTA,429,insufficient_quota", "500,500,server_error", "503,503,server_is_overloaded",
        "403,403,", "moderation,400,moderation_blocked", "event,500,server_error"
    })
    void errorsAreSaidInJsonAndAreFree(String fault, int status, String code) throws Exception {
        Caller caller = start(Faults.script(Fault.parse(fault)));
        Caller.Answer answer = caller.generate("a robot", "");
        assertEquals(status, answer.status());
        assertEquals(code, answer.error().get("code").isJsonNull() ? null : answer.error().get("code").getAsString());
        assertFalse(only().billed());
        assertEquals(200, caller.generate("a robot", "").status());
    }

    @Test
    void aRateLimitTellsWhenToComeBack() throws Exception {
        Caller.Answer answer = start(Faults.parse("429=1,retry-after=1500")).generate("a robot", "");
        assertEquals("1500", answer.header("retry-after-ms"));
        assertEquals("2", answer.header("retry-after"));
        assertTrue(answer.error().get("message").getAsString().contains("(IPM): Limit 5, Used 5, Requested 1."));
    }

    @Test
    void theEdgeAnswersInHtml() throws Exception {
        Caller.Answer answer = start(Faults.script(Fault.BAD_GATEWAY)).generate("a robot", "");
        assertEquals(502, answer.status());
        assertEquals("text/html", answer.header("content-type"));
        assertTrue(answer.text().startsWith("<html>"));
    }

    @Test
    void aDropIsAResetWithoutAByteAndFree() throws Exception {
        start(Faults.script(Fault.DROP));
        RawCall call = RawCall.generate(service, JSON);
        assertEquals(0, call.bytes().length);
        assertTrue(call.reset());
        assertFalse(only().billed());
        assertEquals(0, only().status());
    }

    @Test
    void aLostAnswerIsPaid() throws Exception {
        start(Faults.script(Fault.LOST));
        RawCall call = RawCall.generate(service, JSON);
        assertEquals(0, call.bytes().length);
        assertFalse(call.reset());
        assertTrue(only().billed());
        assertFalse(only().delivered());
        assertEquals("lost", only().outcome());
    }

    @Test
    void aCutAnswerEndsInItsMidstAndIsPaid() throws Exception {
        start(Faults.script(Fault.CUT));
        RawCall call = RawCall.generate(service, JSON);
        assertEquals(call.promised() / 2, call.bodyLength());
        assertTrue(only().billed());
        assertFalse(only().delivered());
    }

    @Test
    void aResetAnswerEndsInAReset() throws Exception {
        start(Faults.script(Fault.RESET));
        assertTrue(RawCall.generate(service, JSON).reset());
        assertTrue(only().billed());
    }

    @Test
    void aCutStreamHasShownItsPartialPictureOnly() throws Exception {
        start(Faults.script(Fault.CUT));
        String text = RawCall.generate(service, STREAM).text();
        assertTrue(text.contains("event: image_generation.partial_image\n"), text);
        assertFalse(text.endsWith("\r\n0\r\n\r\n"));
        assertTrue(only().billed());
    }

    @Test
    void anErrorEventEndsAStreamAndIsFree() throws Exception {
        List<JsonObject> events = start(Faults.script(Fault.EVENT)).post("/images/generations", STREAM).events();
        assertEquals("image_generation.partial_image", events.get(0).get("type").getAsString());
        assertEquals("server_error", events.get(1).getAsJsonObject("error").get("code").getAsString());
        assertEquals(2, events.size());
        assertFalse(only().billed());
    }

    @Test
    void shortBase64IsNoWholeBase64() throws Exception {
        Caller caller = start(Faults.script(Fault.BASE64));
        Caller.Answer answer = caller.generate("a robot", "");
        assertEquals(200, answer.status());
        assertThrows(IllegalArgumentException.class, () -> answer.file(0));
        assertTrue(only().billed());
        assertTrue(only().delivered());
    }

    @Test
    void aWrongTypeHoldsTheRightAnswer() throws Exception {
        Caller.Answer answer = start(Faults.script(Fault.TYPE)).generate("a robot", "");
        assertEquals("text/plain; charset=utf-8", answer.header("content-type"));
        assertTrue(answer.file(0).length > 0);
    }

    @Test
    void slowAnswersTakeTheirTime() throws Exception {
        Caller caller = start(Faults.NONE.withSlowMillis(300));
        long before = System.nanoTime();
        caller.generate("a robot", "");
        assertTrue(System.nanoTime() - before >= 300_000_000L);
    }

    @Test
    void aStormIsARunOfRateLimits() {
        Faults storm = Faults.parse("storm=2+3");
        List<Fault> met = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            met.add(storm.at(i, 1));
        }
        Fault no = Fault.NONE;
        Fault limit = Fault.RATE_LIMIT;
        assertEquals(List.of(no, no, limit, limit, limit, no, no), met);
    }

    @Test
    void sharesAreMetAndFollowTheSeed() {
        Faults faults = Faults.parse("429=0.2,drop=0.1");
        List<Fault> one = run(faults, 1);
        assertEquals(one, run(faults, 1));
        assertNotEquals(one, run(faults, 2));
        assertEquals(2000, one.stream().filter(f -> f == Fault.RATE_LIMIT).count(), 200);
        assertEquals(1000, one.stream().filter(f -> f == Fault.DROP).count(), 150);
    }

    @Test
    void aPromptCanNameItsOwnFaults() throws Exception {
        Caller caller = start(Faults.NONE);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(caller.generate("a robot [fault:429,none,500]", "").status());
            assertEquals(200, caller.generate("another robot", "").status());
        }
        assertEquals(List.of(429, 200, 500, 200), statuses);
    }

    @Test
    void wrongRequestsAreNotCounted() throws Exception {
        Caller caller = start(Faults.script(Fault.SERVER_ERROR));
        assertEquals(400, caller.generate("x", ",'n':11").status());
        assertEquals(500, caller.generate("x", "").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "rain=0.1", "429=2", "429=x", "429=0.6,500=0.6", "slow=fast", "slow=-1", "storm=5", "429=NaN"})
    void wrongPlansAreRefused(String spec) {
        assertThrows(IllegalArgumentException.class, () -> Faults.parse(spec));
    }

    @Test
    void aSavedPictureDecodesAfterAFaultlessRetry() throws Exception {
        Caller caller = start(Faults.script(Fault.CUT));
        assertThrows(IOException.class, () -> caller.generate("a robot", ""));
        String base64 = caller.generate("a robot", "").json().getAsJsonArray("data").get(0).getAsJsonObject().get("b64_json").getAsString();
        assertEquals(96, Caller.read(Base64.getDecoder().decode(base64)).width());
        assertEquals(List.of(true, true), service.journal().stream().map(JournalEntry::billed).toList());
    }

    private JournalEntry only() {
        return service.journal().get(0);
    }

    private static List<Fault> run(Faults faults, long seed) {
        List<Fault> met = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            met.add(faults.at(i, seed));
        }
        return met;
    }
}
