package dev.alphakey.cli.generate;

import dev.alphakey.cli.service.Keeper;
import dev.alphakey.cli.service.PictureCall;
import dev.alphakey.cli.service.PictureNames;
import dev.alphakey.codec.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes the pictures of one order to their files, finished ones and unfinished ones. */
public final class Delivery implements PictureCall.Taker {
    private final List<Path> targets;
    private final boolean overwrite;
    private final Keeper keeper;
    private final Runnable arriving;
    /** Read by the last word of an interruption, too. */
    private final List<Path> saved = new CopyOnWriteArrayList<>();

    private final List<Path> partial = new ArrayList<>();

    /** @param targets for as many pictures as were ordered; further ones get names of their own */
    public Delivery(List<Path> targets, boolean overwrite, Keeper keeper) {
        this(targets, overwrite, keeper, () -> {});
    }

    /** @param arriving runs when a finished picture has come, before it is saved, since an interruption between the two saves it */
    public Delivery(List<Path> targets, boolean overwrite, Keeper keeper, Runnable arriving) {
        this.targets = List.copyOf(targets);
        this.overwrite = overwrite;
        this.keeper = keeper;
        this.arriving = arriving;
    }

    /** Refuses, before money is spent, files that could not be written after it; makes their folders. */
    public static void prepare(List<Path> files, boolean overwrite) throws IOException {
        for (Path file : files) {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            AtomicFile.requirePossible(file, overwrite);
        }
    }

    @Override
    public void arrived(List<byte[]> pictures) {
        for (int i = 0; i < pictures.size(); i++) {
            keeper.hold(target(i), pictures.get(i));
        }
    }

    @Override
    public void finished(int index, byte[] bytes) throws IOException {
        arriving.run();
        saved.add(keeper.save(target(index), overwrite && index < targets.size(), bytes));
    }

    private Path target(int index) {
        return index < targets.size() ? targets.get(index) : PictureNames.beside(targets.get(0), "-" + (index + 1));
    }

    @Override
    public void partial(int index, byte[] bytes) {
        Path target = PictureNames.beside(targets.get(Math.min(saved.size(), targets.size() - 1)), "-partial-" + (index + 1));
        try {
            AtomicFile.write(target, true, out -> out.write(bytes));
            partial.add(target);
        } catch (IOException e) {
            // The finished picture is paid for and still to come, so that an unfinished one may not end the call.
            keeper.note(target + ": " + e.getMessage());
        }
    }

    /** Where the finished pictures are. */
    public List<Path> saved() {
        return List.copyOf(saved);
    }

    /** Where the unfinished pictures are. */
    public List<Path> partial() {
        return List.copyOf(partial);
    }
}
