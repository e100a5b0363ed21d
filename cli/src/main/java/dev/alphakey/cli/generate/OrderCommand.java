package dev.alphakey.cli.generate;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Interruption;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.prompt.KeyChoice;
import dev.alphakey.cli.prompt.KeyClauses;
import dev.alphakey.cli.prompt.Prompt;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.service.CallWatch;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.DryRun;
import dev.alphakey.cli.service.Keeper;
import dev.alphakey.cli.service.OrderCheck;
import dev.alphakey.cli.service.PictureCall.Outcome;
import dev.alphakey.cli.service.PictureCall;
import dev.alphakey.cli.service.PictureNames;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.cli.service.ServiceArguments;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
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
import java.util.stream.Collectors;
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
        Prompt.requireNothingElse(arguments);
        try {
            return run(arguments, terminal);
        } catch (ApiException e) {
            terminal.err().println("alphakey: " + e.getMessage() + (PictureCall.mayBeBilled(e) ? "; the call may have been billed" : ""));
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
        new OrderCheck(arguments).check(order, line -> warn(terminal, line));
        var costs = new Costs(ServiceArguments.prices(arguments));
        var estimate = costs.estimate(order);
        Costs.requireWithin(ServiceArguments.mostCost(arguments), estimate, "this");
        var all = new ArrayList<>(targets);
        copies.ifPresent(copy -> targets.forEach(target -> all.add(copy.beside(target))));
        if (arguments.has("remove-background")) {
            targets.forEach(target -> all.add(cutout(target)));
        }
        if (arguments.has("dry-run")) {
            DryRun.tell(arguments, terminal, DryRun.asking(order, order.pictures()), all, Costs.said(estimate));
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
        return KeyClauses.on(color.equals("auto") ? chosen(prompt, arguments, terminal) : arguments.key("key-color").orElseThrow(), prompt);
    }

    /** The key that neither the words nor the pictures to be changed have. */
    private static KeyColor chosen(Prompt prompt, Arguments arguments, Terminal terminal) throws UsageException {
        var looks = new ArrayList<Raster>();
        for (String name : arguments.texts("image")) {
            try {
                looks.add(InputFile.named(name).read(terminal, ReadLimits.DEFAULT).raster());
            } catch (IOException e) {
                throw new UsageException("--image " + InputFile.explain(name, e));
            }
        }
        return KeyChoice.of(prompt, looks).key();
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
        try (var keeper = new Keeper(line -> warn(terminal, line))) {
            var delivery = new Delivery(targets, arguments.has("force"), keeper);
            Outcome outcome = called(client, order, delivery, arguments, terminal);
            Optional<ActualCost> cost = outcome.usage().map(usage -> costs.actual(order.model(), usage));
            boolean quiet = arguments.has("quiet") || arguments.has("json");
            delivery.saved().forEach(picture -> tell(terminal, quiet, "Wrote " + picture));
            tell(terminal, quiet, OrderText.cost(outcome, cost));
            if (arguments.has("verbose")) {
                outcome.requestId().ifPresent(id -> terminal.err().println("request " + id));
            }
            var saved = new ArrayList<Path>();
            int lacking = copied(delivery.saved(), copies, saved, arguments, quiet, terminal);
            var reports = new ArrayList<Report>();
            if (arguments.has("remove-background")) {
                for (Path picture : delivery.saved()) {
                    reports.add(RemoveCommand.cut(removal(picture, arguments), terminal));
                }
            }
            reports.forEach(report -> OrderText.print(report, quiet, terminal));
            if (arguments.has("json")) {
                terminal.out().println(OrderJson.done(order, saved, delivery.partial(), outcome, cost, reports));
            }
            int invalid = (int) reports.stream().filter(Report::isInvalid).count();
            return lacking > 0 || reports.stream().anyMatch(Report::isFailed) ? ExitCode.PARTLY : ExitCode.of(reports.size(), 0, invalid);
        }
    }

    private static Outcome called(
            OpenAiClient client, PictureOrder order, Delivery delivery, Arguments arguments, Terminal terminal) throws IOException {
        var watch = new CallWatch(line -> terminal.err().println(line), arguments.has("verbose"));
        var interruption = new Interruption(() -> terminal.err().println("alphakey: interrupted"
                + (delivery.saved().isEmpty() ? " before the picture had come" : "; saved so far: " + names(delivery.saved()))
                + "; what the service had begun may be billed"));
        try {
            return PictureCall.run(client, order, CallOptions.DEFAULT.with(watch), delivery);
        } catch (IOException e) {
            if (!delivery.saved().isEmpty()) {
                warn(terminal, "saved before that: " + names(delivery.saved()));
            }
            throw e;
        } finally {
            interruption.isOver();
        }
    }

    private static String names(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /**
     * Makes the smaller copies; what has been paid for is told of even where one cannot be made.
     *
     * @param all gets the pictures and their copies, in order
     * @return how many could not be made
     */
    private static int copied(
            List<Path> pictures, Optional<SmallCopy> copies, List<Path> all, Arguments arguments, boolean quiet, Terminal terminal) {
        int lacking = 0;
        for (Path picture : pictures) {
            all.add(picture);
            if (copies.isEmpty()) {
                continue;
            }
            try {
                Path copy = copies.get().write(picture, arguments.has("force"));
                all.add(copy);
                tell(terminal, quiet, "Wrote " + copy);
            } catch (IOException e) {
                lacking++;
                terminal.err().println("alphakey: no smaller copy of " + InputFile.explain(picture.toString(), e));
            }
        }
        return lacking;
    }

    private static List<String> removal(Path picture, Arguments arguments) {
        var words = new ArrayList<>(List.of("--out=" + cutout(picture)));
        if (arguments.has("force")) {
            words.add("--force");
        }
        words.add("--");
        words.add(picture.toString());
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
