package dev.alphakey.openai.wire.answer;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;

/** Cuts a stream into events as the HTML standard's section "Server-sent events" says, never holding more than one. */
public final class ServerSentEvents {
    private static final ByteString LINE_END = ByteString.encodeUtf8("\r\n");
    private static final ByteString MARK = ByteString.of((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    private static final ByteString DONE = ByteString.encodeUtf8("[DONE]");
    private static final int LONGEST_NAME = 1024;

    private final BufferedSource source;
    private final long mostBytes;
    private boolean started;
    private boolean skipLineFeed;

    public ServerSentEvents(BufferedSource source, long mostBytes) {
        this.source = source;
        this.mostBytes = mostBytes;
    }

    /** The next event that has data, or null at the end, which is a close or {@code [DONE]}. */
    public ServerSentEvent next() throws IOException {
        if (!started) {
            started = true;
            if (source.rangeEquals(0, MARK)) {
                source.skip(MARK.size());
            }
        }
        String name = "";
        Buffer data = null;
        for (Buffer line = line(0); line != null; line = line(data == null ? 0 : data.size())) {
            if (line.exhausted()) {
                if (data != null) {
                    return event(name, data);
                }
                name = "";
                continue;
            }
            String field = field(line);
            if (field.equals("event")) {
                name = line.readUtf8(Math.min(line.size(), LONGEST_NAME));
            } else if (field.equals("data")) {
                if (data == null) {
                    data = line;
                } else {
                    data.writeByte('\n');
                    data.write(line, line.size());
                }
            }
        }
        // The standard drops an event whose blank line is missing, but a whole one may be a picture that was paid for.
        return data != null && (isDone(data) || ends(data)) ? event(name, data) : null;
    }

    private static ServerSentEvent event(String name, Buffer data) {
        return isDone(data) ? null : new ServerSentEvent(name.isEmpty() ? "message" : name, data);
    }

    private static boolean isDone(Buffer data) {
        return data.size() < DONE.size() + 8 && data.snapshot().utf8().strip().equals(DONE.utf8());
    }

    private static boolean ends(Buffer data) {
        return data.size() > 0 && data.getByte(data.size() - 1) == '}';
    }

    /** Takes the field's name, the colon and one space off the line. A comment's name is empty. */
    private static String field(Buffer line) throws IOException {
        long colon = line.indexOf((byte) ':', 0, LONGEST_NAME);
        if (colon < 0) {
            return line.size() <= LONGEST_NAME ? line.readUtf8() : "";
        }
        String field = line.readUtf8(colon);
        line.skip(1);
        if (!line.exhausted() && line.getByte(0) == ' ') {
            line.skip(1);
        }
        return field;
    }

    /** A line without its end, or null when the stream is over; an unended last line counts as one. */
    private Buffer line(long held) throws IOException {
        Buffer line = new Buffer();
        while (source.request(1)) {
            Buffer arrived = source.getBuffer();
            if (skipLineFeed && arrived.getByte(0) == '\n') {
                arrived.skip(1);
                skipLineFeed = false;
                continue;
            }
            skipLineFeed = false;
            long end = arrived.indexOfElement(LINE_END);
            line.write(arrived, end < 0 ? arrived.size() : end);
            if (held + line.size() > mostBytes) {
                throw new UnreadableAnswer("an event of more than " + mostBytes + " bytes");
            }
            if (end >= 0) {
                skipLineFeed = arrived.readByte() == '\r';
                return line;
            }
        }
        return line.exhausted() ? null : line;
    }
}
