package dev.alphakey.benchmarks.service;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** HTTP/1.1 over a socket that can also be broken off: one request after the other, one thread. */
final class Connection implements Closeable {
    static final int MAX_BODY = 128 << 20;
    private static final int MAX_HEAD = 64 << 10;
    private static final int MIB = 1 << 20;
    private static final int DRAIN_MILLIS = 2000;
    private static final int IDLE_MILLIS = 60_000;

    private final Socket socket;
    private final BodyBudget budget;
    private final InputStream in;
    private final OutputStream out;
    private int taken;

    Connection(Socket socket, BodyBudget budget) throws IOException {
        this.socket = socket;
        this.budget = budget;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(IDLE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /**
     * The next request, or null when there is none.
     *
     * @throws Refusal if the body is too large
     */
    Call read() throws IOException {
        int[] room = {MAX_HEAD};
        String first = line(room);
        if (first == null) {
            return null;
        }
        String[] words = first.split(" ");
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new IOException("not HTTP: " + first);
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(room); line != null && !line.isEmpty(); line = line(room)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] body = "chunked".equalsIgnoreCase(headers.get("transfer-encoding")) ? chunks(room) : plain(headers);
        String[] target = words[1].split("\\?", 2);
        return new Call(words[0], target[0], target.length > 1 ? target[1] : "", headers, body);
    }

    /** Lets go of the memory that the latest body was counted with. */
    void releaseBody() {
        budget.giveBack(taken);
        taken = 0;
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        out.flush();
    }

    /** Closes at once, so that the other side reads a reset instead of an end. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Ends the answers and swallows what the other side still sends, which a plain close would answer with a reset. */
    void drain() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(DRAIN_MILLIS);
        byte[] buffer = new byte[1 << 16];
        long left = 4L * MAX_BODY;
        for (int n = in.read(buffer); n > 0 && left > 0; n = in.read(buffer)) {
            left -= n;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] plain(Map<String, String> headers) throws IOException {
        String text = headers.getOrDefault("content-length", "0");
        if (!text.matches("[0-9]{1,18}")) {
            throw new IOException("not a length: " + text);
        }
        long length = Long.parseLong(text);
        if (length > MAX_BODY) {
            throw tooLarge();
        }
        var body = new ByteArrayOutputStream((int) Math.min(length, MIB));
        copy((int) length, body);
        return body.toByteArray();
    }

    private byte[] chunks(int[] room) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            String head = line(new int[] {256});
            if (head == null) {
                throw new EOFException();
            }
            String size = head.split(";")[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("not a chunk: " + head);
            }
            long length = Long.parseLong(size, 16);
            if (body.size() + length > MAX_BODY) {
                throw tooLarge();
            }
            if (length == 0) {
                for (String trailer = line(room); trailer != null && !trailer.isEmpty(); trailer = line(room)) {}
                return body.toByteArray();
            }
            copy((int) length, body);
            line(new int[] {2});
        }
    }

    private void copy(int length, ByteArrayOutputStream body) throws IOException {
        byte[] buffer = new byte[Math.min(length, 1 << 16)];
        int left = length;
        while (left > 0) {
            while (body.size() >= taken * (long) MIB) {
                budget.take();
                taken++;
            }
            int n = in.read(buffer, 0, Math.min(left, buffer.length));
            if (n < 0) {
                throw new EOFException();
            }
            body.write(buffer, 0, n);
            left -= n;
        }
    }

    private String line(int[] room) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (--room[0] < 0) {
                throw new IOException("a head that is too long");
            }
            if (b == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return null;
    }

    private static Refusal tooLarge() {
        return new Refusal(413, "invalid_request_error", null, null, "Maximum content size limit exceeded.");
    }
}
