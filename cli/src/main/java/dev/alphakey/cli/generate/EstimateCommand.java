package dev.alphakey.cli.generate;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.prompt.Prompt;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.OrderCheck;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.cli.service.ServiceArguments;
import dev.alphakey.openai.cost.Estimate;
import dev.alphakey.openai.cost.Range;
import dev.alphakey.openai.image.ImageOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code alphakey estimate}: what pictures would cost, without key and network. */
public final class EstimateCommand implements Command {
    private final Jobs jobs;

    /** Reads the orders of a file of jobs, as generate-batch does. */
    public interface Jobs {
        List<PictureOrder> read(Arguments arguments, Terminal terminal) throws UsageException, IOException;
    }

    public EstimateCommand(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "estimate";
    }

    @Override
    public String summary() {
        return "say what pictures would cost";
    }

    @Override
    public String usage() {
        return "estimate [--prompt TEXT] [--image FILE...] | --input JOBS.jsonl [OPTIONS]";
    }

    @Override
    public Options options() {
        Options options = new Options();
        Prompt.addTo(options);
        PictureArguments.addTo(options);
        return options.addOption(value("i", "image", "FILE", "a picture to be changed; again for further ones"))
                .addOption(value(null, "input", "FILE", "all jobs of a file for alphakey generate-batch, or of - for standard input"))
                .addOption(value(null, "prices", "FILE", "prices in place of the built-in ones: model, item and dollars, with tabs"))
                .addOption(flag(null, "unchecked", "estimate what AlphaKey takes for wrong, too"))
                .addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag("q", "quiet", "print nothing but the dollars"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey estimate --size 1024x1024 --quality high", "one picture"),
                new Example("alphakey estimate --size 1536x1024 --quality low --n 10 --quiet", "ten drafts, just the dollars"),
                new Example("alphakey estimate --image samples/robot.png --prompt \"make it blue\" --size 1024x1024", "an edit"),
                new Example("alphakey estimate --input jobs.jsonl --quality low", "a whole batch"));
    }

    @Override
    public String details() {
        return "Output tokens follow the published price calculator; input tokens are estimated. What is left to the model (auto) is"
                + " given as a range, and what nobody knows is called unknown. The bill is what the service counts.";
    }

    @Override
    public ExitCode run(String[] words, Terminal terminal) throws UsageException {
        Arguments arguments = Arguments.parse(this, words);
        if (!arguments.rest().isEmpty()) {
            throw new UsageException("estimate takes no '" + arguments.rest().get(0) + "': alphakey " + usage());
        }
        try {
            if (arguments.has("input")) {
                batch(arguments, terminal);
                return ExitCode.DONE;
            }
            PictureOrder order = order(arguments, terminal);
            new OrderCheck(arguments).check(order, line -> terminal.err().println("alphakey: note: " + line));
            Estimate estimate = new Costs(ServiceArguments.prices(arguments)).estimate(order);
            terminal.out().println(arguments.has("json")
                    ? JsonDocument.of(1, json -> {
                        json.name("model").value(order.model());
                        OrderJson.estimate(json, estimate);
                    })
                    : arguments.has("quiet")
                            ? Costs.said(estimate)
                            : text(order.model() + ", " + counted(order.pictures(), "picture"), estimate));
            return ExitCode.DONE;
        } catch (IOException e) {
            terminal.err().println("alphakey: " + InputFile.explain(arguments.text("input", "estimate"), e));
            return ExitCode.FAILED;
        }
    }

    private void batch(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        String other = arguments.first(List.of("prompt", "prompt-file", "image"));
        if (other != null) {
            throw new UsageException("--input has the prompts: leave --" + other + " out");
        }
        List<PictureOrder> orders = jobs.read(arguments, terminal);
        var costs = new Costs(ServiceArguments.prices(arguments));
        var estimates = new ArrayList<Estimate>();
        for (PictureOrder order : orders) {
            estimates.add(costs.estimate(order));
        }
        Estimate sum = Costs.sum(estimates);
        int pictures = orders.stream().mapToInt(PictureOrder::pictures).sum();
        terminal.out().println(arguments.has("json")
                ? JsonDocument.of(1, json -> {
                    json.name("jobs").value(orders.size());
                    json.name("pictures").value(pictures);
                    OrderJson.estimate(json, sum);
                })
                : arguments.has("quiet")
                        ? Costs.said(sum)
                        : text(counted(orders.size(), "job") + ", " + counted(pictures, "picture"), sum));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static PictureOrder order(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        boolean prompted = arguments.has("prompt") || arguments.has("prompt-file");
        String prompt = prompted ? Prompt.from(arguments, terminal).text() : "a picture";
        ImageOptions options = PictureArguments.from(arguments, "png");
        var images = new ArrayList<Path>();
        for (String name : arguments.texts("image")) {
            images.add(InputFile.path(name));
        }
        return new PictureOrder(
                PictureArguments.model(arguments), prompt, options, images, Optional.empty(), Optional.empty());
    }

    private static String text(String what, Estimate estimate) {
        var text = new StringBuilder(what + ": ");
        text.append(Costs.said(estimate)).append('\n');
        part(text, "input", estimate.input());
        part(text, "output", estimate.output());
        estimate.because().forEach(sentence -> text.append(sentence).append('\n'));
        return text.toString().stripTrailing();
    }

    private static void part(StringBuilder text, String name, Estimate.Part part) {
        part.tokens().ifPresent(tokens -> text.append(String.format(Locale.ROOT, "  %-7s%s tokens%n", name, range(tokens))));
    }

    private static String range(Range<Long> range) {
        return range.exact() ? range.low().toString() : range.low() + " to " + range.high();
    }
}
