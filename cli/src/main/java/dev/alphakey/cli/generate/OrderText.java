package dev.alphakey.cli.generate;

import dev.alphakey.cli.command.Ink;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportText;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.PictureCall.Outcome;
import dev.alphakey.openai.cost.ActualCost;
import java.util.Optional;

/** Orders for people. */
public final class OrderText {
    private OrderText() {}

    /** What was used and what that cost. */
    public static String cost(Outcome outcome, Optional<ActualCost> cost) {
        if (outcome.usage().isEmpty()) {
            return "Cost: unknown, since the service did not tell what it used";
        }
        var usage = outcome.usage().get();
        var tokens = new StringBuilder();
        usage.inputTokens().ifPresent(n -> tokens.append(n).append(" tokens in"));
        usage.outputTokens().ifPresent(n -> tokens.append(tokens.isEmpty() ? "" : ", ").append(n).append(" out"));
        return "Cost: " + cost.map(Costs::said).orElse("unknown") + (tokens.isEmpty() ? "" : " (" + tokens + ")");
    }

    /** What became of a picture's background. */
    public static void print(Report report, boolean quiet, Terminal terminal) {
        if (report.isFailed()) {
            terminal.err().println("alphakey: " + report.error().orElseThrow());
        } else if (!quiet) {
            String text = ReportText.whole(report);
            terminal.out().println(terminal.colored() ? Ink.verdicts(text) : text);
        } else if (report.isInvalid()) {
            terminal.err().println(ReportText.line(report));
        }
    }
}
