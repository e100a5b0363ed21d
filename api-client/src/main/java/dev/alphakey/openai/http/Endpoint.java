package dev.alphakey.openai.http;

import dev.alphakey.openai.wire.answer.Secrets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Where the service is and who asks there.
 *
 * @param base holds Azure's {@code api-version} where there is one
 * @param azure whether the key goes into {@code api-key} rather than {@code Authorization}
 * @param key asked anew for each attempt
 * @param organization null for the key's own
 * @param project null for the key's own
 * @param extra replace the client's own headers of the same name
 */
public record Endpoint(
        HttpUrl base, boolean azure, Supplier<String> key, String organization, String project, Headers extra) {
    /** All headers that may be secret, for one attempt. */
    public Headers credentials(String currentKey) {
        Headers.Builder headers = new Headers.Builder();
        if (azure) {
            headers.set("api-key", currentKey);
        } else {
            headers.set("Authorization", "Bearer " + currentKey);
        }
        if (organization != null) {
            headers.set("OpenAI-Organization", organization);
        }
        if (project != null) {
            headers.set("OpenAI-Project", project);
        }
        extra.names().forEach(headers::removeAll);
        return headers.addAll(extra).build();
    }

    public Secrets secrets(String currentKey) {
        Stream<String> own = Stream.of(organization, project).filter(id -> id != null);
        Stream<String> custom = extra.toMultimap().values().stream().flatMap(List::stream);
        return new Secrets(currentKey, Stream.concat(own, custom));
    }

    /** The request without its credentials, which {@link CredentialsInterceptor} puts on last. */
    public Request request(Ask ask, RequestBody body, Headers credentials) {
        HttpUrl.Builder url = base.newBuilder();
        ask.path().forEach(url::addPathSegment);
        for (Map.Entry<String, String> each : ask.query().entrySet()) {
            url.addQueryParameter(each.getKey(), each.getValue());
        }
        return new Request.Builder()
                .url(url.build())
                .method(ask.method(), body)
                .header("Accept", ask.stream() ? "text/event-stream" : "application/json")
                .header("User-Agent", "alphakey")
                .tag(CredentialsInterceptor.Credentials.class, new CredentialsInterceptor.Credentials(credentials))
                .build();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
