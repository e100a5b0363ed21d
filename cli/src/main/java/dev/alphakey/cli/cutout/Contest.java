package dev.alphakey.cli.cutout;

import dev.alphakey.check.Finding;
import dev.alphakey.check.Severity;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.cutout.Judge.Judged;
import dev.alphakey.cli.prompt.KeyChoice;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.OrderCheck;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.openai.ApiException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks for more pictures as long as none gives a valid cutout and more may be asked for, and finds the best. */
final class Contest {
    private static final int BAD_REQUEST = 400;

    private final CutoutRequest request;
    private final Plan plan;
    private final Easel easel;
    private final Purse purse;
    private final OrderCheck check;
    private final Judge judge;
    private final Voice voice;
    private final List<Judged> judged = new ArrayList<>();
    private Judged best;

    Contest(CutoutRequest request, Plan plan, Easel easel, Purse purse, OrderCheck check, Judge judge, Voice voice) {
        this.request = request;
        this.plan = plan;
        this.easel = easel;
        this.purse = purse;
        this.check = check;
        this.judge = judge;
        this.voice = voice;
    }

    /** The best rendering of all, of which the first is there. */
    Judged best(Rendering first) throws UsageException, IOException {
        take(judge.judge(first));
        for (int round = 2; round <= request.mostRounds() && !best.grade().isValid(); round++) {
            if (!purse.allows(plan.round())) {
                voice.note("another picture might cost more than --max-cost allows (" + Costs.said(plan.round()) + ")");
                break;
            }
            KeyChoice key = nextKey();
            voice.say("Not valid (" + failures() + "): asking for picture " + round + " of at most " + request.mostRounds() + ", on "
                    + key.key().hex() + ", " + key.reason());
            try {
                take(judge.judge(easel.round(round, key)));
            } catch (IOException e) {
                giveUp(e);
                break;
            }
        }
        if (request.allowNative() && !best.grade().isValid()) {
            transparent();
        }
        return best;
    }

    /** All that was looked at, in order. */
    List<Judged> judged() {
        return List.copyOf(judged);
    }

    private void take(Judged next) {
        judged.add(next);
        best = best == null || next.grade().compareTo(best.grade()) < 0 ? next : best;
    }

    private KeyChoice nextKey() {
        Judged last = judged.get(judged.size() - 1);
        KeyChoice key = last.rendering().key().orElseThrow();
        return request.keyAsked() || !last.heldTheKey() ? key : request.otherKey(key.key(), last.picture().orElseThrow());
    }

    private String failures() {
        return judged.get(judged.size() - 1)
                .validation()
                .map(v -> v.problems().stream()
                        .filter(f -> f.severity() == Severity.FAIL)
                        .map(Finding::check)
                        .map(c -> c.id())
                        .collect(Collectors.joining(", ")))
                .orElse("cannot be read");
    }

    private void transparent() throws UsageException, IOException {
        Optional<NativeModel> model = NativeModel.insteadOf(request.model(), LocalDate.now());
        while (model.isPresent()) {
            model = ask(model.get());
        }
    }

    /** Asks a model, and tells which other one to ask if this one turned out not to do it. */
    private Optional<NativeModel> ask(NativeModel model) throws UsageException, IOException {
        PictureOrder order = request.nativeOrder(model);
        try {
            check.check(order, voice::note);
            if (!purse.allows(easel.estimate(order))) {
                voice.note("a transparent background by " + model.id() + " might cost more than --max-cost allows ("
                        + Costs.said(easel.estimate(order)) + ")");
                return Optional.empty();
            }
            voice.say("Not valid: asking " + model.id() + " for a transparent background (" + model.reason() + ")");
            take(judge.judge(easel.onNothing(order)));
        } catch (ApiException e) {
            if (!model.proven() && e.status() == BAD_REQUEST && e.moderation().isEmpty()) {
                voice.note(e.getMessage());
                return NativeModel.newest(model.id() + " refused it", LocalDate.now());
            }
            giveUp(e);
        } catch (UsageException e) {
            voice.note("no transparent background: " + e.getMessage());
        } catch (IOException e) {
            giveUp(e);
        }
        return Optional.empty();
    }

    /** What is there already is used all the same. */
    private void giveUp(IOException e) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw e;
        }
        String reason = e instanceof ApiException ? e.getMessage() : InputFile.explain("the service", e);
        voice.note("no further picture: " + reason + "; the best so far is used");
    }
}
