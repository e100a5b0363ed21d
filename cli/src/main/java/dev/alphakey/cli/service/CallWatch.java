package dev.alphakey.cli.service;

import dev.alphakey.openai.CallListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells a person why a call takes its time. */
public final class CallWatch implements CallListener {
    private final Consumer<String> lines;
    private final boolean verbose;

    public CallWatch(Consumer<String> lines, boolean verbose) {
        this.lines = lines;
        this.verbose = verbose;
    }

    @Override
    public void attempting(int attempt) {
        if (verbose) {
            lines.accept(attempt == 1 ? "asking the service" : "asking again, attempt " + attempt);
        }
    }

    @Override
    public void retrying(IOException failure, Duration wait) {
        lines.accept(failure.getMessage() + "; trying again in " + seconds(wait));
    }

    @Override
    public void queued(Duration wait) {
        if (verbose || wait.toSeconds() > 0) {
            lines.accept("waiting " + seconds(wait) + " for --images-per-minute");
        }
    }

    private static String seconds(Duration wait) {
        return String.format(Locale.ROOT, "%.1f s", wait.toMillis() / 1000.0);
    }
}
