package dev.alphakey.benchmarks.service;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server on 127.0.0.1 that answers as OpenAI's image service is known to, for tests that need neither a key nor a network.
 * Any key that starts with {@code sk-} is taken.
 *
 * <pre>{@code
 * try (StandIn service = StandIn.start(StandInOptions.DEFAULT.withAutoSize(new Size(640, 640)))) {
 *     // call service.baseUrl() ...
 *     Raster truth = service.truthOf(png).orElseThrow();
 *     long paid = service.journal().stream().filter(JournalEntry::billed).count();
 * }
 * }</pre>
 *
 * <p>The words of a prompt choose the subject, and the {@code #rrggbb} beside its word "background" is painted as image models
 * paint a key: off by some levels, textured, with an outermost ring that lies. {@code blockme} in a prompt is refused by the
 * moderation. Directives in brackets choose for tests: {@code [scene:glass]} the subject, {@code [paint:chain]} how the key is
 * disturbed, {@code [job:NAME]} the journal's job, {@code [fault:429,500]} what becomes of the first requests with this prompt.
 */
public final class StandIn implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 256;

    private final ServerSocket listener;
    private final ExecutorService workers;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(MOST_CONNECTIONS);
    private final BodyBudget budget = new BodyBudget();
    private final AtomicLong ids = new AtomicLong();
    private final long seed;
    private final Journal journal;
    private final Studio studio;
    private final Router router;

    private StandIn(StandInOptions options) throws IOException {
        listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), options.port()), MOST_CONNECTIONS);
        seed = options.seed();
        journal = new Journal(options.journal());
        studio = new Studio(options);
        router = new Router(options, studio, () -> System.currentTimeMillis() / 1000, this::id);
        workers = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "stand-in");
            thread.setDaemon(true);
            return thread;
        });
        workers.execute(this::listen);
    }

    /** A stand-in on a free port, which serves until it is closed. */
    public static StandIn start() throws IOException {
        return start(StandInOptions.DEFAULT);
    }

    /** @throws java.net.BindException if the port is taken */
    public static StandIn start(StandInOptions options) throws IOException {
        return new StandIn(options);
    }

    /** What a client takes for {@code https://api.openai.com/v1}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/v1";
    }

    /**
     * The cutout that a perfect keyer returns for a picture that was made here, found by its bytes or, for a copy without loss,
     * by its pixels; empty for any other picture, and for one that was only tinted.
     */
    public Optional<Raster> truthOf(byte[] picture) {
        return studio.truth(picture);
    }

    /** The latest requests, at most 10,000, each entered before the last byte of its answer was sent. */
    public List<JournalEntry> journal() {
        return journal.entries();
    }

    /** Breaks every connection off. */
    @Override
    public void close() throws IOException {
        listener.close();
        workers.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                room.acquire();
                Socket socket = listener.accept();
                sockets.add(socket);
                workers.execute(() -> talk(socket));
            } catch (IOException e) {
                room.release();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (Connection connection = new Connection(socket, budget)) {
            boolean open = true;
            while (open) {
                open = next(connection);
            }
        } catch (IOException | UncheckedIOException e) {
            // The client is gone, or spoke no HTTP; the next one is none the worse.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(socket);
            room.release();
        }
    }

    private boolean next(Connection connection) throws IOException, InterruptedException {
        try {
            Call call = connection.read();
            if (call == null) {
                return false;
            }
            var exchange = new Exchange(connection, journal, call, "req_" + id());
            try {
                router.serve(exchange);
            } finally {
                exchange.record(false);
            }
            return exchange.open();
        } catch (Refusal tooLarge) {
            var unread = new Call("POST", "", "", Map.of("connection", "close"), new byte[0]);
            new Exchange(connection, journal, unread, "req_" + id()).refuse(tooLarge);
            connection.drain();
            return false;
        } finally {
            connection.releaseBody();
        }
    }

    private String id() {
        return String.format("%016x%016x", seed * 0x9e3779b97f4a7c15L, ids.incrementAndGet());
    }
}
