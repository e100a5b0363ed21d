package dev.alphakey.cli.jobs;

import dev.alphakey.cli.generate.Delivery;
import dev.alphakey.cli.service.CallWatch;
import dev.alphakey.cli.service.PictureCall;
import dev.alphakey.openai.ApiException;
import dev.alphakey.openai.CallListener;
import dev.alphakey.openai.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Follows one order so that the manifest always knows whether it may be billed, and takes its pictures. It can be withdrawn as
 * long as no request is under way.
 */
final class OrderCall implements CallListener, PictureCall.Taker {
    /** Of a hundred orders some wait a moment all the time. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private final Job job;
    private final BigDecimal bound;
    private final boolean replaces;
    private final Manifest manifest;
    private final Delivery delivery;
    private final CallWatch watch;
    private final boolean verbose;
    private final Consumer<String> notes;
    private final Consumer<Duration> busy;
    private final Cancellation cancellation = new Cancellation();
    private boolean underWay;
    private boolean sent;
    private boolean withdrawn;
    private IOException notSaved;

    /** The order was taken back before a request went out. */
    static final class Withdrawn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param replaces whether there are files under the job's names
     * @param notes hears what a person may want to know, which is more if {@code verbose}
     * @param busy hears how long the service wants to be left alone
     */
    OrderCall(
            Plan plan, boolean replaces, Manifest manifest, Delivery delivery, boolean verbose, Consumer<String> notes,
            Consumer<Duration> busy) {
        this.job = plan.job();
        this.bound = plan.bound();
        this.replaces = replaces;
        this.manifest = manifest;
        this.delivery = delivery;
        this.verbose = verbose;
        this.watch = new CallWatch(line -> notes.accept(job.name() + ": " + line), verbose);
        this.notes = notes;
        this.busy = busy;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Ends the order, unless a request is under way, whose pictures will have to be paid for. */
    synchronized void withdraw() {
        withdrawn = true;
        if (!underWay) {
            cancellation.cancel();
        }
    }

    synchronized boolean isUnderWay() {
        return underWay;
    }

    /** Whether the service may have the whole of a request that it has not refused. */
    synchronized boolean mayBeBilled() {
        return underWay && sent;
    }

    /** Why a picture that came could be saved nowhere; null when all were. */
    IOException notSaved() {
        return notSaved;
    }

    @Override
    public synchronized void attempting(int attempt) {
        if (withdrawn) {
            throw new Withdrawn();
        }
        try {
            manifest.ordered(job, bound, replaces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        underWay = true;
        sent = false;
        watch.attempting(attempt);
    }

    @Override
    public synchronized void sent() {
        sent = true;
    }

    /** Called only where the failed attempt was not billed. */
    @Override
    public synchronized void retrying(IOException failure, Duration wait) {
        try {
            manifest.refused(job, String.valueOf(failure.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        underWay = false;
        if (failure instanceof ApiException answer && answer.status() == 429) {
            busy.accept(wait);
        }
        if (verbose || wait.compareTo(WORTH_TELLING) >= 0) {
            watch.retrying(failure, wait);
        }
        if (withdrawn) {
            cancellation.cancel();
        }
    }

    @Override
    public void queued(Duration wait) {
        if (verbose) {
            watch.queued(wait);
        }
    }

    @Override
    public void arrived(List<byte[]> pictures) {
        delivery.arrived(pictures);
    }

    @Override
    public void finished(int index, byte[] bytes) throws IOException {
        try {
            delivery.finished(index, bytes);
        } catch (IOException e) {
            notSaved = e;
            throw e;
        }
    }

    @Override
    public void partial(int index, byte[] bytes) {
        delivery.partial(index, bytes);
    }
}
