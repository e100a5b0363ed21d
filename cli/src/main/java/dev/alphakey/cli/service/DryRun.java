package dev.alphakey.cli.service;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.FirstFew;
import dev.alphakey.cli.command.Terminal;
import java.util.List;

/** What a person is told of a dry run, whose document goes to standard output. */
public final class DryRun {
    private DryRun() {}

    /**
     * Tells it on standard error, unless quiet is asked for.
     *
     * @param task what would be done, behind "would"
     * @param outputs what would be written
     * @param cost as {@link Costs#said} says it
     */
    public static void tell(Arguments arguments, Terminal terminal, String task, List<?> outputs, String cost) {
        if (!arguments.has("quiet")) {
            terminal.err().println("alphakey: dry run: would " + task + " and write " + FirstFew.of(outputs) + "; estimated cost "
                    + cost + "; nothing was sent");
        }
    }

    /** How many pictures of which model. */
    public static String asking(PictureOrder order, int pictures) {
        String changed = order.isEdit() ? " from " + FirstFew.of(order.images()) : "";
        return "ask " + order.model() + " for " + pictures + (pictures == 1 ? " picture" : " pictures") + changed;
    }
}
