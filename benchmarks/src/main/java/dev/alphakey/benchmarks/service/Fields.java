package dev.alphakey.benchmarks.service;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The named values of a request: of a JSON object, or of the texts in a form, which come without types. */
final class Fields {
    private final JsonObject values;
    private final boolean form;
    private final String prefix;

    private Fields(JsonObject values, boolean form, String prefix) {
        this.values = values;
        this.form = form;
        this.prefix = prefix;
    }

    static Fields json(byte[] body) {
        try {
            JsonElement parsed = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
            if (parsed.isJsonObject()) {
                return new Fields(parsed.getAsJsonObject(), false, "");
            }
        } catch (JsonParseException e) {
            // Told below, as for any other body that is no object.
        }
        throw new Refusal(
                400, "invalid_request_error", null, null, "We could not parse the JSON body of your request.");
    }

    /** An object inside a request; errors name its fields behind {@code prefix}. */
    static Fields inner(JsonObject object, String prefix) {
        return new Fields(object, false, prefix);
    }

    static Fields form(List<Multipart.Part> parts) {
        JsonObject values = new JsonObject();
        for (Multipart.Part part : parts) {
            if (part.filename() == null) {
                if (values.has(part.name())) {
                    throw duplicate(part.name());
                }
                values.addProperty(part.name(), part.text());
            }
        }
        return new Fields(values, true, "");
    }

    static Refusal duplicate(String name) {
        return new Refusal(
                400, "invalid_request_error", "duplicate_parameter", name,
                "Duplicate parameter: '" + name + "'. You provided multiple values for this parameter, whereas only one is allowed."
                        + " If you are trying to provide a list of values, use the array syntax instead e.g. '" + name
                        + "[]=<value>'.");
    }

    void requireKnown(Collection<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw Refusal.unknown(prefix + name);
            }
        }
    }

    boolean has(String name) {
        return values.has(name) && !values.get(name).isJsonNull();
    }

    JsonElement raw(String name) {
        return has(name) ? values.get(name) : null;
    }

    String path(String name) {
        return prefix + name;
    }

    /** A text, or null. */
    String text(String name) {
        JsonElement value = raw(name);
        if (value == null) {
            return null;
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw Refusal.type(path(name), "a string");
        }
        return value.getAsString();
    }

    String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    /** One of a few words. */
    String choice(String name, String otherwise, List<String> choices) {
        String value = text(name, otherwise);
        if (value != null && !choices.contains(value)) {
            throw Refusal.value(path(name), oneOf(value, choices));
        }
        return value;
    }

    static String oneOf(String value, Collection<String> choices) {
        List<String> quoted = choices.stream().map(c -> "'" + c + "'").toList();
        String last = quoted.get(quoted.size() - 1);
        String all = quoted.size() == 1
                ? last
                : quoted.subList(0, quoted.size() - 1).stream().collect(Collectors.joining(", ")) + ", and " + last;
        return "Invalid value: '" + value + "'. Supported values are: " + all + ".";
    }

    int whole(String name, int otherwise, int least, int most) {
        JsonElement value = raw(name);
        if (value == null) {
            return otherwise;
        }
        if (!isWhole(value)) {
            throw Refusal.type(path(name), "an integer");
        }
        long number = value.getAsBigDecimal().longValue();
        if (number > most || number < least) {
            boolean above = number > most;
            throw new Refusal(
                    400, "invalid_request_error", above ? "integer_above_max_value" : "integer_below_min_value", path(name),
                    "Invalid '" + path(name) + "': integer " + (above ? "above maximum" : "below minimum")
                            + " value. Expected a value " + (above ? "<= " + most : ">= " + least) + ", but got " + number
                            + " instead.");
        }
        return (int) number;
    }

    boolean flag(String name, boolean otherwise) {
        JsonElement value = raw(name);
        if (value == null) {
            return otherwise;
        }
        if (value.isJsonPrimitive()) {
            JsonPrimitive primitive = value.getAsJsonPrimitive();
            if (form ? Set.of("true", "false").contains(primitive.getAsString()) : primitive.isBoolean()) {
                return primitive.getAsBoolean();
            }
        }
        throw Refusal.type(path(name), "a boolean");
    }

    private boolean isWhole(JsonElement value) {
        if (!value.isJsonPrimitive()) {
            return false;
        }
        JsonPrimitive primitive = value.getAsJsonPrimitive();
        return (form ? primitive.isString() : primitive.isNumber()) && primitive.getAsString().matches("-?[0-9]{1,15}");
    }
}
