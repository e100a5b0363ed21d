package dev.alphakey.cli.cutout;

import dev.alphakey.cli.service.Costs;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How to go on from a cutout that is not valid: what was not asked for, since it costs money. */
final class Advice {
    private Advice() {}

    static List<String> after(Outcome outcome, CutoutRequest request, Plan plan, Costs costs) throws IOException {
        var lines = new ArrayList<String>();
        if (request.regenerate() == 0) {
            lines.add("--regenerate 2 would ask for up to 2 more " + (request.dual() ? "pairs" : "pictures") + " ("
                    + Costs.said(plan.round()) + " each)");
        }
        Optional<NativeModel> model = NativeModel.insteadOf(request.model(), LocalDate.now());
        if (!request.allowNative() && model.isPresent()) {
            lines.add("--allow-native would ask " + model.get().id() + " for a transparent background (" + model.get().reason() + "; "
                    + Costs.said(costs.estimate(request.nativeOrder(model.get()))) + ")");
        }
        if (!lines.isEmpty()) {
            lines.add("That costs money, so it is never done by itself; the same command with --force begins with a new picture");
        }
        lines.add("Other settings cost nothing: " + request.removal().line(outcome.chosen()) + (request.force() ? "" : " --force"));
        return List.copyOf(lines);
    }
}
