package dev.alphakey.cli.command;

/** What the program says of itself, and of what should not have happened. */
public final class Program {
    public static final String OUT_OF_MEMORY =
            "there is not enough memory for it: give Java more with ALPHAKEY_JAVA_OPTS=-Xmx4g, or use a smaller image";

    private Program() {}

    /** One line for what should not have happened. */
    public static String unexpected(RuntimeException e) {
        return "something unexpected went wrong (" + e.toString().replaceAll("\\s+", " ") + "); please report it";
    }

    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
