package dev.alphakey.openai;

import dev.alphakey.openai.wire.answer.Secrets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The secret that pays: fetched anew for every request, so that it may rotate, and never part of any text. */
public final class ApiKey {
    /** The variable that OpenAI's own clients read. */
    public static final String VARIABLE = "OPENAI_API_KEY";

    private final Supplier<String> source;

    private ApiKey(Supplier<String> source) {
        this.source = source;
    }

    /** A key that the supplier hands out, one call for each request. */
    public static ApiKey from(Supplier<String> source) {
        return new ApiKey(Objects.requireNonNull(source));
    }

    /**
     * The key under {@link #VARIABLE}.
     *
     * @param environment usually {@code System.getenv()}
     * @throws IllegalArgumentException when it is not set, or cannot be a key
     */
    public static ApiKey fromEnvironment(Map<String, String> environment) {
        return fixed(environment.get(VARIABLE));
    }

    /** The key of this moment. */
    String value() {
        return checked(source.get());
    }

    private static ApiKey fixed(String value) {
        String key = checked(value);
        return new ApiKey(() -> key);
    }

    private static String checked(String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("there is no API key; set " + VARIABLE);
        }
        String key = value.strip();
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("the API key holds a character that no key has");
        }
        return key;
    }

    /** Says only that there is a key. */
    @Override
    public String toString() {
        return "ApiKey" + Secrets.HIDDEN_KEY;
    }
}
