package dev.alphakey.openai.wire.answer;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okio.Buffer;
import okio.ByteString;

/** The values that one attempt sends and no text may show. */
public final class Secrets {
    /** Shorter values are no secrets, and hiding them would garble every text. */
    private static final int SHORTEST = 6;

    /** A stand-in for a key, such as local servers take, may be part of any field's name. */
    private static final int SHORTEST_IN_DATA = 16;

    /** Stands for a key in every text. */
    public static final String HIDDEN_KEY = "[key]";

    private static final String HIDDEN = "[hidden]";
    private static final Pattern LOOKS_LIKE_A_KEY = Pattern.compile("\\bsk-[A-Za-z0-9_-]{8,}");
    private static final Pattern PARTS = Pattern.compile("[\\s,;=]+");

    private final String key;
    private final List<String> others;

    /** @param others whole header values, whose parts are hidden as well */
    public Secrets(String key, Stream<String> others) {
        this.key = key;
        this.others = others.flatMap(value -> Stream.concat(Stream.of(value), PARTS.splitAsStream(value)))
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The text without these values, and without whatever else looks like a key; null stays null. */
    public String redact(String text) {
        if (text == null) {
            return null;
        }
        String safe = text.replace(key, HIDDEN_KEY);
        for (String other : others) {
            safe = safe.replace(other, HIDDEN);
        }
        return LOOKS_LIKE_A_KEY.matcher(safe).replaceAll(HIDDEN_KEY);
    }

    /** An answer's text without the key; other values stay, since they may be words that mean something there. */
    String withoutKey(String text) {
        return key.length() < SHORTEST_IN_DATA ? text : text.replace(key, HIDDEN_KEY);
    }

    /** Takes the key out of an event. */
    public void hideKey(Buffer event) throws IOException {
        ByteString secret = ByteString.encodeUtf8(key);
        long at = key.length() < SHORTEST_IN_DATA ? -1 : event.indexOf(secret);
        if (at < 0) {
            return;
        }
        Buffer safe = new Buffer();
        for (; at >= 0; at = event.indexOf(secret)) {
            safe.write(event, at);
            event.skip(secret.size());
            safe.writeUtf8(HIDDEN_KEY);
        }
        safe.write(event, event.size());
        event.write(safe, safe.size());
    }

    /** The failure under a redacted message; it is kept as the cause only when nothing in it has to be hidden. */
    public IOException wrap(String message, Throwable failure) {
        IOException wrapped = new IOException(redact(message));
        if (clean(failure, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            wrapped.initCause(failure);
        }
        return wrapped;
    }

    private boolean clean(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return true;
        }
        String text = failure.toString();
        return redact(text).equals(text)
                && clean(failure.getCause(), seen)
                && Stream.of(failure.getSuppressed()).allMatch(suppressed -> clean(suppressed, seen));
    }

    @Override
    public String toString() {
        return "Secrets" + HIDDEN;
    }
}
