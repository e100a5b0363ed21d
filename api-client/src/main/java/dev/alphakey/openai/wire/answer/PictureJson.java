package dev.alphakey.openai.wire.answer;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;

/**
 * JSON whose pictures are decoded while it is read: a text under a picture's key leaves the JSON, which keeps the picture's
 * number in its place, and never lies in memory as base64. Everything else is Gson's.
 */
final class PictureJson {
    /** More than any answer of ten pictures at the largest size. */
    static final long MOST_BYTES = 256L << 20;

    private static final long MOST_TEXT = 4L << 20;
    private static final int MOST_KEY = 256;
    private static final int MOST_SPACE = 4096;
    private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");
    private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

    private final BufferedSource source;
    private final Set<String> keys;
    private final Buffer rest = new Buffer();
    private final List<byte[]> pictures = new ArrayList<>();
    private final byte[] chunk = new byte[8192];
    private int at;
    private int end;
    private long left;
    private int open;
    private boolean passOver;
    private JsonElement json;

    private PictureJson(BufferedSource source, Set<String> keys, long most) {
        this.source = source;
        this.keys = keys;
        left = most;
    }

    /**
     * Reads to the end of the source.
     *
     * @param keys under which a text is a picture, such as {@code b64_json}
     * @throws UnreadableAnswer when it is not a JSON object, or too large
     * @throws EOFException when it broke off
     */
    static PictureJson read(BufferedSource source, Set<String> keys) throws IOException {
        return read(source, keys, MOST_BYTES);
    }

    /** Reads as {@link #read(BufferedSource, Set)} does, and takes the key out, should it be repeated. */
    static PictureJson read(Answer answer, Set<String> keys) throws IOException {
        PictureJson result = new PictureJson(answer.body(), keys, MOST_BYTES);
        result.split();
        result.parse(answer.secrets().withoutKey(result.rest.readUtf8()));
        return result;
    }

    /** @param most bytes of all pictures together */
    static PictureJson read(BufferedSource source, Set<String> keys, long most) throws IOException {
        PictureJson result = new PictureJson(source, keys, most);
        result.split();
        result.parse(result.rest.readUtf8());
        return result;
    }

    /** Reads as {@link #read} does, but for the pictures, which are as if they were empty. */
    static PictureJson withoutPictures(BufferedSource source, Set<String> keys) throws IOException {
        PictureJson result = new PictureJson(source, keys, MOST_BYTES);
        result.passOver = true;
        result.split();
        result.parse(result.rest.readUtf8());
        return result;
    }

    /** The answer without its pictures. */
    JsonObject json() {
        return Json.object(json);
    }

    /**
     * The picture under a key; null when there is none, or an empty one.
     *
     * @throws UnreadableAnswer when there is a text that is not base64
     */
    byte[] picture(JsonObject in, String key) throws UnreadableAnswer {
        JsonElement number = in.get(key);
        if (number == null || !number.isJsonPrimitive() || !number.getAsJsonPrimitive().isString()) {
            return null;
        }
        byte[] bytes = pictures.get(Integer.parseInt(number.getAsString()));
        if (bytes == null) {
            throw new UnreadableAnswer("the picture under " + key + " is not base64");
        }
        return bytes.length == 0 ? null : bytes;
    }

    private void split() throws IOException {
        if (!startsAnObject()) {
            // A page of text may hold a single quote: it is not JSON that broke off.
            throw new UnreadableAnswer("not a JSON object");
        }
        String last = "";
        boolean value = false;
        for (int c = next(); c >= 0; c = next()) {
            if (c == '"') {
                if (value && keys.contains(last)) {
                    picture();
                } else {
                    last = text();
                }
                value = false;
            } else {
                keep(c);
                open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                value = c == ':' || value && isSpace(c);
            }
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private boolean startsAnObject() throws IOException {
        if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
            source.skip(BYTE_ORDER_MARK.size());
        }
        long first = 0;
        while (first < MOST_SPACE && source.request(first + 1) && isSpace(source.getBuffer().getByte(first))) {
            first++;
        }
        return source.request(first + 1) && source.getBuffer().getByte(first) == '{';
    }

    /** Passes a text on, and tells it as far as it could be a key. */
    private String text() throws IOException {
        StringBuilder seen = new StringBuilder();
        boolean escaped = false;
        keep('"');
        for (int c = inside(); c != '"'; c = inside()) {
            keep(c);
            if (c == '\\') {
                escaped = true;
                note(seen, c);
                c = inside();
                keep(c);
            }
            note(seen, c);
        }
        keep('"');
        return escaped ? unescaped(seen) : seen.toString();
    }

    private static void note(StringBuilder seen, int c) {
        if (seen.length() < MOST_KEY) {
            seen.append((char) c);
        }
    }

    /** A key may be written with escapes, and must not pass for another one then. */
    private static String unescaped(StringBuilder text) {
        JsonElement parsed = Json.parse("\"" + text + "\"");
        return parsed.isJsonPrimitive() ? parsed.getAsString() : "";
    }

    private void picture() throws IOException {
        if (passOver) {
            for (int c = inside(); c != '"'; c = inside()) {
                if (c == '\\') {
                    inside();
                }
            }
            keepPicture(new byte[0]);
            return;
        }
        Base64Text base64 = new Base64Text(left);
        while (true) {
            if (at == end && !fill()) {
                throw brokeOff();
            }
            at += base64.addRun(chunk, at, end);
            if (base64.tooLarge()) {
                throw tooLarge();
            }
            if (at < end) {
                if (chunk[at++] == '"') {
                    break;
                }
                base64.add(escape());
            }
        }
        byte[] bytes = base64.finish();
        if (base64.tooLarge()) {
            throw tooLarge();
        }
        left -= bytes == null ? 0 : bytes.length;
        keepPicture(bytes);
    }

    private void keepPicture(byte[] bytes) {
        rest.writeByte('"').writeDecimalLong(pictures.size()).writeByte('"');
        pictures.add(bytes);
    }

    private int escape() throws IOException {
        int c = inside();
        return switch (c) {
            case 'n', 'r', 't' -> ' ';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(inside(), 16);
                    code = code << 4 | (digit < 0 ? 0xffff : digit);
                }
                yield code & 0xffff;
            }
            default -> c;
        };
    }

    private void keep(int c) throws UnreadableAnswer {
        if (rest.size() >= MOST_TEXT) {
            throw tooLarge();
        }
        rest.writeByte(c);
    }

    private int inside() throws IOException {
        int c = next();
        if (c < 0) {
            throw brokeOff();
        }
        return c;
    }

    private int next() throws IOException {
        return at < end || fill() ? chunk[at++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, source.read(chunk, 0, chunk.length));
        return end > 0;
    }

    private void parse(String text) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            json = ELEMENTS.read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new UnreadableAnswer("more than one JSON object");
            }
        } catch (EOFException e) {
            throw brokeOff();
        } catch (JsonParseException | IllegalStateException | MalformedJsonException e) {
            throw open > 0 ? brokeOff() : new UnreadableAnswer("malformed JSON");
        }
    }

    private static EOFException brokeOff() {
        return new EOFException("the answer broke off before its end");
    }

    private UnreadableAnswer tooLarge() {
        return new UnreadableAnswer("larger than this client takes");
    }
}
