package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an error object says, in OpenAI's form or Azure's; everything but the shape may be missing, and is null then.
 *
 * @param codes all codes that the object holds, outer and inner
 */
public record ErrorBody(String message, String type, String code, String param, Safety safety, List<String> codes) {
    private static final Pattern VIOLATIONS = Pattern.compile("safety_violations=\\[([^\\]]*)\\]");

    public static final ErrorBody EMPTY = of(new JsonObject(), new Secrets("-", Stream.of()));

    /**
     * Why the safety system refused.
     *
     * @param categories may be empty
     * @param stage null where the service does not say
     */
    public record Safety(List<String> categories, String stage) {}

    /** The error of an answer's body: under {@code error}, or the body itself. */
    public static ErrorBody in(JsonElement body, Secrets secrets) {
        JsonObject object = Json.object(body);
        JsonElement error = object.get("error");
        if (error != null && error.isJsonPrimitive()) {
            JsonObject plain = new JsonObject();
            plain.add("message", error);
            return of(plain, secrets);
        }
        return of(error != null && error.isJsonObject() ? error.getAsJsonObject() : object, secrets);
    }

    public static ErrorBody of(JsonObject error, Secrets secrets) {
        JsonObject inner = Json.object(error.get("innererror"));
        String message = Json.text(error, "message");
        String code = Json.text(error, "code");
        List<String> codes = new ArrayList<>();
        for (String each : new String[] {code, Json.text(error, "type"), Json.text(inner, "code")}) {
            if (each != null) {
                codes.add(each);
            }
        }
        return new ErrorBody(
                secrets.redact(message),
                secrets.redact(Json.text(error, "type")),
                secrets.redact(code),
                secrets.redact(Json.text(error, "param")),
                safety(error, inner, message, secrets),
                List.copyOf(codes));
    }

    private static Safety safety(JsonObject error, JsonObject inner, String message, Secrets secrets) {
        JsonObject details = Json.object(error.get("moderation_details"));
        JsonObject filters = Json.object(inner.get("content_filter_result"));
        Matcher violations = VIOLATIONS.matcher(message == null ? "" : message);
        List<String> categories = new ArrayList<>();
        JsonElement list = details.get("categories");
        if (list != null && list.isJsonArray()) {
            list.getAsJsonArray().forEach(each -> {
                if (each.isJsonPrimitive()) {
                    categories.add(secrets.redact(each.getAsString()));
                }
            });
        } else if (violations.find()) {
            for (String each : violations.group(1).split(",")) {
                if (!each.isBlank()) {
                    categories.add(secrets.redact(each.strip().replace("'", "").replace("\"", "")));
                }
            }
        }
        for (Map.Entry<String, JsonElement> filter : filters.entrySet()) {
            if ("true".equals(Json.text(Json.object(filter.getValue()), "filtered"))) {
                categories.add(secrets.redact(filter.getKey()));
            }
        }
        String stage = secrets.redact(Json.text(details, "moderation_stage"));
        return categories.isEmpty() && stage == null ? null : new Safety(List.copyOf(categories), stage);
    }
}
