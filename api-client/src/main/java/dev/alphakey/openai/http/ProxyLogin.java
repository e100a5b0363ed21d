package dev.alphakey.openai.http;

import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/** Logs in at a proxy, at once rather than after its refusal, since a body is sent only once. */
public final class ProxyLogin implements Authenticator, Interceptor {
    private static final String HEADER = "Proxy-Authorization";

    private final Supplier<PasswordAuthentication> source;

    public ProxyLogin(Supplier<PasswordAuthentication> source) {
        this.source = source;
    }

    /** For https, where OkHttp asks before it opens a tunnel. Null, which gives up, when the proxy refused the login. */
    @Override
    public Request authenticate(Route route, Response response) {
        Request request = response.request();
        return request.header(HEADER) != null ? null : request.newBuilder().header(HEADER, login()).build();
    }

    /** For plain http, where the proxy reads the request itself; on the network's side, so that it goes to no other host. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        Route route = chain.connection().route();
        boolean proxied = route.proxy().type() == Proxy.Type.HTTP && !chain.request().isHttps();
        return chain.proceed(proxied ? chain.request().newBuilder().header(HEADER, login()).build() : chain.request());
    }

    private String login() {
        PasswordAuthentication login = source.get();
        return Credentials.basic(login.getUserName(), new String(login.getPassword()), StandardCharsets.UTF_8);
    }
}
