package dev.alphakey.cli.jobs;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Interruption;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.generate.Delivery;
import dev.alphakey.cli.generate.PictureArguments;
import dev.alphakey.cli.generate.SmallCopy;
import dev.alphakey.cli.jobs.BatchJson.Prospect;
import dev.alphakey.cli.prompt.Prompt;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.Keeper;
import dev.alphakey.cli.service.OrderCheck;
import dev.alphakey.cli.service.ServiceArguments;
import dev.alphakey.openai.OpenAiClient;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code alphakey generate-batch}: many orders from lines of JSON. */
public final class GenerateBatchCommand implements Command {
    private static final String MANIFEST = ".alphakey-batch.jsonl";

    @Override
    public String name() {
        return "generate-batch";
    }

    @Override
    public String summary() {
        return "ask for the pictures of many jobs, and go on where it ended";
    }

    @Override
    public String usage() {
        return "generate-batch --input JOBS.jsonl --out-dir DIR [OPTIONS]";
    }

    @Override
    public Options options() {
        Options options = new Options()
                .addOption(value("i", "input", "FILE", "jobs, one a line: a JSON text or object; - is standard input"))
                .addOption(value("d", "out-dir", "DIR", "the folder for all pictures"))
                .addOption(value(null, "concurrency", "N", "how many orders are under way at once, 1-25 (5)"))
                .addOption(flag(null, "fail-fast", "order nothing more after the first job that fails"))
                .addOption(value(null, "manifest", "FILE", "the journal by which a batch goes on (DIR/" + MANIFEST + ")"));
        Prompt.addFieldsTo(options);
        PictureArguments.addTo(options);
        options.addOption(value(null, "moderation", "auto|low", "how strictly prompts are refused"))
                .addOption(flag("f", "force", "replace files that exist; what this batch has paid for is not paid for again"));
        SmallCopy.addTo(options);
        options.addOption(value("k", "key-color", "COLOR", "ask for this flat background in every prompt; auto chooses for each job"))
                .addOption(flag(null, "remove-background", "cut the pictures out too, into NAME-cutout.png, and check them"));
        ServiceArguments.addTo(options);
        return options.addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag("q", "quiet", "print nothing but warnings and errors"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(
                        "alphakey generate-batch --input jobs.jsonl --out-dir pictures", "every job's pictures; again: the rest of them"),
                new Example(
                        "alphakey generate-batch --input jobs.jsonl --out-dir pictures --dry-run",
                        "what would be sent, and what it would cost"),
                new Example(
                        "alphakey generate-batch --input jobs.jsonl --out-dir pictures --max-cost 5 --concurrency 10",
                        "within a budget, ten at once"),
                new Example(
                        "alphakey generate-batch --input jobs.jsonl --out-dir sprites --key-color auto \\\n"
                                + "      --remove-background --style \"flat vector\"",
                        "one style for all, each on a key colour of its own, and its cutout"),
                new Example(
                        "printf '\"a red robot\"\\n\"a blue boat\"\\n' | alphakey generate-batch --input - --out-dir pictures",
                        "prompts from a pipe"),
                new Example(
                        "alphakey generate-batch --input jobs.jsonl --out-dir pictures --retry-lost",
                        "also those whose answers got lost"));
    }

    @Override
    public String details() {
        return """
                A job is "a red robot", or an object with a prompt and whatever differs from the command line: model, n, size, \
                quality, background, output_format, output_compression, moderation, partial_images, complexity, out (a name below \
                DIR), key_color, augment (true or false), and the labelled lines use_case, scene, subject, style, composition, \
                lighting, palette, materials, text, constraints, negative, of their own or under "fields". Empty lines and lines \
                that begin with # are skipped; at most 500 jobs. Pictures are named 001-a-red-robot.png, where n is above 1 \
                001-a-red-robot-1.png and so on. Everything is checked before the first order.
                The journal is written to the disk before each request and after each answer, so that the same command goes on \
                after any end, even a lost power supply: jobs whose pictures are there are skipped, refused ones (they cost \
                nothing) are ordered again, and so is a job whose request has changed or whose picture is gone or cut short. The \
                service knows no way to ask whether it has done a job already. So a job whose request was sent and whose answer \
                did not come, because the connection broke or the program was killed meanwhile, may have been billed: it is \
                listed as LOST and not ordered again before you say --retry-lost, which may pay for it twice. Nothing else is \
                paid for twice. What never reached the service, and the answers 408, 409, 429 and from 500 on, which are taken to cost \
                nothing, are tried again at once, --max-attempts times.
                Ctrl-C orders nothing more and waits for what is under way, which is billed anyway; a second one ends at once. \
                An account without credit stops the batch; a prompt that is refused fails its job only. --max-cost bounds the \
                whole batch with its earlier runs, lost answers included. Exit code 0: every job is done; 3: but a cutout is \
                not valid; 4: some are done; 1: none.""";
    }

    @Override
    public ExitCode run(String[] words, Terminal terminal) throws UsageException {
        Arguments arguments = Arguments.parse(this, words);
        if (!arguments.rest().isEmpty()) {
            throw new UsageException("generate-batch takes no '" + arguments.rest().get(0) + "': name the jobs with --input FILE");
        }
        if (!arguments.has("input") || !arguments.has("out-dir")) {
            throw new UsageException("generate-batch needs " + (arguments.has("input") ? "--out-dir DIR" : "--input JOBS.jsonl")
                    + ": alphakey " + usage());
        }
        try {
            return run(arguments, terminal);
        } catch (IOException e) {
            terminal.err().println("alphakey: " + InputFile.explain(arguments.text("input", ""), e));
            return ExitCode.FAILED;
        }
    }

    private static ExitCode run(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        BatchRequest request = request(arguments, terminal);
        var jobs = new JobList(request, new JobReader(arguments, request.folder()));
        List<JobFile.Line> lines = JobFile.read(arguments.text("input", ""), terminal);
        jobs.read(lines, new OrderCheck(arguments), line -> terminal.err().println("alphakey: note: " + line));
        boolean retryLost = request.retries().repeatBilled();
        if (arguments.has("dry-run")) {
            try (Manifest manifest = Manifest.peek(request.manifest(), request.folder())) {
                List<Prospect> prospects = jobs.prospects(manifest, retryLost);
                jobs.requireWithin(prospects, manifest);
                if (!arguments.has("quiet")) {
                    terminal.err().println("alphakey: dry run: " + JobList.said(prospects) + ", into " + request.folder()
                            + "; nothing was sent");
                }
                terminal.out().println(BatchJson.dryRun(prospects, JobList.total(prospects)));
            }
            return ExitCode.DONE;
        }
        try (OpenAiClient client = ServiceArguments.open(arguments, terminal)) {
            Files.createDirectories(request.folder());
            if (request.manifest().toAbsolutePath().getParent() != null) {
                Files.createDirectories(request.manifest().toAbsolutePath().getParent());
            }
            FolderLock lock = FolderLock.hold(request.folder());
            try (Manifest manifest = Manifest.open(request.manifest(), request.folder())) {
                List<Prospect> prospects = jobs.prospects(manifest, retryLost);
                prepare(prospects, request);
                BigDecimal before = jobs.requireWithin(prospects, manifest);
                return ordered(client, manifest, prospects, new Purse(request.most(), before), request, arguments, terminal);
            } finally {
                lock.release();
            }
        }
    }

    private static BatchRequest request(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        Path folder = InputFile.path(arguments.text("out-dir", ""));
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("--out-dir " + folder + " is a file, not a folder");
        }
        boolean force = arguments.has("force");
        return new BatchRequest(
                folder,
                arguments.has("manifest") ? InputFile.path(arguments.text("manifest", "")) : folder.resolve(MANIFEST),
                arguments.integer("concurrency", 5, 1, 25),
                ServiceArguments.retries(arguments),
                arguments.has("fail-fast"),
                ServiceArguments.mostCost(arguments),
                new Costs(ServiceArguments.prices(arguments)),
                new Derivation(SmallCopy.from(arguments), arguments.has("remove-background"), force, terminal),
                force,
                arguments.has("verbose"));
    }

    /** Refuses, before money is spent, what could not be written after it. */
    private static void prepare(List<Prospect> prospects, BatchRequest request) throws UsageException {
        var complaints = new Complaints();
        for (Prospect prospect : prospects) {
            Plan plan = prospect.plan();
            if (plan.step() != Plan.Step.ORDER) {
                continue;
            }
            try {
                // What an earlier order has left under these names is not replaced, and the new pictures get names beside it.
                Delivery.prepare(prospect.outputs(), request.force() || plan.own());
            } catch (IOException e) {
                complaints.add(plan.job().place() + ": " + InputFile.explain(plan.job().name(), e));
            }
        }
        complaints.refuse();
    }

    private static ExitCode ordered(
            OpenAiClient client, Manifest manifest, List<Prospect> prospects, Purse purse, BatchRequest request, Arguments arguments,
            Terminal terminal) {
        List<Plan> plans = prospects.stream().map(Prospect::plan).toList();
        boolean quiet = arguments.has("quiet") || arguments.has("json");
        if (!quiet) {
            terminal.out().println(JobList.said(prospects));
        }
        var printer = new BatchPrinter(terminal, arguments.has("json"), quiet, plans.size(), purse);
        var end = new Interruption(printer::ended);
        try (var keeper = new Keeper(printer::note)) {
            var run = new BatchRun(request, client, manifest, purse, printer, keeper);
            Signals signals = Signals.hear(run::interrupt);
            try {
                run.run(plans);
            } finally {
                signals.hearNoMore();
            }
            end.isOver();
            return printer.summary(run);
        } finally {
            end.isOver();
        }
    }
}
