package dev.alphakey.cli.service;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.openai.model.Problem;
import dev.alphakey.openai.model.RequestCheck;
import dev.alphakey.openai.picture.UploadCheck;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks at an order before it costs anything. */
public final class OrderCheck {
    private static final Pattern FLAT =
            Pattern.compile("(?i)\\b(flat|plain|solid|uniform|chroma|green ?screen)\\b|#([0-9a-f]{3}){1,2}\\b");

    private final RequestCheck requests;
    private final UploadCheck uploads;
    private final boolean cutsOut;

    /** With {@code --unchecked}, what looks wrong is only warned of. */
    public OrderCheck(Arguments arguments) {
        boolean unchecked = arguments.has("unchecked");
        RequestCheck today = RequestCheck.on(LocalDate.now());
        requests = unchecked ? today.lenient() : today;
        uploads = unchecked ? UploadCheck.STANDARD.lenient() : UploadCheck.STANDARD;
        cutsOut = arguments.has("remove-background");
    }

    /**
     * Refuses what the service would refuse.
     *
     * @param warnings hears what may go wrong
     * @throws UsageException with everything that is wrong
     * @throws IOException when a picture cannot be read
     */
    public void check(PictureOrder order, Consumer<String> warnings) throws UsageException, IOException {
        List<Problem> problems = problems(order);
        problems.stream().filter(p -> !p.refused()).map(Problem::message).forEach(warnings);
        boolean flat = order.isEdit()
                || order.options().background().equals(Optional.of("transparent"))
                || FLAT.matcher(order.prompt()).find();
        if (cutsOut && !flat) {
            warnings.accept("the prompt does not seem to ask for the flat background that a cutout needs: --key-color auto does");
        }
        String refused = problems.stream().filter(Problem::refused).map(Problem::message).collect(Collectors.joining("; "));
        if (!refused.isEmpty()) {
            throw new UsageException(refused + " (--unchecked sends it nevertheless)");
        }
    }

    private List<Problem> problems(PictureOrder order) throws IOException {
        // Naming the background on the command line is asking for it explicitly.
        RequestCheck check = order.options().background().equals(Optional.of("transparent")) ? requests.allowPreview() : requests;
        if (order.options().partialImages().orElse(0) > 0) {
            check = check.streaming();
        }
        if (!order.isEdit()) {
            return check.generate(order.generateRequest());
        }
        var files = new ArrayList<>(order.images());
        order.mask().ifPresent(files::add);
        order.markup().ifPresent(files::add);
        for (Path file : files) {
            if (file.toString().equals("-")) {
                throw new IOException("a picture to be changed is uploaded from a file, not from standard input");
            }
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "is a folder, not a picture");
            }
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        var problems = new ArrayList<>(check.edit(order.editRequest()));
        problems.addAll(uploads.edit(order.editRequest()));
        return problems;
    }
}
