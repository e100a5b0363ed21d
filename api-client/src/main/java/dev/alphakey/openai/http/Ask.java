package dev.alphakey.openai.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;

/**
 * One call to be made, as often as the retry policy allows.
 *
 * @param path segments below the base URL, not yet percent-encoded
 * @param query in this order
 * @param body null for GET and DELETE; written anew for each attempt
 * @param pictures how many pictures it orders and therefore bills; 0 for a call that costs nothing
 * @param stream whether the body asks for server-sent events
 */
public record Ask(
        String method, List<String> path, Map<String, String> query, RequestBody body, int pictures, boolean stream) {
    public Ask {
        path = List.copyOf(path);
        for (String segment : path) {
            if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("'" + segment + "' is not an id");
            }
        }
        if (pictures < 0) {
            throw new IllegalArgumentException("pictures: " + pictures);
        }
    }

    public static Ask get(String... path) {
        return new Ask("GET", List.of(path), Map.of(), null, 0, false);
    }

    public static Ask delete(String... path) {
        return new Ask("DELETE", List.of(path), Map.of(), null, 0, false);
    }

    public static Ask post(RequestBody body, int pictures, String... path) {
        return new Ask("POST", List.of(path), Map.of(), body, pictures, false);
    }

    /** The same call, whose body asks for events. */
    public Ask streaming() {
        return new Ask(method, path, query, body, pictures, true);
    }

    public Ask with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Ask(method, path, more, body, pictures, stream);
    }
}
