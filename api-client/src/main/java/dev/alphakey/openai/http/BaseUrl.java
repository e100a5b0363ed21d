package dev.alphakey.openai.http;

import okhttp3.HttpUrl;

/** Base URLs as a person types them, checked. */
public final class BaseUrl {
    private BaseUrl() {}

    public static HttpUrl plain(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null || parsed.query() != null || parsed.fragment() != null) {
            throw new IllegalArgumentException("a base URL looks like https://host/v1");
        }
        if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            throw new IllegalArgumentException("a base URL holds no user name or password");
        }
        return parsed;
    }

    public static HttpUrl azure(String resource) {
        HttpUrl url = plain(resource);
        return url.pathSegments().contains("openai")
                ? url
                : url.newBuilder().addPathSegments("openai/v1").build();
    }

    public static HttpUrl azure(String resource, String deployment, String apiVersion) {
        if (deployment.isBlank() || deployment.startsWith(".") || apiVersion.isBlank()) {
            throw new IllegalArgumentException("Azure's deployments need a name and an API version");
        }
        return plain(resource).newBuilder()
                .addPathSegments("openai/deployments")
                .addPathSegment(deployment)
                .addQueryParameter("api-version", apiVersion)
                .build();
    }
}
