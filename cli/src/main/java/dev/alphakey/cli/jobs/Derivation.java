package dev.alphakey.cli.jobs;

import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Program;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.generate.SmallCopy;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.service.PictureNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is made of pictures that are saved: smaller copies and cutouts. It costs no money and can be made up for later. */
final class Derivation {
    private final Optional<SmallCopy> copies;
    private final boolean cutouts;
    private final boolean force;
    private final Terminal terminal;

    Derivation(Optional<SmallCopy> copies, boolean cutouts, boolean force, Terminal terminal) {
        this.copies = copies;
        this.cutouts = cutouts;
        this.force = force;
        this.terminal = terminal;
    }

    /** What it makes of a picture. */
    List<Path> of(Path picture) {
        var files = new ArrayList<Path>();
        copies.ifPresent(copy -> files.add(copy.beside(picture)));
        if (cutouts) {
            files.add(cutout(picture));
        }
        return files;
    }

    private static Path cutout(Path picture) {
        return PictureNames.ending(PictureNames.beside(picture, "-cutout"), ".png");
    }

    /** Makes whatever is missing. */
    JobResult complete(JobResult result) {
        var written = new ArrayList<Path>();
        var reports = new ArrayList<Report>();
        var problems = new ArrayList<String>();
        for (Path picture : result.pictures()) {
            try {
                if (copies.isPresent() && isMissing(copies.get().beside(picture), picture)) {
                    written.add(copies.get().write(picture, force));
                }
            } catch (IOException e) {
                problems.add(InputFile.explain(picture.toString(), e));
            } catch (OutOfMemoryError | RuntimeException e) {
                problems.add(picture + ": " + said(e));
            }
            if (cutouts && isMissing(cutout(picture), picture)) {
                reports.add(cut(picture));
            }
        }
        return result.with(written, reports, problems);
    }

    /** Makes nothing, and tells of whatever is missing. */
    JobResult leave(JobResult result) {
        var problems = new ArrayList<String>();
        for (Path picture : result.pictures()) {
            for (Path file : of(picture)) {
                if (isMissing(file, picture)) {
                    problems.add(file + ": not made, since the run was interrupted; the same command makes it");
                }
            }
        }
        return result.with(List.of(), List.of(), problems);
    }

    /** A cutout that is older than its picture is that of another one. */
    private boolean isMissing(Path file, Path picture) {
        try {
            return !Files.exists(file)
                    || force && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(picture)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private Report cut(Path picture) {
        var words = new ArrayList<>(List.of("--out", cutout(picture).toString()));
        if (force) {
            words.add("--force");
        }
        words.add("--");
        words.add(picture.toString());
        try {
            return RemoveCommand.cut(words, terminal);
        } catch (UsageException e) {
            return Report.failed(picture.toString(), e.getMessage());
        } catch (OutOfMemoryError | RuntimeException e) {
            return Report.failed(picture.toString(), picture + ": " + said(e));
        }
    }

    static String said(Throwable e) {
        return e instanceof RuntimeException unexpected ? Program.unexpected(unexpected) : Program.OUT_OF_MEMORY;
    }
}
