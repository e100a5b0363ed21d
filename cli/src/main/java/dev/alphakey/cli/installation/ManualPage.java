package dev.alphakey.cli.installation;

import dev.alphakey.cli.command.Command;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** The manual page in the man macros of roff, of all that the commands say of themselves. */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    static String of(List<Command> commands) {
        var manual = new ManualPage();
        manual.head(commands);
        commands.forEach(manual::command);
        manual.tail();
        return manual.page.toString();
    }

    private void head(List<Command> commands) {
        line(".TH ALPHAKEY 1 \"\" \"AlphaKey\" \"User Commands\"");
        section("NAME");
        text("alphakey - images on a flat key colour in, checked transparent PNGs out");
        section("SYNOPSIS");
        line(".B alphakey");
        line(".I COMMAND");
        line("[\\fIOPTIONS\\fR]");
        section("COMMANDS");
        for (Command command : commands) {
            line(".TP");
            line(".B " + plain(command.name()));
            text(command.summary());
        }
    }

    private void command(Command command) {
        section("alphakey " + command.name());
        text(command.summary());
        line(".PP");
        line(".B alphakey " + plain(command.usage()));
        for (Option option : command.options().getOptions()) {
            line(".TP");
            line(spelling(option));
            text(option.getDescription());
        }
        for (String paragraph : command.details().split("\n")) {
            if (!paragraph.isBlank()) {
                line(".PP");
                text(paragraph);
            }
        }
        for (Command.Example example : command.examples()) {
            line(".PP");
            text(example.purpose() + ":");
            line(".PP");
            line(".nf");
            line(".RS");
            example.line().lines().forEach(this::text);
            line(".RE");
            line(".fi");
        }
    }

    private void tail() {
        section("FILES");
        line(".TP");
        line(".I ~/.config/alphakey/config.properties");
        text("Options that hold for every call, one a line: png-level=small for all commands that know it, remove.retry=true for"
                + " one of them. Under XDG_CONFIG_HOME where that is set.");
        section("ENVIRONMENT");
        entry("OPENAI_API_KEY", "pays for what is asked of the service; it is read from nowhere else");
        entry("OPENAI_BASE_URL, OPENAI_ORG_ID, OPENAI_PROJECT_ID, OPENAI_CUSTOM_HEADERS", "as OpenAI's own clients read them");
        entry("ALPHAKEY_CONFIG", "another configuration file; empty for none");
        entry("ALPHAKEY_...", "an option in capitals, such as ALPHAKEY_PNG_LEVEL=small; weighs more than the file, and less than the"
                + " command line");
        entry("ALPHAKEY_JAVA_HOME, ALPHAKEY_JAVA_OPTS", "which Java, and what it is told");
        entry("NO_COLOR", "no colours, whatever its value");
        section("EXIT STATUS");
        entry("0", "done, and valid where it was checked");
        entry("1", "nothing was done");
        entry("2", "wrong usage");
        entry("3", "done, but not valid");
        entry("4", "partly done");
    }

    private void entry(String name, String meaning) {
        line(".TP");
        line(".B " + plain(name));
        text(meaning);
    }

    private void section(String name) {
        line(".SH \"" + plain(name).toUpperCase(Locale.ROOT) + "\"");
    }

    private static String spelling(Option option) {
        String names = Stream.of(
                        option.getOpt() == null ? "" : "-" + option.getOpt(),
                        option.getLongOpt() == null ? "" : "--" + option.getLongOpt())
                .filter(name -> !name.isEmpty())
                .map(name -> "\\fB" + plain(name) + "\\fR")
                .collect(Collectors.joining(", "));
        return names + (option.hasArg() ? " \\fI" + plain(option.getArgName()) + "\\fR" : "");
    }

    private void text(String words) {
        String escaped = plain(words);
        line(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped);
    }

    /** A hyphen that is typed must not become a typographer's, and a backslash is roff's own. */
    private static String plain(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
