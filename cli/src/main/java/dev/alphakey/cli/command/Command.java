package dev.alphakey.cli.command;

import java.util.List;
import org.apache.commons.cli.Options;

/** One verb of the command line. */
public interface Command {
    String name();

    /** One line for the list of commands. */
    String summary();

    /** How it is called, without the program's name. */
    String usage();

    /** Every option it takes. */
    Options options();

    /** Whole command lines worth copying, each with a word on what it does. */
    List<Example> examples();

    /** What the table of options cannot say; may be empty. */
    default String details() {
        return "";
    }

    /**
     * Runs it.
     *
     * @throws UsageException if the arguments make no sense
     */
    ExitCode run(String[] arguments, Terminal terminal) throws UsageException, InterruptedException;

    /** A command line and what it is for. */
    record Example(String line, String purpose) {}
}
