package dev.alphakey.cli.validate;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.background.KeyColor;
import dev.alphakey.check.PreviewSheet;
import dev.alphakey.check.Reference;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Program;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.page.RunPage;
import dev.alphakey.cli.report.Batch;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportText;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.LoadedImage;
import dev.alphakey.codec.UnsupportedImageException;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One cutout's way from its file to its verdict. */
public record Judging(InputFile input, ValidateRequest request, RunPage page, Terminal terminal) implements Batch.Work {
    @Override
    public long pixels() {
        return input.pixels(request.limits());
    }

    @Override
    public Report run() {
        String reading = input.name();
        try {
            if (request.preview().isPresent()) {
                Images.requireWritable(request.preview().get(), request.force());
            }
            LoadedImage image = input.read(terminal, request.limits());
            Raster source = null;
            if (request.source().isPresent()) {
                reading = request.source().get().name();
                source = request.source().get().read(terminal, request.limits()).raster();
                requireSameSize(image.raster(), source);
            }
            Reference reference = reference(source, request.key());
            Validation validation = Validator.validate(image.raster(), reference);
            if (request.preview().isPresent()) {
                Path preview = request.preview().get();
                Images.write(
                        PreviewSheet.draw(source, image.raster(), validation),
                        preview,
                        WriteOptions.DEFAULT.withOverwrite(request.force()));
            }
            page.show(input, source, image.raster());
            var notes = new ArrayList<>(image.notes());
            if (request.verbose() && source != null) {
                notes.add(ReportText.background(request.key().isPresent()
                        ? BackgroundModel.measure(source, request.key().get())
                        : BackgroundModel.measure(source)));
            }
            return new Report(
                    input.name(),
                    Optional.empty(),
                    List.of(),
                    false,
                    reference.key(),
                    false,
                    Optional.of(validation.stats()),
                    Optional.of(validation),
                    List.of(),
                    false,
                    notes,
                    request.rerun(),
                    Optional.empty());
        } catch (IOException e) {
            return Report.failed(input.name(), InputFile.explain(reading, e));
        } catch (OutOfMemoryError e) {
            return Report.failed(input.name(), reading + ": " + Program.OUT_OF_MEMORY);
        } catch (RuntimeException e) {
            return Report.failed(input.name(), reading + ": " + Program.unexpected(e));
        }
    }

    private static Reference reference(Raster source, Optional<KeyColor> key) {
        if (source == null) {
            return key.map(Reference::key).orElse(Reference.NONE);
        }
        return key.map(k -> Reference.source(source, k)).orElseGet(() -> Reference.source(source));
    }

    private static void requireSameSize(Raster cutout, Raster source) throws IOException {
        if (cutout.width() != source.width() || cutout.height() != source.height()) {
            throw new UnsupportedImageException(
                    "the source is " + source.width() + "x" + source.height() + " but the cutout " + cutout.width() + "x"
                            + cutout.height() + ": they must be of one size");
        }
    }
}
