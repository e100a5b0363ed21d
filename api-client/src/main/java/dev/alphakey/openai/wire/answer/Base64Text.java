package dev.alphakey.openai.wire.answer;

import java.util.Arrays;
import okio.Buffer;

/**
 * Base64 decoded a character at a time, so that the text is never held beside its bytes. Takes both alphabets, padding or
 * none, white space, and the head of a data URL.
 */
final class Base64Text {
    private static final String DATA_URL = "data:";
    private static final int MOST_HEAD = 256;
    private static final byte[] VALUES = values();
    private static final byte NOT_BASE64 = -1;
    private static final byte SPACE = -2;
    private static final byte PADDING = -3;

    private final long most;
    private final Buffer bytes = new Buffer();
    private final byte[] chunk = new byte[8192];
    private int filled;
    private int bits;
    private int sextets;
    private int padding;
    private int headMatched;
    private int headSkipped;
    private State state = State.START;

    private enum State {
        START,
        HEAD,
        BODY,
        BROKEN,
        TOO_LARGE
    }

    /** @param most bytes that may come of it */
    Base64Text(long most) {
        this.most = most;
    }

    void add(int character) {
        switch (state) {
            case START -> start(character);
            case HEAD -> head(character);
            case BODY -> body(character);
            default -> {
                // What follows a fault is only skipped.
            }
        }
    }

    /** Takes what it can of a run of characters, and tells how many: all up to a quote or a backslash. */
    int addRun(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] != '"' && text[at] != '\\') {
            if (state == State.BODY && padding == 0) {
                int value = VALUES[text[at] & 0xff];
                if (value >= 0) {
                    sextet(value);
                    at++;
                    continue;
                }
            }
            add(text[at++] & 0xff);
        }
        return at - from;
    }

    boolean tooLarge() {
        return state == State.TOO_LARGE;
    }

    /** The bytes, given away; null when the text was not base64. */
    byte[] finish() {
        if (state == State.START) {
            replayHead();
        }
        int spare = sextets % 4;
        boolean whole = spare != 1 && (padding == 0 || (spare + padding) % 4 == 0);
        if (state != State.BODY || !whole) {
            bytes.clear();
            return null;
        }
        if (spare > 0) {
            put(bits >> (spare == 2 ? 4 : 10));
        }
        if (spare == 3) {
            put(bits >> 2);
        }
        flush();
        return bytes.readByteArray();
    }

    private void start(int character) {
        if (headMatched == 0 && character < 128 && VALUES[character] == SPACE) {
            return;
        }
        if (character == DATA_URL.charAt(headMatched)) {
            if (++headMatched == DATA_URL.length()) {
                state = State.HEAD;
            }
            return;
        }
        replayHead();
        body(character);
    }

    /** What looked like a data URL was a picture that starts with the same letters. */
    private void replayHead() {
        state = State.BODY;
        for (int i = 0; i < headMatched; i++) {
            body(DATA_URL.charAt(i));
        }
    }

    private void head(int character) {
        if (character == ',') {
            state = State.BODY;
        } else if (++headSkipped > MOST_HEAD) {
            state = State.BROKEN;
        }
    }

    private void body(int character) {
        int value = character < 256 ? VALUES[character] : NOT_BASE64;
        if (value >= 0 && padding == 0) {
            sextet(value);
        } else if (value == PADDING) {
            padding++;
            state = padding > 2 ? State.BROKEN : state;
        } else if (value != SPACE) {
            state = State.BROKEN;
        }
    }

    private void sextet(int value) {
        bits = bits << 6 | value;
        if ((++sextets & 3) == 0) {
            sextets = 0;
            put(bits >> 16);
            put(bits >> 8);
            put(bits);
        }
    }

    private void put(int value) {
        if (filled == chunk.length) {
            flush();
        }
        chunk[filled++] = (byte) value;
    }

    private void flush() {
        bytes.write(chunk, 0, filled);
        filled = 0;
        if (bytes.size() > most) {
            state = State.TOO_LARGE;
            bytes.clear();
        }
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, NOT_BASE64);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['-'] = 62;
        values['_'] = 63;
        values['='] = PADDING;
        for (char space : " \t\r\n".toCharArray()) {
            values[space] = SPACE;
        }
        return values;
    }
}
