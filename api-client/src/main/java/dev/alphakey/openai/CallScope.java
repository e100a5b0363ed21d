package dev.alphakey.openai;

import dev.alphakey.openai.http.InterruptHook;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;

/** One call's life over all its attempts: it ends early by any of its cancellations or by an interrupt of its thread. */
final class CallScope implements AutoCloseable {
    private final Cancellation ended = new Cancellation();
    private final List<Cancellation.Link> links = new ArrayList<>();
    private final boolean bills;
    private volatile boolean sent;

    CallScope(boolean bills, Iterable<Cancellation> causes) {
        this.bills = bills;
        for (Cancellation cause : causes) {
            links.add(cause.onCancel(ended::cancel));
        }
    }

    /** Work that blocks. */
    interface Blocking<T> {
        /** @param hook to be armed again after work with channels */
        T run(InterruptHook hook) throws IOException, InterruptedException;
    }

    /** Runs the work; what ends this scope cancels the HTTP call. */
    <T> T during(Call call, Blocking<T> work) throws IOException {
        InterruptHook hook = InterruptHook.arm(call::cancel);
        Cancellation.Link link = ended.onCancel(call::cancel);
        try {
            return work.run(hook);
        } catch (IOException | RuntimeException | InterruptedException e) {
            if (hook.fired() || e instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            check();
            throw rethrown(e);
        } finally {
            link.close();
            hook.disarm();
        }
    }

    /** Waits with the thread's time. */
    void sleep(Time time, Duration wait) throws IOException {
        try {
            time.sleep(wait, ended);
        } catch (InterruptedException e) {
            throw interrupted();
        }
        check();
    }

    /** Waits for the call's turn. */
    void queue(ImagesPerMinute limiter, int pictures, CallListener listener) throws IOException {
        try {
            limiter.acquire(pictures, ended, listener::queued);
        } catch (InterruptedException e) {
            throw interrupted();
        }
        check();
    }

    void check() throws CallCancelledException {
        if (ended.isCancelled()) {
            throw new CallCancelledException("cancelled" + consequence());
        }
    }

    /** Cancels the call from within. */
    void end() {
        ended.cancel();
    }

    /** The service has the whole request. */
    void sent() {
        sent = true;
    }

    private CallCancelledException interrupted() {
        Thread.currentThread().interrupt();
        return new CallCancelledException("interrupted" + consequence());
    }

    private String consequence() {
        return bills && sent ? "; the service may still finish the call and bill it" : "";
    }

    private static IOException rethrown(Exception e) {
        if (e instanceof IOException io) {
            return io;
        }
        throw (RuntimeException) e;
    }

    @Override
    public void close() {
        links.forEach(Cancellation.Link::close);
    }
}
