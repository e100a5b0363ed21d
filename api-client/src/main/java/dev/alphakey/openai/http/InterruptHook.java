package dev.alphakey.openai.http;

import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Runs an action when the thread that armed it is interrupted. A thread that reads from a socket does not notice interrupts;
 * the JDK's channels do, on every kind of thread, and lend their means to this class. It disarms on close.
 */
public final class InterruptHook extends AbstractInterruptibleChannel {
    private final Runnable action;
    private volatile boolean armed = true;
    private volatile boolean fired;

    private InterruptHook(Runnable action) {
        this.action = action;
    }

    /** Runs the action at once when the thread is interrupted already. */
    public static InterruptHook arm(Runnable action) {
        InterruptHook hook = new InterruptHook(action);
        hook.begin();
        return hook;
    }

    /** To be called after work that may have used a channel of its own, which takes the hook's place. */
    public void armAgain() {
        begin();
    }

    public boolean fired() {
        return fired;
    }

    public void disarm() {
        armed = false;
        try {
            end(true);
        } catch (IOException e) {
            // Tells of the interrupt, which fired() tells as well.
        }
    }

    @Override
    protected void implCloseChannel() {
        if (armed) {
            fired = true;
            action.run();
        }
    }
}
