package dev.alphakey.cli;

import dev.alphakey.cli.FinishReport.Output;
import dev.alphakey.cli.FinishReport.Sheet;
import dev.alphakey.codec.AtomicFile;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.finish.Atlas;
import dev.alphakey.finish.Finish;
import dev.alphakey.finish.Sprite;
import dev.alphakey.image.Raster;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finishes the cutouts of one run: each as it comes, or all together at the end where they depend on one another. A cutout's
 * results are checked before the first of them is written.
 */
final class FinishRun {
    private final Finishing finishing;
    private final FinishOutputs outputs;
    private final WriteOptions write;
    private final StandardOutput standardOutput;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Path, String> taken = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<Atlas.Entry> entries = new ArrayList<>();

    /** A cutout that waits for the others. */
    private record Waiting(InputFile input, List<Sprite> sprites, List<String> notes) {}

    FinishRun(Finishing finishing, FinishOutputs outputs, boolean overwrite, StandardOutput standardOutput) {
        this.finishing = finishing;
        this.outputs = outputs;
        this.write = finishing.write(WriteOptions.DEFAULT.withOverwrite(overwrite));
        this.standardOutput = standardOutput;
        finishing.sheet().ifPresent(sheet -> taken.put(InputFile.real(sheet), "--sheet"));
    }

    /** Refuses before the work is done what can be refused by then. */
    void requirePossible() throws IOException {
        if (outputs.file().isPresent()) {
            Images.requireWritable(outputs.file().get(), write.overwrite());
        }
        if (finishing.sheet().isPresent()) {
            Images.requireWritable(finishing.sheet().get(), write.overwrite());
            Images.requireWritable(map(finishing.sheet().get()), write.overwrite());
        }
    }

    /** Takes a cutout; its report, unless it has to wait for the others. */
    Optional<FinishReport> add(InputFile input, Raster cutout, List<String> notes) throws IOException, UsageException {
        List<Sprite> sprites = Finish.cut(cutout, finishing.options());
        if (sprites.isEmpty()) {
            throw new IllegalArgumentException("nothing in it can be seen");
        }
        if (finishing.options().baseline()) {
            waiting.add(new Waiting(input, sprites, notes));
            return Optional.empty();
        }
        return Optional.of(written(input, Finish.together(sprites, finishing.options()), notes));
    }

    /** The reports of those that waited, in the order in which they came. */
    List<FinishReport> together() {
        List<Sprite> all = waiting.stream().flatMap(w -> w.sprites().stream()).toList();
        var reports = new ArrayList<FinishReport>();
        List<Sprite> finished;
        try {
            finished = Finish.together(all, finishing.options());
        } catch (IllegalArgumentException e) {
            return waiting.stream()
                    .map(w -> w.input().name())
                    .map(name -> FinishReport.failed(name, name + ": " + e.getMessage()))
                    .toList();
        }
        int from = 0;
        for (Waiting one : waiting) {
            List<Sprite> own = finished.subList(from, from + one.sprites().size());
            from += own.size();
            FinishCommand.guarded(one.input().name(), () -> Optional.of(written(one.input(), own, one.notes())))
                    .ifPresent(reports::add);
        }
        return reports;
    }

    /** Packs everything that was finished, if a sheet is wanted and there is anything. */
    Optional<Sheet> sheet() throws IOException {
        if (finishing.sheet().isEmpty() || entries.isEmpty()) {
            return Optional.empty();
        }
        Path image = finishing.sheet().get();
        Path map = map(image);
        Atlas atlas = Atlas.pack(entries, finishing.packing());
        Images.requireWritable(map, write.overwrite());
        Images.write(finishing.reduced(atlas.raster(), ImageFormat.forWriting(image), write), image, write);
        byte[] json = atlas.json(image.getFileName().toString()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(map, write.overwrite(), out -> out.write(json));
        return Optional.of(new Sheet(
                image.toString(), map.toString(), atlas.raster().width(), atlas.raster().height(), entries.size()));
    }

    private FinishReport written(InputFile input, List<Sprite> sprites, List<String> notes) throws IOException, UsageException {
        if (outputs.isSingle() && sprites.size() > 1) {
            throw new IllegalArgumentException("falls into " + sprites.size() + " sprites: use --out-dir instead of --out");
        }
        var results = new ArrayList<Output>();
        for (Sprite sprite : sprites) {
            results.add(new Output(finishing.name().of(input.stem(), sprite), Optional.empty(), sprite));
        }
        var files = new ArrayList<Output>();
        if (outputs.none()) {
            files.addAll(results);
        } else if (outputs.standardOutput()) {
            files.add(toStandardOutput(results.get(0)));
        } else {
            List<Path> targets = targets(input, results);
            for (int i = 0; i < targets.size(); i++) {
                files.add(toFile(results.get(i), targets.get(i)));
            }
        }
        if (finishing.sheet().isPresent()) {
            for (Output output : results) {
                if (!names.add(output.name())) {
                    throw new IllegalArgumentException("two sprites would be called '" + output.name()
                            + "' in the sheet: put {name} and {n} in --name");
                }
                entries.add(new Atlas.Entry(output.name(), output.sprite().raster()));
            }
        }
        return new FinishReport(input.name(), List.copyOf(files), notes, Optional.empty());
    }

    private List<Path> targets(InputFile input, List<Output> results) throws IOException, UsageException {
        var targets = new ArrayList<Path>();
        for (Output output : results) {
            Path target = outputs.target(output.name());
            String other = taken.putIfAbsent(InputFile.real(target), input.name());
            if (other != null) {
                throw new IllegalArgumentException(target + " would be written twice, also for " + other
                        + ": put {name} and {n} in --name");
            }
            outputs.requirePossible(target, write.overwrite());
            targets.add(target);
        }
        return targets;
    }

    private Output toFile(Output output, Path target) throws IOException {
        Raster reduced = finishing.reduced(output.sprite().raster(), ImageFormat.forWriting(target), write);
        Images.write(reduced, target, write);
        return new Output(output.name(), Optional.of(target.toString()), output.sprite());
    }

    private Output toStandardOutput(Output output) throws IOException {
        OutputStream out = new BufferedOutputStream(standardOutput, 1 << 16);
        Images.encode(finishing.reduced(output.sprite().raster(), outputs.format(), write), outputs.format(), write, out);
        out.flush();
        return new Output(output.name(), Optional.of("-"), output.sprite());
    }

    private static Path map(Path image) {
        String name = image.getFileName().toString();
        return image.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
    }
}
