package dev.alphakey.benchmarks.service;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;

/** Calls a stand-in with the JDK's client; forms are written by OkHttp. */
final class Caller {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Caller(StandIn service) {
        base = service.baseUrl();
    }

    /** An answer whose body was read whole. */
    record Answer(int status, HttpResponse<byte[]> http) {
        String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        JsonObject json() {
            return JsonParser.parseString(text()).getAsJsonObject();
        }

        JsonObject error() {
            return json().getAsJsonObject("error");
        }

        /** The file of the picture at an index. */
        byte[] file(int index) {
            String base64 = json().getAsJsonArray("data").get(index).getAsJsonObject().get("b64_json").getAsString();
            return Base64.getDecoder().decode(base64);
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** The events of a stream. */
        List<JsonObject> events() {
            List<JsonObject> events = new ArrayList<>();
            for (String line : text().split("\n")) {
                if (line.startsWith("data: ")) {
                    events.add(JsonParser.parseString(line.substring(6)).getAsJsonObject());
                }
            }
            return events;
        }
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Posts JSON written with single quotes. */
    Answer quoted(String path, String json) throws IOException, InterruptedException {
        return post(path, json.replace('\'', '"'));
    }

    Answer generate(String prompt, String more) throws IOException, InterruptedException {
        return quoted("/images/generations", "{'model':'gpt-image-2','prompt':'" + prompt + "'" + more + "}");
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    Answer form(String path, MultipartBody form) throws IOException, InterruptedException {
        Buffer buffer = new Buffer();
        form.writeTo(buffer);
        return send(request(path)
                .header("Content-Type", form.contentType().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(buffer.readByteArray())));
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer sk-test");
    }

    static MultipartBody.Builder edit(String prompt) {
        return new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("model", "gpt-image-2")
                .addFormDataPart("prompt", prompt);
    }

    static RequestBody png(byte[] file) {
        return RequestBody.create(file, MediaType.get("image/png"));
    }

    static byte[] pngOf(Raster raster) {
        return PictureFile.encode(raster, "png", 100);
    }

    static Raster read(byte[] file) throws IOException {
        return Raster.copyOf(ImageIO.read(new ByteArrayInputStream(file)));
    }

    static byte[] write(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
