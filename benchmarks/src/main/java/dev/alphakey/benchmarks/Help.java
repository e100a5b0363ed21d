package dev.alphakey.benchmarks;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * The options of one command and how they are explained.
 *
 * @param usage the command line in brief
 * @param examples whole command lines with what they do
 */
record Help(String usage, Options options, String examples) {
    static Option value(String name, String value, String description) {
        return Option.builder().longOpt(name).hasArg().argName(value).desc(description).get();
    }

    /**
     * The parsed options, or null when help was asked for and has been printed.
     *
     * @throws IllegalArgumentException with one line for the user
     */
    CommandLine parse(String... args) {
        Options all = new Options().addOptions(options).addOption("h", "help", false, "show this help");
        try {
            CommandLine line = new DefaultParser().parse(all, args);
            if (!line.getArgList().isEmpty()) {
                throw new IllegalArgumentException("unexpected '" + line.getArgList().get(0) + "'");
            }
            if (line.hasOption("help")) {
                print(new PrintWriter(System.out, true), all);
                return null;
            }
            return line;
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private void print(PrintWriter out, Options all) {
        out.println("Usage: java -jar benchmarks.jar " + usage + "\n");
        out.println(all.getOptions().stream().map(Help::describe).collect(Collectors.joining("\n")));
        out.println("\n" + examples);
    }

    private static String describe(Option option) {
        String name = "  --" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : "");
        return String.format("%-20s %s", name, option.getDescription());
    }
}
