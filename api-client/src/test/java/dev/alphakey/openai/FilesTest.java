package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.file.FilePage;
import dev.alphakey.openai.file.FileQuery;
import dev.alphakey.openai.file.FileUpload;
import dev.alphakey.openai.file.StoredFile;
import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.wire.request.FileBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files: what is asked, and what is made of the answers. */
class FilesTest {
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\nabc".getBytes(StandardCharsets.ISO_8859_1);
    private static final String FILE = "{\"id\":\"file-1\",\"object\":\"file\",\"bytes\":11,\"created_at\":1776729600,"
            + "\"expires_at\":1776733200,\"filename\":\"a.png\",\"purpose\":\"vision\",\"status\":\"processed\"}";
    private static final StoredFile STORED = new StoredFile(
            "file-1",
            Optional.of("a.png"),
            OptionalLong.of(11),
            Optional.of("vision"),
            Optional.of(Instant.ofEpochSecond(1776729600)),
            Optional.of(Instant.ofEpochSecond(1776733200)),
            Optional.of("processed"));

    private Service service;
    private OpenAiClient client;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
        client = service.client().build();
    }

    @AfterEach
    void stop() {
        client.close();
        service.close();
    }

    private static String sent(FileUpload upload) throws IOException {
        RequestBody body = FileBody.of(upload, "BOUNDARY");
        Buffer sent = new Buffer();
        body.writeTo(sent);
        assertEquals(body.contentLength(), sent.size(), "the length that is told");
        return sent.readString(StandardCharsets.ISO_8859_1);
    }

    private static Content sized(long length) {
        return new Content() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public InputStream open() {
                return InputStream.nullInputStream();
            }
        };
    }

    @Test
    void anUploadIsAFileAndItsPurpose() throws Exception {
        assertEquals(
                """
                --BOUNDARY
                Content-Disposition: form-data; name="file"; filename="a.png"
                Content-Type: image/png

                PNG
                --BOUNDARY
                Content-Disposition: form-data; name="purpose"
                Content-Type: text/plain; charset=utf-8

                vision
                --BOUNDARY--
                """
                        .replace("\n", "\r\n")
                        .replace("PNG", new String(PNG, StandardCharsets.ISO_8859_1)),
                sent(FileUpload.forVision("a.png", Content.of(PNG))));
    }

    @Test
    void anExpiryIsTwoPartsMore() throws Exception {
        String body = sent(FileUpload.forVision("a.png", Content.of(PNG)).expiringAfter(Duration.ofHours(2)));
        assertTrue(
                body.endsWith("""
                --BOUNDARY
                Content-Disposition: form-data; name="expires_after[anchor]"
                Content-Type: text/plain; charset=utf-8

                created_at
                --BOUNDARY
                Content-Disposition: form-data; name="expires_after[seconds]"
                Content-Type: text/plain; charset=utf-8

                7200
                --BOUNDARY--
                """.replace("\n", "\r\n")),
                body);
    }

    @Test
    void aNameCannotLeaveItsPlace() throws Exception {
        String body = sent(FileUpload.forVision("a\"\r\nX-Evil: 1\r\n\r\n.png", Content.of(PNG)));
        assertFalse(body.contains("\r\nX-Evil"), body);
        assertTrue(body.contains("filename=\"a%22__X-Evil: 1____.png\""), body);
    }

    @Test
    void anUploadIsSentFromItsFile(@TempDir Path folder) throws Exception {
        byte[] picture = new byte[300_000];
        new Random(1).nextBytes(picture);
        Path file = java.nio.file.Files.write(folder.resolve("a.bin"), picture);
        service.answers(200, FILE);
        assertEquals(STORED, client.files().upload(FileUpload.forVision("a.bin", Content.of(file))));
        RecordedRequest asked = service.asked();
        assertEquals("POST", asked.getMethod());
        assertEquals("/v1/files", asked.getTarget());
        assertEquals(String.valueOf(asked.getBodySize()), asked.getHeaders().get("Content-Length"));
        assertTrue(asked.getHeaders().get("Content-Type").startsWith("multipart/form-data; boundary="));
        assertTrue(asked.getBody().indexOf(picture) > 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, (512L << 20) + 1})
    void anUploadThatTheServiceCannotTakeIsNotSent(long length) {
        FileUpload upload = FileUpload.forVision("a.png", sized(length));
        var e = assertThrows(IllegalArgumentException.class, () -> client.files().upload(upload));
        assertTrue(e.getMessage().startsWith("a.png: "), e.getMessage());
        assertEquals(0, service.requests());
    }

    @Test
    void theLargestUploadIsTaken() throws Exception {
        assertTrue(FileBody.of(FileUpload.forVision("a.png", sized(512L << 20))).contentLength() > 512L << 20);
    }

    @Test
    void aFileThatShrinksWhileItIsSentIsAFailure() {
        assertThrows(IOException.class, () -> sent(FileUpload.forVision("a.png", sized(100))));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 3599, 2_592_001})
    void anExpiryIsOneHourToThirtyDays(long seconds) {
        FileUpload upload = FileUpload.forVision("a.png", Content.of(PNG));
        assertThrows(IllegalArgumentException.class, () -> upload.expiringAfter(Duration.ofSeconds(seconds)));
    }

    @Test
    void aFileIsAskedForByItsId() throws Exception {
        service.answers(200, FILE);
        assertEquals(STORED, client.files().get("file-1"));
        assertEquals("/v1/files/file-1", service.asked().getTarget());
    }

    @Test
    void aFileNeedsOnlyItsId() throws Exception {
        service.answers(200, "{\"id\":\"f\",\"bytes\":-1,\"created_at\":\"x\",\"expires_at\":null,\"status\":{}}");
        StoredFile file = client.files().get("f");
        assertEquals(
                new StoredFile(
                        "f",
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"id\":\"\"}", "<html>Log in</html>", "{\"id\":\"f\""})
    void whatIsNoFileIsAFailure(String body) {
        service.answers(200, body);
        assertThrows(ApiException.class, () -> client.files().get("f"));
    }

    @Test
    void anIdCannotLeadElsewhere() throws Exception {
        service.answers(404, "{\"error\":{\"message\":\"No such file.\"}}");
        assertThrows(ApiException.class, () -> client.files().get("../models?x=1#y"));
        assertEquals("/v1/files/..%2Fmodels%3Fx=1%23y", service.asked().getTarget());
    }

    @Test
    void deletingIsDoneOnceTheServiceSaysSo() throws Exception {
        service.answers(200, "{\"id\":\"file-1\",\"object\":\"file\",\"deleted\":true}");
        client.files().delete("file-1");
        RecordedRequest asked = service.asked();
        assertEquals("DELETE", asked.getMethod());
        assertEquals("/v1/files/file-1", asked.getTarget());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"file-1\",\"deleted\":false}", "{\"id\":\"file-1\"}", "{}", ""})
    void aFileThatIsNotSaidToBeDeletedIsAFailure(String body) {
        service.answers(200, body);
        assertThrows(ApiException.class, () -> client.files().delete("file-1"));
    }

    @Test
    void contentIsWrittenAsItArrives() throws Exception {
        byte[] content = new byte[500_000];
        new Random(2).nextBytes(content);
        service.answers(new MockResponse.Builder().chunkedBody(new Buffer().write(content), 10_000).build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(content.length, client.files().content("file-1", out));
        assertArrayEquals(content, out.toByteArray());
        assertEquals("/v1/files/file-1/content", service.asked().getTarget());
    }

    @Test
    void contentThatBreaksOffIsAFailure() {
        service.answers(new MockResponse.Builder()
                .body(new Buffer().write(new byte[500_000]))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertThrows(IOException.class, () -> client.files().content("file-1", new ByteArrayOutputStream()));
    }

    @Test
    void contentThatBreaksOffGoesOnWhereItStopped() throws Exception {
        byte[] content = new byte[500_000];
        new Random(3).nextBytes(content);
        service.answers(new MockResponse.Builder()
                .body(new Buffer().write(content))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        service.answers(new MockResponse.Builder().body(new Buffer().write(content)).build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CallOptions twice = CallOptions.DEFAULT.with(new RetryPolicy(2, Duration.ofSeconds(5), false));
        assertEquals(content.length, client.files().content("file-1", out, twice));
        assertEquals(2, service.requests());
        assertArrayEquals(content, out.toByteArray());
    }

    @Test
    void contentThatCannotBeWrittenIsNotFetchedAgain() {
        service.answers(200, "12345");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        CallOptions often = CallOptions.DEFAULT.with(RetryPolicy.DEFAULT);
        IOException e = assertThrows(IOException.class, () -> client.files().content("file-1", full, often));
        assertEquals("no space left", e.getMessage());
        assertEquals(1, service.requests());
    }

    @Test
    void contentIsHeldUpToABound() throws Exception {
        service.answers(200, "12345");
        assertArrayEquals(new byte[] {'1', '2', '3', '4', '5'}, client.files().content("file-1", 5));
        service.answers(200, "123456");
        ApiException e = assertThrows(ApiException.class, () -> client.files().content("file-1", 5));
        assertEquals("200: the file is larger than 5 bytes", e.getMessage());
    }

    @Test
    void whatCannotBeFetchedIsNotWritten() {
        service.answers(400, "{\"error\":{\"message\":\"Not allowed to download files of purpose: vision\"}}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(ApiException.class, () -> client.files().content("file-1", out));
        assertEquals(0, out.size());
    }

    @Test
    void listingAsksForNoMoreThanIsWanted() throws Exception {
        service.answers(200, "{\"object\":\"list\",\"data\":[" + FILE + ",7],\"has_more\":false}");
        assertEquals(new FilePage(List.of(STORED), Optional.empty()), client.files().list(FileQuery.ALL));
        assertEquals("/v1/files", service.asked().getTarget());
    }

    @Test
    void listingAsksForAllThatIsWanted() throws Exception {
        service.answers(200, "{\"data\":[]}");
        client.files().list(new FileQuery(Optional.of("vision"), java.util.OptionalInt.of(2), true, Optional.of("file-0")));
        assertEquals("/v1/files?purpose=vision&limit=2&order=asc&after=file-0", service.asked().getTarget());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"first_id\":\"file-1\",\"last_id\":\"file-1\",\"has_more\":true", "\"has_more\":true"})
    void aPageLeadsToTheNext(String fields) throws Exception {
        service.answers(200, "{\"data\":[" + FILE + "]," + fields + "}");
        assertEquals(Optional.of("file-1"), client.files().list(FileQuery.ALL).next());
    }

    @Test
    void aPageThatLeadsToItselfIsTheLast() throws Exception {
        service.answers(200, "{\"data\":[" + FILE + "],\"last_id\":\"file-1\",\"has_more\":true}");
        assertEquals(Optional.empty(), client.files().list(FileQuery.ALL.after("file-1")).next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":{}}", "[]", "no"})
    void whatIsNoListIsAFailure(String body) {
        service.answers(200, body);
        assertThrows(ApiException.class, () -> client.files().list(FileQuery.ALL));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_001})
    void aLimitIsOneToTenThousand(int limit) {
        assertThrows(IllegalArgumentException.class, () -> FileQuery.ALL.withLimit(limit));
    }

    @Test
    void theTwinsBringTheSame() throws Exception {
        service.answers(200, FILE);
        service.answers(200, "{\"deleted\":true}");
        service.answers(200, "12");
        Files files = client.files();
        assertEquals(STORED, files.getAsync("file-1", CallOptions.DEFAULT).get(5, TimeUnit.SECONDS));
        files.deleteAsync("file-1", CallOptions.DEFAULT).get(5, TimeUnit.SECONDS);
        assertEquals(2, files.contentAsync("file-1", 9, CallOptions.DEFAULT).get(5, TimeUnit.SECONDS).length);
    }
}
