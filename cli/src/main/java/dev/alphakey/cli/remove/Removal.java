package dev.alphakey.cli.remove;

import dev.alphakey.ChromaKey.Delivery;
import dev.alphakey.ChromaKey;
import dev.alphakey.Cutout.Attempt;
import dev.alphakey.Cutout;
import dev.alphakey.RemoveOptions.Checking;
import dev.alphakey.background.BackgroundModel;
import dev.alphakey.check.Check;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.check.PreviewSheet;
import dev.alphakey.check.Reference;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Program;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.finish.FinishRun;
import dev.alphakey.cli.page.RunPage;
import dev.alphakey.cli.report.Batch;
import dev.alphakey.cli.report.Output;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportText;
import dev.alphakey.cli.report.Rerun;
import dev.alphakey.codec.CorruptImageException;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.LoadedImage;
import dev.alphakey.codec.UnsupportedImageException;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.finish.Specks;
import dev.alphakey.finish.Sprite;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.MismatchedPairException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One image's way from its file to its cutout's. */
public final class Removal implements Batch.Work {
    private final InputFile input;
    /** Null for standard output, and where there is no single file. */
    private final Path target;

    private final RemoveRequest request;
    private final Terminal terminal;
    private final RunPage page;
    private final Optional<FinishRun> finishing;
    private List<Output> outputs = List.of();
    /** What is aligned or packed when all images are through. */
    private List<Sprite> held = List.of();

    private WriteOptions write;

    /** @param finishing what finishes the cutout, if anything does */
    public Removal(InputFile input, RemoveRequest request, Optional<FinishRun> finishing, Terminal terminal, RunPage page)
            throws UsageException {
        this.input = input;
        this.target = request.target(input);
        this.request = request;
        this.finishing = finishing;
        this.terminal = terminal;
        this.page = page;
    }

    @Override
    public long pixels() {
        return input.pixels(request.limits());
    }

    @Override
    public Report run() throws UsageException {
        try {
            return matched();
        } catch (MismatchedPairException e) {
            return failed(e);
        }
    }

    /** Does as {@link #run}, but leaves it to the caller what to do about a pair that does not match. */
    Report matched() throws UsageException {
        try {
            return remove();
        } catch (MismatchedPairException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return failed(e);
        }
    }

    /** What was held back, which is held no longer. */
    public List<Sprite> release() {
        List<Sprite> released = held;
        held = List.of();
        return released;
    }

    /** The rest of the way for a cutout that had to wait for the others. */
    public Batch.Work writing(Report report, List<Sprite> aligned) {
        return new Batch.Work() {
            @Override
            public long pixels() {
                return aligned.stream().mapToLong(s -> (long) s.raster().width() * s.raster().height()).sum();
            }

            @Override
            public Report run() {
                try {
                    writeFinished(aligned, () -> {});
                    return report.with(outputs);
                } catch (IOException | RuntimeException | OutOfMemoryError e) {
                    return failed(e);
                }
            }
        };
    }

    /** Whatever happens, it happens to this image alone. */
    private Report failed(Throwable e) {
        held = List.of();
        String reason = e instanceof IOException io
                ? explain(io)
                : input.name() + ": "
                        + (e instanceof MismatchedPairException
                                ? e.getMessage()
                                : e instanceof RuntimeException unexpected ? Program.unexpected(unexpected) : Program.OUT_OF_MEMORY);
        return Report.failed(input.name(), reason);
    }

    private String explain(IOException e) {
        String reason = InputFile.explain(input.name(), e);
        boolean neverSkipped = finishing.isPresent() && request.outputs().makesFolder() && !request.finish().get().resumes();
        return neverSkipped && e instanceof FileAlreadyExistsException
                ? reason + " (with --split, --align or --sheet nothing is skipped)"
                : reason;
    }

    private Report remove() throws IOException, UsageException {
        EarlierResult earlier = earlier();
        if (earlier == EarlierResult.FINISHED) {
            page.showEarlier(input, target, request.limits());
            return Report.skipped(input.name(), target.toString());
        }
        write = request.write().withOverwrite(request.force() || earlier == EarlierResult.OUTDATED);
        if (target == null && request.outputs().makesFolder()) {
            request.outputs().requirePossibleFolder();
        }
        requirePossible(target, write);
        requirePossible(request.preview().orElse(null), request.write());
        LoadedImage image = input.read(terminal, request.limits());
        boolean keeps = request.keepMetadata() && request.outputs().format() == ImageFormat.PNG;
        write = write.withMetadata(keeps ? image.metadata() : image.metadata().looks());
        Cutout made = cutout(image, new Delivery<>() {
            @Override
            public void accept(Raster cutout, Runnable checked) throws IOException {
                deliver(cutout, checked);
            }
        });
        Optional<Validation> validation = made.validation();
        if (validation.isPresent()) {
            validation = Optional.of(validation.get().without(mended(made.raster(), validation.get())));
        }
        Cutout cutout = new Cutout(made.raster(), made.key(), validation, made.attempts());
        drawPreview(image, cutout);
        var notes = new ArrayList<>(image.notes());
        notes.addAll(image.metadata().leftOut(keeps));
        if (request.verbose() && cutout.key().isPresent()) {
            notes.add(ReportText.background(BackgroundModel.measure(image.raster(), cutout.key().get())));
        }
        page.show(input, image.raster(), cutout.raster());
        CutoutStats stats = validation.isPresent() ? validation.get().stats() : CutoutStats.of(cutout.raster());
        if (validation.isPresent() && !validation.get().problems().isEmpty()) {
            var mends = new UntriedMends(request.options(), cutout, request.second().isPresent(), despeckles());
            validation = Optional.of(mends.in(validation.get()));
        }
        Report report = new Report(
                input.name(),
                Optional.empty(),
                List.of(),
                false,
                cutout.key(),
                cutout.passedThrough(),
                Optional.of(stats),
                validation,
                cutout.attempts(),
                request.options().checking() == Checking.RETRY,
                notes,
                rerun(cutout.attempts()),
                Optional.empty());
        return report.with(finishing.isPresent() ? outputs : List.of(whole(cutout.raster())));
    }

    /** What finishing does away with behind the check. */
    private Set<Check> mended(Raster cutout, Validation validation) {
        boolean mended = despeckles()
                && hasSpecks(validation)
                && !hasSpecks(Validator.validate(Specks.drop(cutout), Reference.NONE));
        return mended ? EnumSet.of(Check.SPECKS) : Set.of();
    }

    /** Further tries begin at the best so far. */
    private Optional<Rerun> rerun(List<Attempt> attempts) {
        if (request.rerun().isEmpty()) {
            return Optional.empty();
        }
        Rerun best = request.rerun().get();
        for (Attempt attempt : attempts) {
            best = attempt.kept() ? best.with(attempt.arguments()) : best;
        }
        return Optional.of(best);
    }

    private boolean despeckles() {
        return request.finish().isPresent() && request.finish().get().finishing().options().despeckle();
    }

    private static boolean hasSpecks(Validation validation) {
        return validation.problems().stream().anyMatch(problem -> problem.check() == Check.SPECKS);
    }

    private Output whole(Raster cutout) throws UsageException {
        String file = target == null ? "-" : target.toString();
        String name = target == null ? input.stem() : new InputFile(file).stem();
        return Output.whole(name, file, cutout.width(), cutout.height());
    }

    /** Only results in a folder are made piece by piece and can be left half done. */
    private EarlierResult earlier() throws IOException {
        return request.resumes() && !input.isStandardInput() ? EarlierResult.of(Path.of(input.name()), target) : EarlierResult.NONE;
    }

    private Cutout cutout(LoadedImage image, Delivery<IOException> delivery) throws IOException {
        if (request.second().isEmpty()) {
            return ChromaKey.remove(image.raster(), request.options(), delivery);
        }
        InputFile second = request.second().get();
        Raster other;
        try {
            other = second.read(terminal, request.limits()).raster();
        } catch (CorruptImageException | UnsupportedImageException e) {
            throw new UnsupportedImageException("the second image, " + second.name() + ", cannot be read: " + e.getMessage(), e);
        }
        return ChromaKey.removePair(image.raster(), other, request.options(), delivery);
    }

    /** Refuses before the work is done rather than after it. */
    private void requirePossible(Path file, WriteOptions write) throws IOException {
        if (file != null) {
            request.outputs().requirePossible(file, write.overwrite());
        }
    }

    private void deliver(Raster cutout, Runnable checked) throws IOException {
        if (finishing.isPresent()) {
            finish(cutout, checked);
        } else if (target == null) {
            OutputStream out = new BufferedOutputStream(terminal.output(), 1 << 16);
            Images.encode(cutout, request.outputs().format(), write, out);
            out.flush();
        } else {
            if (request.outputs().makesFolder()) {
                Files.createDirectories(target.toAbsolutePath().getParent());
            }
            Images.write(cutout, target, write, checked);
        }
    }

    private void finish(Raster cutout, Runnable checked) throws IOException {
        FinishRun run = finishing.get();
        try {
            List<Sprite> sprites = run.cut(cutout);
            if (run.aligns()) {
                held = sprites;
            } else {
                writeFinished(run.together(sprites), checked);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void writeFinished(List<Sprite> sprites, Runnable checked) throws IOException {
        try {
            outputs = finishing.get().write(input, sprites, write.overwrite(), write.metadata(), checked);
            held = finishing.get().packs() ? sprites : List.of();
        } catch (IllegalArgumentException | UsageException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void drawPreview(LoadedImage image, Cutout cutout) throws IOException {
        if (request.preview().isEmpty()) {
            return;
        }
        var validation = cutout.validation()
                .orElseGet(() -> Validator.validate(
                        cutout.raster(), cutout.key().map(k -> Reference.source(image.raster(), k)).orElse(Reference.NONE)));
        Images.write(
                PreviewSheet.draw(image.raster(), cutout.raster(), validation), request.preview().get(), request.write());
    }
}
