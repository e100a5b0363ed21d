package dev.alphakey.openai.http;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.Headers;

/** Headers for gateways, whose values may be secret and appear in no message. */
public final class CustomHeaders {
    /** The ones that frame a message: a wrong one would let one request pass for two. */
    private static final Set<String> REFUSED =
            Set.of("content-length", "transfer-encoding", "host", "connection", "content-type");

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public void put(String name, String value) {
        if (REFUSED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is not for a caller to set");
        }
        if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0)) {
            throw new IllegalArgumentException("a header's name holds a character that no name may have");
        }
        if (!value.chars().allMatch(c -> c == '\t' || c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("the value of header " + name + " holds a character that no value may have");
        }
        values.put(name, value.strip());
    }

    /** Lines of {@code Name: value}; empty ones are skipped. */
    public void putLines(String lines) {
        String[] each = lines.split("\\R");
        for (int i = 0; i < each.length; i++) {
            int colon = each[i].indexOf(':');
            if (colon > 0) {
                put(each[i].substring(0, colon).strip(), each[i].substring(colon + 1).strip());
            } else if (!each[i].isBlank()) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + " of the custom headers is not of the form 'Name: value'");
            }
        }
    }

    public Headers headers() {
        return Headers.of(values);
    }
}
