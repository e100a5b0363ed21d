package dev.alphakey.openai;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * What a call brings while it runs. It must be closed, and closing it early cancels the call; it serves one thread, but may
 * be closed by another. Once its last event has come it is known that nothing is missing: a stream that breaks off, or tells of
 * an error, ends in an exception.
 *
 * @param <T> the events
 */
public final class EventStream<T> implements AutoCloseable {
    private final Source<T> source;
    private final Optional<String> requestId;
    private final Queue<T> ready = new ArrayDeque<>();
    private boolean over;
    private IOException failure;

    EventStream(Source<T> source, Optional<String> requestId) {
        this.source = source;
        this.requestId = requestId;
    }

    /** Where the events come from. */
    interface Source<T> extends AutoCloseable {
        /** Hands on none or more; false when nothing more will come. */
        boolean advance(Consumer<T> out) throws IOException;

        @Override
        void close();
    }

    /** Whether there is another event, waiting for it for as long as the client's read timeout allows. */
    public boolean hasNext() throws IOException {
        while (ready.isEmpty() && !over) {
            if (failure != null) {
                throw failure;
            }
            try {
                over = !source.advance(ready::add);
            } catch (IOException e) {
                // What came along with the failure is handed on before it.
                failure = e;
            }
        }
        return !ready.isEmpty();
    }

    /** The next event. */
    public T next() throws IOException {
        if (!hasNext()) {
            throw new NoSuchElementException("the stream is over");
        }
        return ready.remove();
    }

    /** Gives all further events to the action and closes the stream. */
    public void forEach(Consumer<? super T> action) throws IOException {
        try (this) {
            while (hasNext()) {
                action.accept(next());
            }
        }
    }

    /** What OpenAI's support asks for. */
    public Optional<String> requestId() {
        return requestId;
    }

    /** Ends the call, if it still runs. */
    @Override
    public void close() {
        source.close();
    }
}
