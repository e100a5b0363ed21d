package dev.alphakey.openai;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A server without manners: what it does with each connection is up to the test. */
final class RawServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();

    /** Serves one connection, which is closed afterwards. */
    interface Manners {
        void serve(Socket connection) throws IOException;
    }

    RawServer(Manners manners) throws IOException {
        Thread thread = new Thread(() -> accept(manners));
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(Manners manners) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connections.incrementAndGet();
                manners.serve(connection);
            } catch (IOException e) {
                // The client went away, or the test is over.
            }
        }
    }

    /** Reads one request to its end. */
    static void readRequest(Socket connection) throws IOException {
        InputStream in = new BufferedInputStream(connection.getInputStream());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return;
            }
            head.append((char) c);
        }
        for (String line : head.toString().split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                in.skipNBytes(Long.parseLong(line.substring(15).strip()));
            }
        }
    }

    static byte[] answer(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " X\r\nContent-Type: " + type
                + "\r\nx-request-id: req_1\r\nConnection: close\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
