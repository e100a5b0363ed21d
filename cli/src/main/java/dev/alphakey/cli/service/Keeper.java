package dev.alphakey.cli.service;

import dev.alphakey.codec.AtomicFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/**
 * Saves pictures that were paid for, and does not give up: where a picture cannot get its name it gets another, and an
 * interruption does not end the program before those that have arrived are saved.
 */
public final class Keeper implements AutoCloseable {
    private final Consumer<String> notes;
    private final Map<Path, byte[]> unsaved = new ConcurrentHashMap<>();
    private final ReadWriteLock ending = new ReentrantReadWriteLock();
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
        hold(target, bytes);
        ending.readLock().lock();
        try {
            Path place = saved(target, overwrite, bytes);
            unsaved.remove(target);
            return place;
        } finally {
            ending.readLock().unlock();
        }
    }

    /** Knows of a picture that has arrived and is yet to be saved, so that an interruption saves it. */
    public void hold(Path target, byte[] bytes) {
        unsaved.put(target, bytes);
    }

    private Path saved(Path target, boolean overwrite, byte[] bytes) throws IOException {
        try {
            write(target, overwrite, bytes);
            return target;
        } catch (IOException e) {
            Path other = elsewhere(target, bytes);
            notes.accept(target + ": " + reason(e) + "; the picture is in " + other);
            return other;
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
        for (int i = 2; i < 100; i++) {
            Path beside = PictureNames.beside(target, "-" + i);
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
        Path rescued = folder.resolve(target.getFileName());
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
    void saveWhatIsLeft() {
        // What is being saved just now is waited for, and whoever comes later finds the door closed.
        ending.writeLock().lock();
        unsaved.forEach((target, bytes) -> {
            try {
                Path free = target;
                for (int i = 2; Files.exists(free) && i < 100; i++) {
                    free = PictureNames.beside(target, "-" + i);
                }
                Files.write(free, bytes, StandardOpenOption.CREATE_NEW);
                unsaved.remove(target);
                notes.accept("saved at the last moment: " + free);
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
