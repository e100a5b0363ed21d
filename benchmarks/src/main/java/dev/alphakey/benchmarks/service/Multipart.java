package dev.alphakey.benchmarks.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a multipart/form-data body (RFC 7578), in their order. */
final class Multipart {
    private static final int MOST_PARTS = 200;
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"");

    private Multipart() {}

    /**
     * @param filename null for a text
     * @param contentType empty when the part has none
     */
    record Part(String name, String filename, String contentType, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static List<Part> parts(Call call) {
        Matcher boundary = BOUNDARY.matcher(call.header("content-type"));
        if (!boundary.find()) {
            throw malformed("its Content-Type names no boundary");
        }
        String mark = "--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2));
        byte[] delimiter = mark.getBytes(StandardCharsets.ISO_8859_1);
        byte[] next = ("\r\n" + mark).getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = call.body();
        int at = indexOf(body, delimiter, 0);
        List<Part> parts = new ArrayList<>();
        while (true) {
            if (at < 0) {
                throw malformed("it has no closing boundary");
            }
            at += parts.isEmpty() ? delimiter.length : next.length;
            if (startsWith(body, at, "--")) {
                return parts;
            }
            int head = indexOf(body, "\r\n".getBytes(StandardCharsets.US_ASCII), at);
            int blank = indexOf(body, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII), at);
            int end = blank < 0 ? -1 : indexOf(body, next, blank + 2);
            if (head < 0 || end < 0 || parts.size() == MOST_PARTS) {
                throw malformed("a part does not end");
            }
            String heads = new String(body, head, blank - head, StandardCharsets.UTF_8);
            parts.add(part(heads, Arrays.copyOfRange(body, Math.min(blank + 4, end), end)));
            at = end;
        }
    }

    private static Part part(String heads, byte[] bytes) {
        String disposition = line(heads, "content-disposition:");
        Matcher name = NAME.matcher(disposition);
        if (!disposition.strip().startsWith("form-data") || !name.find()) {
            throw malformed("a part has no name");
        }
        Matcher filename = FILENAME.matcher(disposition);
        return new Part(
                name.group(1), filename.find() ? filename.group(1) : null, line(heads, "content-type:").strip(), bytes);
    }

    private static String line(String heads, String start) {
        for (String line : heads.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith(start)) {
                return line.substring(start.length());
            }
        }
        return "";
    }

    private static boolean startsWith(byte[] body, int at, String text) {
        return new String(body, Math.min(at, body.length), Math.max(0, Math.min(text.length(), body.length - at)),
                StandardCharsets.ISO_8859_1).equals(text);
    }

    private static int indexOf(byte[] body, byte[] what, int from) {
        outer:
        for (int i = from; i <= body.length - what.length; i++) {
            for (int j = 0; j < what.length; j++) {
                if (body[i + j] != what[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    private static Refusal malformed(String why) {
        return new Refusal(400, "invalid_request_error", null, null, "The multipart body could not be read: " + why + ".");
    }
}
