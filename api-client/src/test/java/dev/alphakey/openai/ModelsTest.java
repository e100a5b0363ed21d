package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listing models: what is asked, with which headers, and how little the answer must hold. */
class ModelsTest {
    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void listsModelsInTheServicesOrder() throws Exception {
        service.answers(200, """
                {"object":"list","data":[
                  {"id":"gpt-image-2","object":"model","created":1776729600,"owned_by":"system","shutdown_date":null},
                  {"id":"gpt-image-1","object":"model","created":1745517030,"owned_by":"openai",
                   "shutdown_date":"2026-10-23"}]}""");
        try (OpenAiClient client = service.client().build()) {
            assertEquals(
                    List.of(
                            new Model(
                                    "gpt-image-2",
                                    Optional.of(Instant.ofEpochSecond(1776729600)),
                                    "system",
                                    Optional.empty()),
                            new Model(
                                    "gpt-image-1",
                                    Optional.of(Instant.ofEpochSecond(1745517030)),
                                    "openai",
                                    Optional.of(LocalDate.of(2026, 10, 23)))),
                    client.models());
        }
    }

    @Test
    void asksWithTheKeyAndNothingMore() throws Exception {
        service.answers(200, "{\"data\":[]}");
        try (OpenAiClient client = service.client().build()) {
            client.models();
        }
        RecordedRequest asked = service.asked();
        assertEquals("GET", asked.getMethod());
        assertEquals("/v1/models", asked.getTarget());
        assertEquals("Bearer " + Service.SECRET, asked.getHeaders().get("Authorization"));
        assertNull(asked.getHeaders().get("OpenAI-Organization"));
        assertNull(asked.getHeaders().get("OpenAI-Project"));
    }

    @Test
    void namesTheOrganizationAndProjectThatPay() throws Exception {
        service.answers(200, "{\"data\":[]}");
        try (OpenAiClient client = service.client().organization("org-1").project("proj_2").build()) {
            client.models();
        }
        RecordedRequest asked = service.asked();
        assertEquals("org-1", asked.getHeaders().get("OpenAI-Organization"));
        assertEquals("proj_2", asked.getHeaders().get("OpenAI-Project"));
    }

    @Test
    void aTrailingSlashInTheBaseUrlChangesNothing() throws Exception {
        service.answers(200, "{\"data\":[]}");
        try (OpenAiClient client = service.client().baseUrl(service.url() + "/").build()) {
            client.models();
        }
        assertEquals("/v1/models", service.asked().getTarget());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"id\":\"m\"}",
        "{\"id\":\"m\",\"created\":null,\"owned_by\":null}",
        "{\"id\":\"m\",\"created\":\"yesterday\",\"owned_by\":{}}",
        "{\"id\":\"m\",\"shutdown_date\":\"2026-02-30\"}",
        "{\"id\":\"m\",\"shutdown_date\":\"soon\"}",
        "{\"id\":\"m\",\"shutdown_date\":20261023}",
        "{\"id\":\"m\",\"created\":-9223372036854775808,\"new_field\":[1,2]}"
    })
    void aModelNeedsOnlyItsName(String item) throws Exception {
        service.answers(200, "{\"data\":[" + item + ",{\"object\":\"nameless\"},7,null]}");
        try (OpenAiClient client = service.client().build()) {
            assertEquals(List.of(new Model("m", Optional.empty(), "", Optional.empty())), client.models());
        }
    }

    @Test
    void oneModelIsAskedForByItsName() throws Exception {
        service.answers(200, "{\"id\":\"ft:m:org/x\",\"object\":\"model\",\"shutdown_date\":\"2026-12-01\"}");
        try (OpenAiClient client = service.client().build()) {
            assertEquals(
                    Optional.of(LocalDate.of(2026, 12, 1)), client.model("ft:m:org/x").shutdownDate());
        }
        assertEquals("/v1/models/ft:m:org%2Fx", service.asked().getTarget());
    }

    @Test
    void theTwinsBringTheSame() throws Exception {
        service.answers(200, "{\"data\":[{\"id\":\"m\"}]}");
        service.answers(200, "{\"id\":\"m\"}");
        try (OpenAiClient client = service.client().build()) {
            List<Model> all = client.modelsAsync(CallOptions.DEFAULT).get(5, TimeUnit.SECONDS);
            assertEquals(all.get(0), client.modelAsync("m", CallOptions.DEFAULT).get(5, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"id\":null}", "<html>hello</html>"})
    void anAnswerThatIsNoModelIsAnError(String body) throws Exception {
        service.answers(200, body);
        try (OpenAiClient client = service.client().build()) {
            assertThrows(ApiException.class, () -> client.model("m"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void whatIsNoNameIsNotAskedFor(String id) throws Exception {
        try (OpenAiClient client = service.client().build()) {
            assertThrows(IllegalArgumentException.class, () -> client.model(id));
        }
        assertEquals(0, service.requests());
    }
}
