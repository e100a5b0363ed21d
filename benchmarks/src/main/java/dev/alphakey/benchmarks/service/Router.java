package dev.alphakey.benchmarks.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Finds out what a request is for, after its key was looked at. */
final class Router {
    /** Where tests ask for truths, which is no part of the service. */
    static final String TRUTH = "/truth";

    private static final String BASE = "/v1";

    private final Studio studio;
    private final ImagesEndpoint images;
    private final ResponsesEndpoint responses;
    private final FileStore files;

    Router(StandInOptions options, Studio studio, LongSupplier clock, Supplier<String> ids) {
        this.studio = studio;
        var reader = new OrderReader(options.previewTransparency());
        var desk = new Desk(studio, options);
        files = new FileStore(clock, ids);
        images = new ImagesEndpoint(reader, desk, files, clock);
        responses = new ResponsesEndpoint(reader, desk, files, clock, ids);
    }

    void serve(Exchange exchange) throws IOException, InterruptedException {
        try {
            route(exchange);
        } catch (Refusal refusal) {
            exchange.refuse(refusal);
        } catch (RuntimeException e) {
            // A mistake of the stand-in must not look like one of the client.
            exchange.refuse(new Refusal(500, "stand_in_error", "stand_in_error", null, "The stand-in failed: " + e));
        }
    }

    private void route(Exchange exchange) throws IOException, InterruptedException {
        Call call = exchange.call();
        if (call.path().equals(TRUTH) && call.method().equals("GET")) {
            truth(exchange);
            return;
        }
        if (!call.path().startsWith(BASE + "/")) {
            throw Refusal.notFound("Invalid URL (" + call.method() + " " + call.path() + ")");
        }
        requireKey(call);
        String path = call.path().substring(BASE.length());
        switch (call.method() + " " + path) {
            case "POST /images/generations" -> images.generate(exchange);
            case "POST /images/edits" -> images.edit(exchange);
            case "POST /images/variations" -> images.vary();
            case "POST /responses" -> responses.create(exchange);
            case "POST /files" -> files.upload(exchange);
            case "GET /files" -> files.list(exchange);
            case "GET /models" -> models(exchange);
            default -> item(exchange, call.method(), path.split("/"));
        }
    }

    /** Paths with an id in them. */
    private void item(Exchange exchange, String method, String[] path) throws IOException {
        String collection = path.length > 2 ? method + " " + path[1] + (path.length > 3 ? "/" + path[3] : "") : "";
        switch (path.length > 4 ? "" : collection) {
            case "GET models" -> exchange.json(200, ModelRules.of(path[2]).listing(path[2]));
            case "GET files" -> files.about(exchange, path[2]);
            case "DELETE files" -> files.delete(exchange, path[2]);
            case "GET files/content" -> files.content(exchange, path[2]);
            default -> throw Refusal.notFound("Invalid URL (" + method + " " + exchange.call().path() + ")");
        }
    }

    private static void requireKey(Call call) {
        String authorization = call.header("authorization");
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new Refusal(
                    401, "invalid_request_error", null, null,
                    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth.");
        }
        if (!authorization.substring(7).strip().matches("sk-\\S+")) {
            throw new Refusal(
                    401, "invalid_request_error", "invalid_api_key", null,
                    "Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.");
        }
    }

    private static void models(Exchange exchange) throws IOException {
        JsonArray data = new JsonArray();
        for (ModelRules model : ModelRules.ALL) {
            model.names().forEach(name -> data.add(model.listing(name)));
        }
        JsonObject list = new JsonObject();
        list.addProperty("object", "list");
        list.add("data", data);
        exchange.json(200, list);
    }

    private void truth(Exchange exchange) throws IOException {
        String query = exchange.call().query();
        Optional<Raster> truth = query.matches("sha256=[0-9a-fA-F]{64}")
                ? studio.truth(query.substring("sha256=".length()).toLowerCase(Locale.ROOT))
                : Optional.empty();
        Raster found = truth.orElseThrow(() -> Refusal.notFound("No picture of that sha256 was made here."));
        exchange.send(200, "image/png", PictureFile.encode(found, "png", 100));
    }
}
