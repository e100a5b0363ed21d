package dev.alphakey.openai.wire.request;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.SvgAuthor;
import dev.alphakey.openai.image.VariationRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.ByteString;

/** The bodies of the image calls, byte for byte as the official Java client sends them. */
public final class ImageBodies {
    private static final MediaType JSON = MediaType.get("application/json");
    // Two of three official clients leave the parts' type out; with it, no server has to guess a prompt's charset.
    private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

    private final Supplier<String> boundaries;

    public ImageBodies() {
        this(() -> UUID.randomUUID().toString());
    }

    /** @param boundaries one for each multipart body */
    public ImageBodies(Supplier<String> boundaries) {
        this.boundaries = boundaries;
    }

    public RequestBody generate(GenerateRequest request, boolean stream) throws IOException {
        Map<String, Object> prompt = Map.of("prompt", request.prompt());
        return json(ImageCall.GENERATE.fields(prompt, request.model(), request.options(), Map.of(), stream));
    }

    public RequestBody edit(EditRequest request, boolean stream) throws IOException {
        Map<String, Object> others = new HashMap<>();
        request.mask().ifPresent(mask -> others.put("mask", mask));
        request.markup().ifPresent(markup -> others.put("markup", markup));
        boolean uploads = uploads(request);
        Map<String, Object> required = new LinkedHashMap<>();
        required.put(uploads ? "image" : "images", request.images());
        required.put("prompt", request.prompt());
        ImageCall call = uploads ? ImageCall.EDIT_UPLOADS : ImageCall.EDIT_REFERENCES;
        Map<String, Object> fields = call.fields(required, request.model(), request.options(), others, stream);
        return uploads ? multipart(fields) : json(fields);
    }

    public RequestBody variation(VariationRequest request) throws IOException {
        Map<String, Object> image = Map.of("image", List.of(request.image()));
        return multipart(ImageCall.VARIATION.fields(image, request.model(), request.options(), Map.of(), false));
    }

    /** Whether the pictures travel in the request; there is no form of it for both kinds. */
    private static boolean uploads(EditRequest request) {
        List<ImageSource> all = new ArrayList<>(request.images());
        request.mask().ifPresent(all::add);
        request.markup().ifPresent(all::add);
        long uploads = all.stream().filter(ImageSource.Upload.class::isInstance).count();
        if (uploads != 0 && uploads != all.size()) {
            throw new IllegalArgumentException("an edit takes either uploads or file ids and URLs, not both: "
                    + uploads + " of its " + all.size() + " pictures, mask and markup included, are uploads");
        }
        return uploads != 0;
    }

    private static RequestBody json(Map<String, Object> fields) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                write(json.name(field.getKey()), field.getValue());
            }
            json.endObject();
        }
        // As bytes, since OkHttp would add a charset to the type of a text.
        return RequestBody.create(ByteString.encodeUtf8(text.toString()), JSON);
    }

    private static void write(JsonWriter json, Object value) throws IOException {
        if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean truth) {
            json.value(truth);
        } else if (value instanceof List<?> list) {
            json.beginArray();
            for (Object item : list) {
                write(json, item);
            }
            json.endArray();
        } else if (value instanceof ImageSource.FileId file) {
            json.beginObject().name("file_id").value(file.id()).endObject();
        } else if (value instanceof ImageSource.Url url) {
            json.beginObject().name("image_url").value(url.url()).endObject();
        } else if (value instanceof SvgAuthor svg) {
            json.beginObject().name("model").value(svg.model());
            if (svg.reasoningEffort().isPresent()) {
                json.name("reasoning").beginObject().name("effort").value(svg.reasoningEffort().get()).endObject();
            }
            json.endObject();
        } else {
            json.value((String) value);
        }
    }

    private RequestBody multipart(Map<String, Object> fields) throws IOException {
        MultipartBody.Builder body = new MultipartBody.Builder(boundaries.get()).setType(MultipartBody.FORM);
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            String name = field.getKey();
            if (field.getValue() instanceof List<?> images) {
                for (Object image : images) {
                    add(body, images.size() == 1 ? name : name + "[]", image);
                }
            } else {
                add(body, name, field.getValue());
            }
        }
        return body.build();
    }

    private static void add(MultipartBody.Builder body, String name, Object value) throws IOException {
        if (value instanceof ImageSource.Upload upload) {
            String file = upload.name().replaceAll("\\p{Cntrl}", "_");
            body.addFormDataPart(name, file, ContentBody.of(upload.content(), file));
        } else {
            RequestBody text = RequestBody.create(ByteString.encodeUtf8(value.toString()), TEXT);
            body.addPart(MultipartBody.Part.createFormData(name, null, text));
        }
    }
}
