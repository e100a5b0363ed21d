package dev.alphakey.benchmarks.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What comes back over a bare socket, to its end.
 *
 * @param bytes everything that was received
 * @param reset whether the connection ended in a reset
 */
record RawCall(byte[] bytes, boolean reset) {
    static RawCall send(StandIn service, String request) throws IOException {
        var received = new ByteArrayOutputStream();
        try (Socket socket = new Socket("127.0.0.1", URI.create(service.baseUrl()).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().transferTo(received);
            return new RawCall(received.toByteArray(), false);
        } catch (SocketException e) {
            return new RawCall(received.toByteArray(), true);
        }
    }

    static RawCall generate(StandIn service, String json) throws IOException {
        return send(service, "POST /v1/images/generations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sk-test\r\n"
                + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
    }

    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The length that the head promises, or -1. */
    int promised() {
        String marker = "Content-Length: ";
        int at = text().indexOf(marker);
        return at < 0 ? -1 : Integer.parseInt(text().substring(at + marker.length(), text().indexOf('\r', at)));
    }

    int bodyLength() {
        return bytes.length - text().indexOf("\r\n\r\n") - 4;
    }
}
