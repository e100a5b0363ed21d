package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** A caller may bring an HTTP client; it is used, and it stays the caller's. */
class HttpClientTest {
    @Test
    void aGivenClientIsUsedAndStaysOpen() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        try (Service service = new Service()) {
            service.answers(200, "{\"data\":[]}");
            try (OpenAiClient client = service.client().httpClient(own).build()) {
                client.models();
            }
        }
        assertEquals(1, seen.get());
        assertFalse(own.dispatcher().executorService().isShutdown());
        own.dispatcher().executorService().shutdown();
        own.connectionPool().evictAll();
    }
}
