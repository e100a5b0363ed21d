package dev.alphakey.cli.command;

/** Has a last word when the program is interrupted, by Ctrl-C or by a signal to end, before this is over. */
public final class Interruption {
    private final Thread hook;

    public Interruption(Runnable lastWord) {
        hook = new Thread(lastWord, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public void isOver() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook is at work.
        }
    }
}
