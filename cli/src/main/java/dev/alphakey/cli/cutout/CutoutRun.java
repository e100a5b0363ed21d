package dev.alphakey.cli.cutout;

import dev.alphakey.cli.command.Interruption;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.cutout.Judge.Judged;
import dev.alphakey.cli.page.RunPage;
import dev.alphakey.cli.remove.SingleRemoval;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportPrinter;
import dev.alphakey.matte.MismatchedPairException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One request's way: its pictures, the best of them, its removal, and what is told of it. */
final class CutoutRun {
    private final CutoutRequest request;
    private final Easel easel;
    private final Contest contest;
    private final Voice voice;
    private final Terminal terminal;
    private volatile Rendering chosen;

    CutoutRun(CutoutRequest request, Easel easel, Contest contest, Voice voice, Terminal terminal) {
        this.request = request;
        this.easel = easel;
        this.contest = contest;
        this.voice = voice;
        this.terminal = terminal;
    }

    /**
     * Runs it up to its report.
     *
     * @throws IOException when there is no picture
     */
    Outcome run(RunPage page, ReportPrinter printer) throws UsageException, IOException, InterruptedException {
        var interruption = new Interruption(this::lastWord);
        try {
            chosen = easel.round(1, request.key());
            var renderings = new ArrayList<Rendering>(List.of(chosen));
            List<Judged> judged = List.of();
            if (request.mostRounds() > 1 || request.dual() || request.allowNative()) {
                chosen = contest.best(chosen).rendering();
                judged = contest.judged();
                renderings.clear();
                judged.forEach(j -> renderings.add(j.rendering()));
                rename(renderings);
            }
            Report report = cut(page, printer);
            return new Outcome(chosen, renderings, judged, report, List.of());
        } finally {
            interruption.isOver();
        }
    }

    private Report cut(RunPage page, ReportPrinter printer) throws UsageException, InterruptedException {
        try {
            new SingleRemoval(request.removal().request(chosen), terminal).run(page, printer);
        } catch (MismatchedPairException e) {
            voice.note(Judge.mismatch(e));
            chosen = chosen.alone();
            new SingleRemoval(request.removal().request(chosen), terminal).run(page, printer);
        }
        return printer.reports().get(0);
    }

    /** Gives the source of the result the name without a number; the others keep theirs. */
    private void rename(List<Rendering> renderings) {
        Places places = request.places();
        if (chosen.round() <= 1 || !chosen.first().equals(places.source(chosen.round()))) {
            return;
        }
        try {
            for (int i = 0; i < renderings.size(); i++) {
                Rendering rendering = renderings.get(i);
                if (rendering.round() == 1 && rendering.first().equals(places.source(1))) {
                    renderings.set(i, moved(rendering, places.numbered(1)));
                }
            }
            for (int i = 0; i < renderings.size(); i++) {
                if (renderings.get(i).round() == chosen.round()) {
                    chosen = moved(renderings.get(i), places.source(1));
                    renderings.set(i, chosen);
                }
            }
            voice.say("Chosen: picture " + chosen.round() + ", now " + chosen.first());
        } catch (IOException e) {
            voice.note("sources keep their names: " + e.getMessage());
        }
    }

    private Rendering moved(Rendering rendering, Path first) throws IOException {
        move(rendering.first(), first);
        Path second = Places.second(rendering.first());
        if (request.dual() && Files.exists(second)) {
            move(second, Places.second(first));
        }
        return new Rendering(rendering.round(), rendering.key(), first, rendering.second().map(s -> Places.second(first)));
    }

    private void move(Path from, Path to) throws IOException {
        if (request.force()) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(from, to);
        }
    }

    /** How the cutout comes about without another call. */
    String goingOn() {
        return request.removal().line(chosen);
    }

    private void lastWord() {
        Optional<Rendering> there = Optional.ofNullable(chosen).or(easel::latest);
        if (there.isEmpty()) {
            voice.error("interrupted before the picture had come; what the service had begun may be billed");
            return;
        }
        String begun = easel.isAsking() ? "; what the service had begun besides may be billed" : "";
        boolean lacking = request.dual() && there.get().second().isEmpty();
        voice.error("interrupted; the picture is in " + there.get().first() + begun + ", and this goes on "
                + (lacking ? "with it alone, without the second one of --dual and " : "") + "without paying again: "
                + request.removal().line(there.get()));
    }
}
