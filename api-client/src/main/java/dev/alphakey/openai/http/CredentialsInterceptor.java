package dev.alphakey.openai.http;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Puts the credentials on as the last of the application interceptors, and takes them off the answer's request again: a
 * logging interceptor that came with the HTTP client does not see them.
 */
public final class CredentialsInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request bare = chain.request();
        Credentials credentials = bare.tag(Credentials.class);
        if (credentials == null) {
            return chain.proceed(bare);
        }
        Request.Builder request = bare.newBuilder();
        for (String name : credentials.headers.names()) {
            request.removeHeader(name);
            credentials.headers.values(name).forEach(value -> request.addHeader(name, value));
        }
        return chain.proceed(request.build()).newBuilder().request(bare).build();
    }

    /** Travels with the request and shows nothing in its text. */
    static final class Credentials {
        private final Headers headers;

        Credentials(Headers headers) {
            this.headers = headers;
        }

        @Override
        public String toString() {
            return "[hidden]";
        }
    }
}
