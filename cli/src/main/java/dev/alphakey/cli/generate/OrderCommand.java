package dev.alphakey.cli.generate;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.prompt.KeyChoice;
import dev.alphakey.cli.prompt.KeyClauses;
import dev.alphakey.cli.prompt.Prompt;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.service.CallWatch;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.Keeper;
import dev.alphakey.cli.service.OrderCheck;
import dev.alphakey.cli.service.PictureCall.Outcome;
import dev.alphakey.cli.service.PictureCall;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.cli.service.ServiceArguments;
import dev.alphakey.openai.ApiException;
import dev.alphakey.openai.CallOptions;
import dev.alphakey.openai.OpenAiClient;
import dev.alphakey.openai.cost.ActualCost;
import dev.alphakey.openai.image.ImageOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** What {@code generate} and {@code edit} have in common: one order, its pictures to files, what it cost. */
abstract class OrderCommand implements Command {
    @Override
    public Options options() {
        Options options = new Options();
        Prompt.addTo(options);
        PictureArguments.addTo(options);
        own(options);
        options.addOption(value("o", "out", "FILE", "where the picture goes; several are numbered (" + PictureNames.OUT + ")"))
                .addOption(value("d", "out-dir", "DIR", "or the folder for image_1 and so on"))
                .addOption(flag("f", "force", "replace files that exist"));
        SmallCopy.addTo(options);
        options.addOption(value("k", "key-color", "COLOR", "ask for this flat background in the prompt; auto chooses one that the subject"
                        + " does not have"))
                .addOption(flag(null, "remove-background", "cut the pictures out too, into NAME-cutout.png, and check them"));
        ServiceArguments.addTo(options);
        return options.addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag("q", "quiet", "print nothing but warnings and errors"));
    }

    /** Adds what only this command takes. */
    abstract void own(Options options);

    /** The order of a command line, with its prompt as it is sent. */
    abstract PictureOrder order(Arguments arguments, String prompt, ImageOptions options) throws UsageException;

    @Override
    public ExitCode run(String[] words, Terminal terminal) throws UsageException, InterruptedException {
        Arguments arguments = Arguments.parse(this, words);
        if (!arguments.rest().isEmpty()) {
            throw new UsageException(name() + " takes no '" + arguments.rest().get(0) + "': quote the prompt, as in --prompt \"a red robot\"");
        }
        try {
            return run(arguments, terminal);
        } catch (ApiException e) {
            terminal.err().println("alphakey: " + e.getMessage());
        } catch (IOException e) {
            terminal.err().println("alphakey: " + InputFile.explain(name(), e));
        }
        return ExitCode.FAILED;
    }

    private ExitCode run(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        ImageOptions options = PictureArguments.from(arguments, PictureNames.format(arguments));
        Prompt prompt = prompt(arguments, terminal);
        PictureOrder order = order(arguments, prompt.text(), options);
        List<Path> targets = PictureNames.of(arguments, options.outputFormat().orElse("png"), order.pictures());
        Optional<SmallCopy> copies = SmallCopy.from(arguments);
        new OrderCheck(arguments.has("unchecked")).check(order, line -> warn(terminal, line));
        var costs = new Costs(ServiceArguments.prices(arguments));
        var estimate = costs.estimate(order);
        Costs.requireWithin(ServiceArguments.mostCost(arguments), estimate, "this");
        var all = new ArrayList<>(targets);
        copies.ifPresent(copy -> targets.forEach(target -> all.add(copy.beside(target))));
        if (arguments.has("remove-background")) {
            targets.forEach(target -> all.add(cutout(target)));
        }
        if (arguments.has("dry-run")) {
            terminal.out().println(OrderJson.dryRun(order, all, estimate));
            return ExitCode.DONE;
        }
        try (OpenAiClient client = ServiceArguments.open(arguments, terminal)) {
            Delivery.prepare(all, arguments.has("force"));
            return ordered(client, order, targets, copies, costs, arguments, terminal);
        }
    }

    private static Prompt prompt(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        Prompt prompt = Prompt.from(arguments, terminal);
        String color = arguments.text("key-color", null);
        if (color == null) {
            return prompt;
        }
        KeyColor key = color.equals("auto") ? KeyChoice.of(prompt, List.of()).key() : arguments.key("key-color").orElseThrow();
        return KeyClauses.on(key, prompt);
    }

    private ExitCode ordered(
            OpenAiClient client,
            PictureOrder order,
            List<Path> targets,
            Optional<SmallCopy> copies,
            Costs costs,
            Arguments arguments,
            Terminal terminal)
            throws IOException, UsageException {
        var saved = new ArrayList<Path>();
        var reports = new ArrayList<Report>();
        try (var keeper = new Keeper(line -> warn(terminal, line))) {
            var delivery = new Delivery(targets, arguments.has("force"), keeper);
            var watch = new CallWatch(line -> terminal.err().println(line), arguments.has("verbose"));
            Outcome outcome = PictureCall.run(client, order, CallOptions.DEFAULT.with(watch), delivery);
            Optional<ActualCost> cost = outcome.usage().map(usage -> costs.actual(order.model(), usage));
            saved.addAll(delivery.saved());
            boolean quiet = arguments.has("quiet") || arguments.has("json");
            for (Path picture : delivery.saved()) {
                tell(terminal, quiet, "Wrote " + picture);
                if (copies.isPresent()) {
                    Path copy = copies.get().write(picture, arguments.has("force"));
                    saved.add(copy);
                    tell(terminal, quiet, "Wrote " + copy);
                }
            }
            tell(terminal, quiet, OrderText.cost(outcome, cost));
            if (arguments.has("verbose")) {
                outcome.requestId().ifPresent(id -> terminal.err().println("request " + id));
            }
            if (arguments.has("remove-background")) {
                for (Path picture : delivery.saved()) {
                    reports.add(RemoveCommand.cut(removal(picture, arguments), terminal));
                }
            }
            reports.forEach(report -> OrderText.print(report, quiet, terminal));
            if (arguments.has("json")) {
                terminal.out().println(OrderJson.done(order, saved, delivery.partial(), outcome, cost, reports));
            }
        }
        int failed = (int) reports.stream().filter(Report::isFailed).count();
        int invalid = (int) reports.stream().filter(Report::isInvalid).count();
        return failed > 0 ? ExitCode.PARTLY : ExitCode.of(reports.size(), 0, invalid);
    }

    private static List<String> removal(Path picture, Arguments arguments) {
        var words = new ArrayList<>(List.of(picture.toString(), "--out", cutout(picture).toString()));
        if (arguments.has("force")) {
            words.add("--force");
        }
        return words;
    }

    private static Path cutout(Path picture) {
        return PictureNames.ending(PictureNames.beside(picture, "-cutout"), ".png");
    }

    private static void tell(Terminal terminal, boolean quiet, String line) {
        if (!quiet) {
            terminal.out().println(line);
        }
    }

    private static void warn(Terminal terminal, String line) {
        terminal.err().println("alphakey: note: " + line);
    }
}
