package dev.alphakey.cli.jobs;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.generate.EstimateCommand;
import dev.alphakey.cli.service.OrderCheck;
import dev.alphakey.cli.service.PictureOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The orders of a file of jobs, for a command that gives none of them. */
public final class JobOrders implements EstimateCommand.Jobs {
    /**
     * Reads and checks every job of {@code --input}.
     *
     * @throws UsageException with all that is wrong with them
     */
    @Override
    public List<PictureOrder> read(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        var reader = new JobReader(arguments, Path.of(""));
        var check = new OrderCheck(arguments);
        var complaints = new Complaints();
        var orders = new ArrayList<PictureOrder>();
        for (JobFile.Line line : JobFile.read(arguments.text("input", ""), terminal)) {
            try {
                PictureOrder order = reader.read(orders.size() + 1, line).order();
                check.check(order, warning -> terminal.err().println("alphakey: note: " + line.place() + ": " + warning));
                orders.add(order);
            } catch (UsageException e) {
                complaints.add(line.place(), e);
            }
        }
        complaints.refuse();
        return orders;
    }
}
