package dev.alphakey.cli.finish;

import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.StandardOutput;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.report.Output;
import dev.alphakey.cli.report.Sheet;
import dev.alphakey.codec.AtomicFile;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.Metadata;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finishes the cutouts of one run. Cutting, finishing and writing may go on for several cutouts at once, aligning and packing
 * need them all, in order. A cutout's results are checked before the first of them is written.
 */
public final class FinishRun {
    private final Finishing finishing;
    private final FinishOutputs outputs;
    private final WriteOptions write;
    private final StandardOutput standardOutput;
    private final Map<Path, String> taken = new ConcurrentHashMap<>();
    private final Set<Path> kept = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<Atlas.Entry> entries = new ArrayList<>();

    /** @param write how results are written, but for what each says beside its pixels */
    public FinishRun(Finishing finishing, FinishOutputs outputs, WriteOptions write, StandardOutput standardOutput) {
        this.finishing = finishing;
        this.outputs = outputs;
        this.write = finishing.write(write);
        this.standardOutput = standardOutput;
        finishing.sheet().ifPresent(sheet -> reserve(sheet, "--sheet"));
    }

    /** Whether every cutout waits for all others before it is written. */
    public boolean aligns() {
        return finishing.options().baseline();
    }

    public boolean packs() {
        return finishing.sheet().isPresent();
    }

    /** Keeps results from being written over a file that an option names. */
    public void reserve(Path file, String option) {
        taken.put(InputFile.real(file), option);
    }

    /**
     * Keeps results in a folder from replacing the images of the run; a single image may be replaced, where files may be.
     *
     * @throws UsageException if one is known to
     */
    public void keep(List<InputFile> images) throws UsageException {
        if (outputs.folder().isEmpty()) {
            return;
        }
        for (InputFile image : images) {
            if (!image.isStandardInput()) {
                kept.add(InputFile.real(InputFile.path(image.name())));
            }
        }
        for (InputFile image : images) {
            Path first = outputs.target(finishing.name().ofFirst(image.stem()));
            if (finishing.options().split().isEmpty() && kept.contains(InputFile.real(first))) {
                throw new UsageException(inPlaceOf(first));
            }
        }
    }

    private static String inPlaceOf(Path image) {
        return image + " is one of the images, and would be replaced: name another folder, or other files with --name";
    }

    /** Refuses before the work is done what can be refused by then. */
    public void requirePossible() throws IOException {
        if (outputs.file().isPresent()) {
            Images.requireWritable(outputs.file().get(), write.overwrite());
        }
        if (finishing.sheet().isPresent()) {
            Images.requireWritable(finishing.sheet().get(), write.overwrite());
            Images.requireWritable(map(finishing.sheet().get()), write.overwrite());
        }
    }

    /**
     * The part of the work for which a cutout stands alone.
     *
     * @throws IllegalArgumentException if it cannot be cut so
     */
    public List<Sprite> cut(Raster cutout) {
        List<Sprite> sprites = Finish.cut(cutout, finishing.options());
        if (sprites.isEmpty()) {
            throw new IllegalArgumentException("nothing in it can be seen");
        }
        return sprites;
    }

    /**
     * The rest, for the sprites of one cutout, or for all at once if they are aligned.
     *
     * @throws IllegalArgumentException if one cannot be finished so
     */
    public List<Sprite> together(List<Sprite> sprites) {
        return Finish.together(sprites, finishing.options());
    }

    /**
     * Writes the results of one input, unless they only go into a sheet.
     *
     * @param overwrite whether they may replace files
     * @param metadata what they say beside their pixels
     * @param beforeTheyAppear called when one is encoded
     * @throws IllegalArgumentException if they would take one another's place, or cannot be as small as they should
     */
    public List<Output> write(
            InputFile input, List<Sprite> sprites, boolean overwrite, Metadata metadata, Runnable beforeTheyAppear)
            throws IOException, UsageException {
        if (outputs.isSingle() && sprites.size() > 1) {
            throw new IllegalArgumentException("falls into " + sprites.size() + " sprites: use --out-dir instead of --out");
        }
        WriteOptions described = write.withOverwrite(overwrite).withMetadata(metadata);
        var written = new ArrayList<Output>();
        if (outputs.none()) {
            for (Sprite sprite : sprites) {
                written.add(Output.of(finishing.name().of(input.stem(), sprite), Optional.empty(), sprite));
            }
        } else if (outputs.standardOutput()) {
            toStandardOutput(sprites.get(0).raster(), described);
            written.add(Output.of(finishing.name().of(input.stem(), sprites.get(0)), Optional.of("-"), sprites.get(0)));
        } else {
            List<Path> targets = targets(input, sprites, overwrite);
            for (int i = 0; i < targets.size(); i++) {
                Path target = targets.get(i);
                Raster raster = sprites.get(i).raster();
                Raster reduced = finishing.reduced(raster, ImageFormat.forWriting(target), described);
                Images.write(reduced, target, described, beforeTheyAppear);
                String name = finishing.name().of(input.stem(), sprites.get(i));
                written.add(Output.of(name, Optional.of(target.toString()), sprites.get(i)));
            }
        }
        return List.copyOf(written);
    }

    /**
     * Takes the results of one input for the sheet; to be called in the order of the inputs.
     *
     * @throws IllegalArgumentException if a name is taken
     */
    public void pack(List<Output> results, List<Sprite> sprites) {
        for (int i = 0; i < sprites.size(); i++) {
            String name = results.get(i).name();
            if (!names.add(name)) {
                throw new IllegalArgumentException(
                        "two sprites would be called '" + name + "' in the sheet: put {name} and {n} in --name");
            }
            entries.add(new Atlas.Entry(name, sprites.get(i).raster()));
        }
    }

    /** Packs everything that was finished, if a sheet is wanted and there is anything. */
    public Optional<Sheet> sheet() throws IOException {
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

    /** Why the sheet could not be made, in one line. */
    public String explainSheet(Exception e) {
        String name = finishing.sheet().orElseThrow().toString();
        return e instanceof IOException io ? InputFile.explain(name, io) : name + ": " + e.getMessage();
    }

    private List<Path> targets(InputFile input, List<Sprite> sprites, boolean overwrite) throws IOException, UsageException {
        var targets = new ArrayList<Path>();
        for (Sprite sprite : sprites) {
            Path target = outputs.target(finishing.name().of(input.stem(), sprite));
            Path real = InputFile.real(target);
            if (kept.contains(real)) {
                throw new IllegalArgumentException(inPlaceOf(target));
            }
            String other = taken.putIfAbsent(real, input.name());
            if (other != null) {
                throw new IllegalArgumentException(target + " would be written twice, also for " + other
                        + ": put {name} and {n} in --name");
            }
            outputs.requirePossible(target, overwrite);
            targets.add(target);
        }
        return targets;
    }

    private void toStandardOutput(Raster raster, WriteOptions described) throws IOException {
        OutputStream out = new BufferedOutputStream(standardOutput, 1 << 16);
        Images.encode(finishing.reduced(raster, outputs.format(), described), outputs.format(), described, out);
        out.flush();
    }

    public static Path map(Path image) {
        String name = image.getFileName().toString();
        return image.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
    }
}
