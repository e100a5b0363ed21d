package dev.alphakey.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;

/** The help pages, as plain text of at most 100 columns. */
public final class Help {
    private static final int WIDTH = 100;
    private static final int COLUMN = 32;

    private Help() {}

    public static String overview(List<Command> commands) {
        var page = new StringBuilder("alphakey - images on a flat key colour in, checked transparent PNGs out\n\n"
                + "usage: alphakey COMMAND [OPTIONS]\n\ncommands:\n");
        for (Command command : commands) {
            row(page, command.name(), command.summary());
        }
        row(page, "help COMMAND", "how a command is used, with examples");
        row(page, "version", "print the version");
        page.append("\nexamples:\n");
        for (Command command : commands) {
            example(page, command.examples().get(0));
        }
        page.append("\nexit codes: 0 done and valid, 1 failed, 2 wrong usage, 3 done but not valid, 4 partly done\n");
        return page.toString();
    }

    public static String of(Command command) {
        var page = new StringBuilder("alphakey " + command.name() + " - " + command.summary() + "\n\n");
        page.append("usage: alphakey ").append(command.usage()).append("\n\noptions:\n");
        for (Option option : command.options().getOptions()) {
            row(page, spelling(option), option.getDescription());
        }
        row(page, "-h, --help", "show this page");
        if (!command.details().isEmpty()) {
            page.append('\n');
            for (String paragraph : command.details().split("\n")) {
                wrap(page, paragraph, 0);
            }
        }
        page.append("\nexamples:\n");
        command.examples().forEach(e -> example(page, e));
        return page.toString();
    }

    private static String spelling(Option option) {
        var names = new ArrayList<String>();
        if (option.getOpt() != null) {
            names.add("-" + option.getOpt());
        }
        if (option.getLongOpt() != null) {
            names.add("--" + option.getLongOpt());
        }
        return String.join(", ", names) + (option.hasArg() ? " " + option.getArgName() : "");
    }

    private static void example(StringBuilder page, Command.Example example) {
        page.append("  ").append(example.line()).append('\n');
        wrap(page, example.purpose(), 6);
    }

    private static void row(StringBuilder page, String left, String right) {
        page.append("  ").append(left);
        if (left.length() > COLUMN - 4) {
            page.append('\n');
        } else {
            page.append(" ".repeat(COLUMN - 2 - left.length()));
        }
        var text = new StringBuilder();
        wrap(text, right, COLUMN);
        page.append(left.length() > COLUMN - 4 ? text : text.substring(COLUMN));
    }

    private static void wrap(StringBuilder page, String text, int indent) {
        int column = 0;
        for (String word : text.split(" ")) {
            if (column == 0 || column + 1 + word.length() > WIDTH) {
                page.append(column == 0 ? "" : "\n").append(" ".repeat(indent)).append(word);
                column = indent + word.length();
            } else {
                page.append(' ').append(word);
                column += 1 + word.length();
            }
        }
        page.append('\n');
    }
}
