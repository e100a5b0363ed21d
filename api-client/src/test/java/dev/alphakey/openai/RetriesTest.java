package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.http.Ask;
import dev.alphakey.openai.wire.answer.UnreadableAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, when, and what never is. */
class RetriesTest {
    private static final RetryPolicy TWICE_BILLED = new RetryPolicy(4, Duration.ofMinutes(5), true);

    private final NoWaiting time = new NoWaiting();
    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static Ask picture() {
        return Ask.post(RequestBody.create("{}", MediaType.get("application/json")), 1, "images", "generations");
    }

    private String call(RetryPolicy policy, Ask ask) throws IOException {
        try (Exchange exchange = service.exchange(policy, null, time)) {
            return exchange.call(ask, CallOptions.DEFAULT, answer -> answer.body().readUtf8());
        }
    }

    private String call() throws IOException {
        return call(RetryPolicy.DEFAULT, picture());
    }

    private <E extends IOException> E fails(Class<E> type) {
        return assertThrows(type, this::call);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504, 529})
    void whatMayPassIsTriedAgain(int status) throws Exception {
        service.answers(status, "");
        service.answers(200, "done");
        assertEquals("done", call());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 422})
    void whatWillNotPassIsNot(int status) {
        service.answers(status, "");
        assertFalse(fails(ApiException.class).retryable());
        assertEquals(1, service.requests());
    }

    @ParameterizedTest
    @CsvSource({
        "429, insufficient_quota", "429, credit_balance_exhausted", "429, organization_spend_limit_exceeded",
        "429, project_spend_limit_exceeded", "429, organization_usage_limit_exceeded", "500, billing_hard_limit_reached",
        "500, moderation_blocked", "500, content_policy_violation", "500, invalid_api_key"
    })
    void whatOnlyAPersonMendsIsNeverTriedAgain(int status, String code) {
        service.answers(status, "{\"error\":{\"code\":\"" + code + "\"}}", "x-should-retry", "true");
        ApiException e = fails(ApiException.class);
        assertFalse(e.retryable());
        assertTrue(e.getMessage().contains("; "), e.getMessage());
        assertEquals(1, service.requests());
    }

    @Test
    void aFilterOfAzureIsKnownByItsInnerError() {
        service.answers(500, """
                {"error":{"code":"server_error","message":"m","innererror":{"code":"ResponsibleAIPolicyViolation",
                 "content_filter_result":{"hate":{"filtered":false},"sexual":{"filtered":true,"severity":"high"}}}}}""");
        ApiException e = fails(ApiException.class);
        assertEquals(List.of("sexual"), e.moderation().orElseThrow().categories());
        assertEquals(1, service.requests());
    }

    @Test
    void anUnverifiedOrganisationIsNotTriedAgain() {
        service.answers(503, "{\"error\":{\"message\":\"Your organization must be verified to use it\"}}");
        assertFalse(fails(ApiException.class).retryable());
    }

    @Test
    void theServiceMayAskForAnotherTry() throws Exception {
        service.answers(400, "", "x-should-retry", "true");
        service.answers(200, "done");
        assertEquals("done", call());
    }

    @Test
    void theServiceMayForbidAnotherTry() {
        service.answers(500, "", "x-should-retry", "false");
        assertFalse(fails(ApiException.class).retryable());
        assertEquals(1, service.requests());
    }

    @Test
    void waitsGrowToEightSeconds() throws Exception {
        for (int i = 0; i < 6; i++) {
            service.answers(500, "");
        }
        service.answers(200, "done");
        call(new RetryPolicy(7, Duration.ofMinutes(5), false), picture());
        assertEquals(List.of(500L, 1000L, 2000L, 4000L, 8000L, 8000L), millis());
    }

    @Test
    void chanceTakesUpToAQuarterOff() throws Exception {
        time.random = 1;
        service.answers(500, "");
        service.answers(200, "done");
        call();
        assertEquals(List.of(375L), millis());
    }

    private List<Long> millis() {
        return time.waits.stream().map(Duration::toMillis).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "retry-after-ms, 1500.5, 1500", "retry-after, 12, 12000", "retry-after, 0.25, 250", "retry-after, 120, 120000",
        "retry-after, 'Sat, 21 Nov 2026 12:00:40 GMT', 40000", "retry-after, 'Sat, 21 Nov 2026 11:00:00 GMT', 500",
        "retry-after, soon, 500", "retry-after, -5, 500", "retry-after, NaN, 500", "retry-after-ms, 0, 500"
    })
    void theServiceSaysHowLong(String header, String value, long wait) throws Exception {
        service.answers(429, "", header, value);
        service.answers(200, "done");
        call();
        assertEquals(List.of(wait), millis());
    }

    @Test
    void millisecondsComeBeforeSeconds() throws Exception {
        service.answers(429, "", "retry-after", "9", "retry-after-ms", "700");
        service.answers(200, "done");
        call();
        assertEquals(List.of(700L), millis());
    }

    @ParameterizedTest
    @CsvSource({"12s, 12000", "530ms, 530", "1m5.5s, 65500"})
    void aLimitSaysItsWaitInItsText(String said, long wait) throws Exception {
        service.answers(429, "{\"error\":{\"message\":\"Limit 5, Used 5. Please try again in " + said + ".\"}}");
        service.answers(200, "done");
        call();
        assertEquals(List.of(wait), millis());
    }

    @ParameterizedTest
    @CsvSource({"121, 2 min 1 s", "1e300, 16666666 min 40 s"})
    void aLongerWaitIsLeftToTheCaller(String seconds, String told) {
        service.answers(429, "", "retry-after", seconds);
        ApiException e = fails(ApiException.class);
        assertTrue(e.retryable());
        assertTrue(e.retryAfter().orElseThrow().toSeconds() > 120);
        assertTrue(e.getMessage().contains("try again in " + told), e.getMessage());
        assertEquals(1, service.requests());
    }

    @Test
    void triesEnd() {
        for (int i = 0; i < 9; i++) {
            service.answers(500, "");
        }
        fails(ApiException.class);
        assertEquals(4, service.requests());
    }

    @Test
    void allWaitsTogetherAreBounded() {
        for (int i = 0; i < 9; i++) {
            service.answers(429, "", "retry-after", "20");
        }
        assertThrows(ApiException.class, () -> call(new RetryPolicy(9, Duration.ofSeconds(50), false), picture()));
        assertEquals(3, service.requests());
    }

    @Test
    void everyWaitIsTold() throws Exception {
        service.answers(429, "", "retry-after", "12");
        service.answers(200, "done");
        List<String> heard = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void attempting(int attempt) {
                heard.add("attempt " + attempt);
            }

            @Override
            public void retrying(IOException failure, Duration wait) {
                heard.add(((ApiException) failure).status() + " " + wait.toSeconds());
            }
        };
        try (Exchange exchange = service.exchange(RetryPolicy.DEFAULT, null, time)) {
            exchange.call(picture(), CallOptions.DEFAULT.with(listener), answer -> answer);
        }
        assertEquals(List.of("attempt 1", "429 12", "attempt 2"), heard);
    }

    @Test
    void itIsToldWhenTheServiceHasTheWholeRequest() throws Exception {
        service.answers(500, "");
        service.answers(200, "done");
        List<String> heard = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void attempting(int attempt) {
                heard.add("attempt " + attempt);
            }

            @Override
            public void sent() {
                heard.add("sent");
            }
        };
        try (Exchange exchange = service.exchange(RetryPolicy.DEFAULT, null, time)) {
            exchange.call(picture(), CallOptions.DEFAULT.with(listener), answer -> answer);
        }
        assertEquals(List.of("attempt 1", "sent", "attempt 2", "sent"), heard);
    }

    private static MockResponse lost() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }

    @Test
    void aPictureIsNotOrderedTwiceWhenItsAnswerIsLost() {
        service.answers(lost());
        service.answers(200, "done");
        IOException e = fails(IOException.class);
        assertTrue(e.getMessage().endsWith("; the call may have been billed"), e.getMessage());
        assertEquals(1, service.requests());
    }

    @Test
    void aPictureIsNotOrderedTwiceWhenTheServiceIsTooSlow() {
        service.answers(new MockResponse.Builder().headersDelay(3, TimeUnit.SECONDS).build());
        service.answers(200, "done");
        fails(IOException.class);
        assertEquals(1, service.requests());
    }

    @Test
    void aPictureIsOrderedTwiceWhenThatWasAskedFor() throws Exception {
        service.answers(lost());
        service.answers(200, "done");
        assertEquals("done", call(TWICE_BILLED, picture()));
    }

    @Test
    void aQuestionThatCostsNothingIsAskedAgain() throws Exception {
        service.answers(lost());
        service.answers(200, "done");
        assertEquals("done", call(RetryPolicy.DEFAULT, Ask.get("models")));
    }

    @ParameterizedTest
    @CsvSource({"503, retry-after, 0", "408, connection, close", "421, x, y"})
    void nothingIsSentAgainBehindOurBack(int status, String header, String value) {
        service.answers(status, "", header, value);
        service.answers(200, "done");
        assertThrows(ApiException.class, () -> call(RetryPolicy.NONE, picture()));
        assertEquals(1, service.requests());
    }

    @Test
    void nobodyThereIsTriedAgainAndBillsNothing() throws Exception {
        service.close();
        IOException e = fails(IOException.class);
        assertTrue(e.getMessage().endsWith("; nothing was billed"), e.getMessage());
        assertEquals(3, time.waits.size());
    }

    @Test
    void anotherAddressOfTheHostIsTried() throws Exception {
        OkHttpClient http = new OkHttpClient.Builder()
                .dns(host -> List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")))
                .build();
        service.answers(200, "{\"data\":[]}");
        try (OpenAiClient client = service.client()
                .httpClient(http)
                .baseUrl(service.url().replace("localhost", "two.example").replace("127.0.0.1", "two.example"))
                .build()) {
            assertEquals(List.of(), client.models());
        }
    }

    @Test
    void contentThatCannotBeReadIsNotTheNetworksFault() {
        RequestBody gone = new RequestBody() {
            @Override
            public MediaType contentType() {
                return null;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                throw new NoSuchFileException("a.png");
            }
        };
        IOException e = assertThrows(IOException.class, () -> call(TWICE_BILLED, Ask.post(gone, 1, "images", "edits")));
        assertTrue(e.getMessage().contains("content cannot be read: a.png"), e.getMessage());
        assertEquals(List.of(), time.waits);
    }

    @Test
    void anAnswerCutShortMayHaveBeenBilled() {
        service.answers(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        IOException e = fails(IOException.class);
        assertFalse(e instanceof ApiException);
        assertTrue(e.getMessage().contains("may have been billed"), e.getMessage());
    }

    @Test
    void moderationIsReadFromItsDetails() {
        service.answers(400, """
                {"error":{"code":"moderation_blocked","message":"m","moderation_details":
                 {"categories":["violence",7,null,{}],"moderation_stage":"output"}}}""");
        assertEquals(
                Optional.of(new Moderation(List.of("violence", "7"), "output")),
                fails(ApiException.class).moderation());
    }

    @Test
    void moderationIsReadFromTheText() {
        service.answers(
                400,
                "{\"error\":{\"code\":\"moderation_blocked\",\"message\":"
                        + "\"no. safety_violations=[sexual, 'self-harm'].\"}}");
        assertEquals(
                Optional.of(new Moderation(List.of("sexual", "self-harm"), null)),
                fails(ApiException.class).moderation());
    }

    @Test
    void anErrorInASuccessIsAnError() {
        service.answers(200, "{\"error\":{\"message\":\"no\",\"code\":\"server_error\"}}");
        try (Exchange exchange = service.exchange(RetryPolicy.DEFAULT, null, time)) {
            ApiException e = assertThrows(
                    ApiException.class,
                    () -> exchange.call(picture(), CallOptions.DEFAULT, answer -> {
                        throw new UnreadableAnswer("no picture");
                    }));
            assertEquals(Optional.of("server_error"), e.code());
            assertEquals(200, e.status());
        }
        assertEquals(1, service.requests());
    }
}
