package dev.alphakey.cli.command;

/** What the program was called by, so that lines to paste run where they are read. */
public final class CommandName {
    private CommandName() {}

    /** The launcher's name as it was typed, with its path if that was; {@code alphakey} where there was no launcher. */
    public static String asTyped() {
        return System.getProperty("alphakey.command", "alphakey");
    }
}
