package dev.alphakey.cli.installation;

import static dev.alphakey.cli.command.Arguments.flag;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.cli.command.Program;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.Options;

/** {@code alphakey doctor}: what this installation is made of and whether it works. */
public final class DoctorCommand implements Command {
    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "say what is installed and whether it works";
    }

    @Override
    public String usage() {
        return "doctor [--json]";
    }

    @Override
    public Options options() {
        return new Options().addOption(flag(null, "json", "print a JSON document instead of text"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey doctor", "for a first look, or to put into a bug report: it tells no secrets"),
                new Example("alphakey doctor --json", "the same for programs"));
    }

    @Override
    public String details() {
        return "Loops are scalar or vector; pixels are the same with both. ALPHAKEY_JAVA_OPTS=-Dalphakey.kernels=scalar (or"
                + " vector, or auto) overrides the choice. Exit code 1 says that something is missing.";
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException {
        Arguments parsed = Arguments.parse(this, arguments);
        if (!parsed.rest().isEmpty()) {
            throw new UsageException("doctor takes no files: alphakey " + usage());
        }
        Doctor doctor = Doctor.examine(Program.version(), terminal.environment());
        terminal.out().println(parsed.has("json") ? json(doctor) : text(doctor));
        return doctor.complaints().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String text(Doctor doctor) {
        var text = new StringBuilder();
        doctor.facts().forEach((name, value) -> text.append(String.format(Locale.ROOT, "%-22s%s%n", spaced(name), plain(value))));
        doctor.complaints().forEach(complaint -> text.append("NOT WELL: ").append(complaint).append('\n'));
        return text.append(doctor.complaints().isEmpty() ? "all is well" : "").toString().stripTrailing();
    }

    private static String spaced(String name) {
        return name.replaceAll("(\\p{Upper})", " $1").toLowerCase(Locale.ROOT);
    }

    private static Object plain(Object value) {
        return value instanceof Boolean yes ? yes ? "yes" : "no" : value;
    }

    private static String json(Doctor doctor) {
        return JsonDocument.of(1, json -> {
            for (Map.Entry<String, Object> fact : doctor.facts().entrySet()) {
                json.name(fact.getKey());
                if (fact.getValue() instanceof Number number) {
                    json.value(number);
                } else if (fact.getValue() instanceof Boolean yes) {
                    json.value(yes);
                } else {
                    json.value(fact.getValue().toString());
                }
            }
            JsonDocument.texts(json, "complaints", doctor.complaints());
        });
    }
}
