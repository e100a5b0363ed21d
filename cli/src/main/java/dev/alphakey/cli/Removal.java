package dev.alphakey.cli;

import dev.alphakey.ChromaKey;
import dev.alphakey.ChromaKey.Delivery;
import dev.alphakey.Cutout;
import dev.alphakey.RemoveOptions.Checking;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.check.PreviewSheet;
import dev.alphakey.check.Reference;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import dev.alphakey.codec.CorruptImageException;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.LoadedImage;
import dev.alphakey.codec.UnsupportedImageException;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.MismatchedPairException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** One image's way from its file to its cutout's. */
final class Removal implements Batch.Work {
    private final InputFile input;
    /** Null for standard output. */
    private final Path target;

    private final RemoveRequest request;
    private final Terminal terminal;
    private final RunPage page;

    Removal(InputFile input, RemoveRequest request, Terminal terminal, RunPage page) throws UsageException {
        this.input = input;
        this.target = request.outputs().target(input);
        this.request = request;
        this.terminal = terminal;
        this.page = page;
    }

    @Override
    public long pixels() {
        long most = request.limits().maxPixels();
        if (input.isStandardInput()) {
            return most;
        }
        try {
            return Math.min(most, Images.glance(Path.of(input.name())).pixels().orElse(most));
        } catch (IOException e) {
            // It will not be read either.
            return 0;
        }
    }

    @Override
    public Report run() throws UsageException {
        try {
            EarlierResult earlier = earlier();
            if (earlier == EarlierResult.FINISHED) {
                page.showEarlier(input, target, request.limits());
                return Report.skipped(input.name(), target.toString());
            }
            WriteOptions write = request.write().withOverwrite(request.force() || earlier == EarlierResult.OUTDATED);
            requirePossible(target, write);
            requirePossible(request.preview().orElse(null), request.write());
            LoadedImage image = input.read(terminal, request.limits());
            boolean keeps = request.keepMetadata() && request.outputs().format() == ImageFormat.PNG;
            WriteOptions described = write.withMetadata(keeps ? image.metadata() : image.metadata().looks());
            Cutout cutout = cutout(image, (raster, checked) -> deliver(raster, described, checked));
            drawPreview(image, cutout);
            var notes = new ArrayList<>(image.notes());
            notes.addAll(image.metadata().leftOut(keeps));
            page.show(input, image.raster(), cutout.raster());
            return new Report(
                    input.name(),
                    Optional.of(target == null ? "-" : target.toString()),
                    false,
                    cutout.key(),
                    cutout.passedThrough(),
                    Optional.of(cutout.validation().map(Validation::stats).orElseGet(() -> CutoutStats.of(cutout.raster()))),
                    cutout.validation(),
                    cutout.attempts(),
                    request.options().checking() == Checking.RETRY,
                    notes,
                    Optional.empty());
        } catch (IOException e) {
            return Report.failed(input.name(), InputFile.explain(input.name(), e));
        } catch (MismatchedPairException e) {
            return Report.failed(input.name(), input.name() + ": " + e.getMessage());
        } catch (OutOfMemoryError e) {
            return Report.failed(input.name(), input.name() + ": " + Main.OUT_OF_MEMORY);
        } catch (RuntimeException e) {
            return Report.failed(input.name(), input.name() + ": " + Main.unexpected(e));
        }
    }

    /** Only results in a folder are made piece by piece and can be left half done. */
    private EarlierResult earlier() throws IOException {
        boolean resumes = request.outputs().makesFolder() && !request.force() && !input.isStandardInput();
        return resumes ? EarlierResult.of(Path.of(input.name()), target) : EarlierResult.NONE;
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

    private void deliver(Raster cutout, WriteOptions write, Runnable checked) throws IOException {
        if (target == null) {
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
