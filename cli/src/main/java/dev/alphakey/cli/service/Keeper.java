package dev.alphakey.cli.service;

import dev.alphakey.codec.AtomicFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Saves pictures that were paid for, and does not give up: where a picture cannot get its name it gets another, and an
 * interruption does not end the program before those that have arrived are saved.
 */
public final class Keeper implements AutoCloseable {
    private final Consumer<String> notes;
    private final Map<Path, byte[]> unsaved = new ConcurrentHashMap<>();
    private final Thread lastChance = new Thread(this::saveWhatIsLeft, "paid-pictures");

    /** @param notes hears, in one line, where a picture went that did not get its name */
    public Keeper(Consumer<String> notes) {
        this.notes = notes;
        Runtime.getRuntime().addShutdownHook(lastChance);
    }

    /**
     * Saves a picture.
     *
     * @return where it is, which is the target unless that was impossible
     * @throws IOException when it can be saved nowhere
     */
    public Path save(Path target, boolean overwrite, byte[] bytes) throws IOException {
        unsaved.put(target, bytes);
        try {
            write(target, overwrite, bytes);
            return target;
        } catch (IOException e) {
            Path other = elsewhere(target, bytes);
            notes.accept(target + ": " + reason(e) + "; the picture is in " + other);
            return other;
        } finally {
            unsaved.remove(target);
        }
    }

    /** One line about what was not saved and is no loss. */
    public void note(String line) {
        notes.accept(line);
    }

    private static void write(Path target, boolean overwrite, byte[] bytes) throws IOException {
        AtomicFile.write(target, overwrite, out -> out.write(bytes));
    }

    private static Path elsewhere(Path target, byte[] bytes) throws IOException {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (int i = 2; i < 100; i++) {
            Path beside = target.resolveSibling(name.substring(0, dot) + "-" + i + name.substring(dot));
            try {
                write(beside, false, bytes);
                return beside;
            } catch (FileAlreadyExistsException e) {
                // The next number may be free.
            } catch (IOException e) {
                break;
            }
        }
        Path folder = Files.createTempDirectory("alphakey-paid-");
        Path rescued = folder.resolve(name);
        write(rescued, false, bytes);
        return rescued;
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "has appeared meanwhile";
        }
        return e instanceof NoSuchFileException ? "its folder is gone" : "cannot be written (" + e.getMessage() + ")";
    }

    /** Runs while the program ends; AtomicFile may be removing unfinished files by now, so it is not used. */
    private void saveWhatIsLeft() {
        unsaved.forEach((target, bytes) -> {
            try {
                if (!Files.exists(target)) {
                    Files.write(target, bytes);
                }
            } catch (IOException e) {
                notes.accept(target + ": could not be saved: " + e.getMessage());
            }
        });
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastChance);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook is at work.
        }
    }
}
