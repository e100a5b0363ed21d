package dev.alphakey.cli.cutout;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.finish.FinishArguments;
import dev.alphakey.cli.generate.Delivery;
import dev.alphakey.cli.generate.PictureArguments;
import dev.alphakey.cli.page.HtmlReport;
import dev.alphakey.cli.page.RunPage;
import dev.alphakey.cli.prompt.Prompt;
import dev.alphakey.cli.prompt.SeeThrough;
import dev.alphakey.cli.remove.RemoveRequest;
import dev.alphakey.cli.remove.SingleRemoval;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportPrinter;
import dev.alphakey.cli.service.CallWatch;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.DryRun;
import dev.alphakey.cli.service.Keeper;
import dev.alphakey.cli.service.OrderCheck;
import dev.alphakey.cli.service.PictureNames;
import dev.alphakey.cli.service.ServiceArguments;
import dev.alphakey.openai.ApiException;
import dev.alphakey.openai.CallOptions;
import dev.alphakey.openai.OpenAiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code alphakey cutout}: from a prompt to a cutout that was checked. */
public final class CutoutCommand implements Command {
    @Override
    public String name() {
        return "cutout";
    }

    @Override
    public String summary() {
        return "from a prompt to a checked transparent picture, in one command";
    }

    @Override
    public String usage() {
        return "cutout --prompt TEXT [--image FILE...] [--out FILE] [OPTIONS]";
    }

    @Override
    public Options options() {
        Options options = new Options()
                .addOption(value("o", "out", "FILE", "where the cutout goes: .png, .webp or - (" + PictureNames.OUT + ")"))
                .addOption(value("d", "out-dir", "DIR", "or the folder for the sprites of --split"))
                .addOption(value(null, "source", "FILE", "where the picture on its key colour is kept (NAME-source.png beside the"
                        + " cutout)"))
                .addOption(value("k", "key-color", "COLOR", "ask for this background: #rrggbb or a name such as green (one that"
                        + " the subject does not have, by the words of the prompt and the pictures of --image)"))
                .addOption(value("i", "image", "FILE", "a picture of the subject to change or to follow; again for further ones,"
                        + " up to 16"))
                .addOption(flag(null, "dual", "two renderings, the second an edit of the first onto another colour: exact"
                        + " glass, glow and hair for twice the money"))
                .addOption(value(null, "regenerate", "N", "ask for up to N more pictures, 0-10, as long as none is valid (0)"))
                .addOption(flag(null, "allow-native", "if none is valid, ask at last for a transparent background from a"
                        + " model that has it"))
                .addOption(flag(null, "no-retry", "do not try other settings of the removal when the check finds something"));
        Prompt.addTo(options);
        PictureArguments.addPictureTo(options);
        options.addOption(value(null, "output-format", "png|jpeg|webp", "of the source; else as --source ends (png)"))
                .addOption(value(null, "moderation", "auto|low", "how strictly prompts are refused"));
        RemovalWords.addTo(options);
        options.addOption(flag("f", "force", "replace files that exist, also a source that was paid for"));
        ServiceArguments.addTo(options);
        return options.addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag("q", "quiet", "print nothing but failures and errors"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey cutout --prompt \"a red robot\" --out robot.png",
                        "a checked cutout, and robot-source.png that it was made of"),
                new Example("alphakey cutout --prompt \"a red robot\" --out robot.png --dry-run",
                        "the request, the whole prompt, the files and the estimate; no key, no network"),
                new Example("alphakey cutout --prompt \"a frog\" --out frog.png --trim --pad 5% --square --fit 512x512",
                        "finished as an icon"),
                new Example("alphakey cutout --image hero.png --prompt \"the same hero, running\" --out run.png",
                        "after a picture, from which the key is chosen too"),
                new Example("alphakey cutout --prompt \"a glass of water\" --dual --out glass.png",
                        "two renderings, exact transparency"),
                new Example("alphakey cutout --prompt \"a wizard\" --out w.png --regenerate 2 --max-cost 0.20",
                        "up to three pictures for 20 cents in all"),
                new Example("alphakey cutout --prompt \"four potions in a row\" --split auto --out-dir potions",
                        "several subjects, a file each"));
    }

    @Override
    public String details() {
        return """
                Chooses a key colour, asks the model for the subject on a flat background of it, saves that picture, removes \
                the background, checks the result, and tries other settings where the check advises them. --scene and the \
                other prompt fields stay in the prompt; --palette is such a field here, not a number of colours. The options \
                from --format to --max-pixels are those of alphakey remove.

                Money is spent for one picture (two with --dual), and for more only with --regenerate and --allow-native. \
                --max-cost holds for all of them together. Nothing is asked for twice when an answer may have been billed. \
                A picture that has arrived is kept, whatever happens after it: when something goes wrong the command that \
                goes on without paying again is printed. A file that exists is refused before anything is asked for.

                Among several pictures the best one's is NAME-source.png, and the others are NAME-source-1.png and so on, \
                in the order in which they came; the second rendering of --dual ends in -second, a picture that was \
                transparent from the start in -native. Where the subject turns out to hold the key colour, the next picture is asked \
                for on another, unless --key-color says which. Two renderings that do not match are said to, and the \
                first alone is used. A picture that arrives with transparency is passed through and checked.

                Needs OPENAI_API_KEY; OPENAI_BASE_URL, OPENAI_ORG_ID, OPENAI_PROJECT_ID and HTTPS_PROXY count.""";
    }

    @Override
    public ExitCode run(String[] words, Terminal terminal) throws UsageException, InterruptedException {
        Arguments arguments = Arguments.parse(this, FinishArguments.joined(words));
        Prompt.requireNothingElse(arguments);
        try {
            return run(arguments, words, terminal);
        } catch (ApiException e) {
            terminal.err().println("alphakey: " + e.getMessage());
        } catch (IOException e) {
            terminal.err().println("alphakey: " + InputFile.explain(name(), e));
        }
        return ExitCode.FAILED;
    }

    private ExitCode run(Arguments arguments, String[] words, Terminal terminal)
            throws UsageException, IOException, InterruptedException {
        CutoutRequest request = CutoutRequest.from(arguments, terminal);
        Places places = request.places();
        boolean json = arguments.has("json");
        if (json && places.standardOutput()) {
            throw new UsageException("--json and --out - both want standard output: write the picture to a file");
        }
        var expected = new Rendering(1, Optional.of(request.key()), places.source(), Optional.empty());
        RemoveRequest removal = request.removal().request(expected);
        requireDistinct(request);
        var voice = new Voice(terminal, places.standardOutput(), json || arguments.has("quiet"), arguments.has("verbose"));
        var check = new OrderCheck(arguments);
        var costs = new Costs(ServiceArguments.prices(arguments));
        Plan plan = Plan.of(request, costs);
        check.check(plan.first(), voice::note);
        Costs.requireWithin(ServiceArguments.mostCost(arguments), plan.round(), request.dual() ? "a pair" : "this");
        if (arguments.has("dry-run")) {
            DryRun.tell(arguments, terminal, task(plan), written(arguments, places), cost(plan));
            terminal.out().println(CutoutJson.dryRun(request, plan, places.result().map(List::of).orElse(List.of())));
            return ExitCode.DONE;
        }
        try (OpenAiClient client = ServiceArguments.open(arguments, terminal)) {
            requireRoom(request, arguments.has("split"));
            new SingleRemoval(removal, terminal).requirePossible();
            try (RunPage page = HtmlReport.of(removal.report(), request.force(), this, words, 1);
                    var keeper = new Keeper(voice::note)) {
                var purse = new Purse(costs, ServiceArguments.mostCost(arguments));
                var watch = new CallWatch(line -> terminal.err().println(line), arguments.has("verbose"));
                var easel = new Easel(request, client, CallOptions.DEFAULT.with(watch), keeper, check, costs, purse, voice);
                var contest = new Contest(request, plan, easel, purse, check, new Judge(request.removal(), voice), voice);
                var run = new CutoutRun(request, easel, contest, voice, terminal);
                voice.say("Key: " + request.key().key().hex() + ", " + request.key().reason());
                if (!request.dual()) {
                    SeeThrough.in(request.prompt()).ifPresent(word -> voice.note("one background does not tell for sure how much of '" + word
                            + "' is see-through; --dual does, for a second picture"));
                }
                var printer = new ReportPrinter(
                        terminal, false, json || arguments.has("quiet"), arguments.has("verbose"), false, places.standardOutput(), 1);
                Outcome outcome = run.run(page, printer);
                ExitCode code = page.finish(printer, terminal);
                outcome = told(outcome, request, plan, costs, purse, voice, run);
                if (json) {
                    terminal.out().println(CutoutJson.done(request, plan, outcome, easel, purse));
                }
                return code;
            }
        }
    }

    private static String task(Plan plan) {
        int first = plan.second().isPresent() ? 2 : 1;
        int rest = plan.mostPictures() - first;
        return DryRun.asking(plan.first(), first) + (rest == 0 ? "" : ", and up to " + rest + " more,");
    }

    private static List<String> written(Arguments arguments, Places places) {
        String result = places.standardOutput()
                ? "standard output"
                : places.result().map(Path::toString).orElseGet(() -> arguments.text("out-dir", arguments.text("sheet", "")));
        return List.of(result, places.source().toString());
    }

    private static String cost(Plan plan) {
        String once = Costs.said(plan.round());
        String most = Costs.said(plan.worst());
        return once + (once.equals(most) ? "" : ", with all of them " + most);
    }

    private static Outcome told(
            Outcome outcome, CutoutRequest request, Plan plan, Costs costs, Purse purse, Voice voice, CutoutRun run)
            throws IOException {
        voice.say(purse.said());
        Report report = outcome.report();
        if (report.isFailed()) {
            voice.error("the picture is kept in " + outcome.chosen().first() + "; this goes on without paying again: " + run.goingOn());
            return outcome;
        }
        List<String> advice = report.isInvalid() ? Advice.after(outcome, request, plan, costs) : List.of();
        advice.forEach(voice::say);
        return new Outcome(outcome.chosen(), outcome.renderings(), outcome.judged(), report, advice);
    }

    private static void requireDistinct(CutoutRequest request) throws UsageException {
        var others = new ArrayList<>(request.references());
        request.places().result().ifPresent(others::add);
        for (Path source : request.sources()) {
            Arguments.requireNone("source", source, others);
        }
    }

    /** Refuses what is in the way before anything is paid for, a picture that may have been paid for above all. */
    private static void requireRoom(CutoutRequest request, boolean split) throws IOException, UsageException {
        Places places = request.places();
        if (places.result().isPresent()) {
            Delivery.prepare(List.of(places.result().get()), request.force());
        }
        if (!request.force()) {
            places.requireRoom(split);
            for (Path source : request.sources()) {
                if (Files.exists(source)) {
                    Rendering there = there(request, source);
                    boolean lacking = request.dual() && there.second().isEmpty();
                    throw new UsageException(source + " is there already and may have been paid for. To go on with it"
                            + (lacking ? " alone, without the second picture of --dual: " : ": ")
                            + request.removal().line(there) + ". To ask for "
                            + (request.dual() ? "new pictures in their" : "a new picture in its") + " place: --force");
                }
            }
        }
        Delivery.prepare(request.sources(), request.force());
    }

    /** What an earlier run left; a second picture that is older than the first is of another pair. */
    private static Rendering there(CutoutRequest request, Path source) throws IOException {
        Path second = Places.second(source);
        boolean pair = request.dual()
                && Files.isRegularFile(second)
                && Files.getLastModifiedTime(second).compareTo(Files.getLastModifiedTime(source)) >= 0;
        return new Rendering(1, Optional.of(request.key()), source, pair ? Optional.of(second) : Optional.empty());
    }
}
