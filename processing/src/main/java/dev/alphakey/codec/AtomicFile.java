package dev.alphakey.codec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes files so that they appear whole or not at all: into a hidden file in the same folder, which then takes the name. The
 * hidden file is removed when writing fails, and by a shutdown hook, added with the first write, when the program is interrupted.
 */
public final class AtomicFile {
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();
    /** Held while a hidden file is made, so that none is made behind the hook's back. */
    private static final Object MAKING = new Object();

    private static boolean ending;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread("unfinished-files") {
                @Override
                public void run() {
                    removeUnfinished();
                }
            });
        } catch (IllegalStateException e) {
            // The program is already ending, and what is written now is short enough to finish.
        }
    }

    private AtomicFile() {}

    /** Produces the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to {@code out}, which need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code target}. A symbolic link is followed; what is not a plain file, such as {@code /dev/null} or a pipe, is
     * written to as it stands.
     *
     * @throws FileAlreadyExistsException if the file exists and must not be replaced, even if it appears meanwhile
     * @throws NoSuchFileException if the folder does not exist
     * @throws FileSystemException if writing fails in any other way; it names the target
     */
    public static void write(Path target, boolean overwrite, Content content) throws IOException {
        write(target, overwrite, content, () -> {});
    }

    /** @param beforeItAppears called when the bytes are on the disk; what it throws leaves things as they were */
    static void write(Path target, boolean overwrite, Content content, Runnable beforeItAppears) throws IOException {
        Objects.requireNonNull(content, "content");
        requirePossible(target, overwrite);
        if (isDevice(target)) {
            writeThrough(target, content, beforeItAppears);
            return;
        }
        Path file = followed(target.toAbsolutePath());
        Path folder = file.getParent();
        Path hidden = folder.resolve(".alphakey-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
        UNFINISHED.add(hidden);
        try {
            fill(hidden, target, content);
            beforeItAppears.run();
            if (overwrite) {
                replace(hidden, file);
            } else {
                appear(hidden, file, target);
            }
        } catch (FileSystemException e) {
            throw hidden.toString().equals(e.getFile()) ? seen(target, e) : e;
        } finally {
            Files.deleteIfExists(hidden);
            UNFINISHED.remove(hidden);
        }
    }

    /**
     * Refuses what {@link #write} would refuse, as far as can be known before there is anything to write.
     *
     * @throws IOException as {@link #write} does
     */
    public static void requirePossible(Path target, boolean overwrite) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        if (isDevice(target)) {
            requireWritable(target, target);
            return;
        }
        Path file = followed(target.toAbsolutePath());
        if (!overwrite && Files.exists(file)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path folder = file.getParent();
        // Named as the caller named it, unless a link leads elsewhere.
        Path named = target.getParent() == null || Files.isSymbolicLink(target) ? folder : target.getParent();
        if (folder == null || !Files.exists(folder)) {
            throw new NoSuchFileException(String.valueOf(named), null, "no such folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(named.toString(), null, "is a file, not a folder");
        }
        requireWritable(folder, target);
    }

    private static void requireWritable(Path place, Path target) throws AccessDeniedException {
        if (!Files.isWritable(place)) {
            throw new AccessDeniedException(target.toString());
        }
    }

    private static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target);
    }

    /** An error of the hidden file, told of the file that the caller knows. */
    private static FileSystemException seen(Path target, FileSystemException e) {
        FileSystemException told = e instanceof AccessDeniedException
                ? new AccessDeniedException(target.toString(), null, e.getReason())
                : new FileSystemException(target.toString(), null, e.getReason());
        told.initCause(e);
        return told;
    }

    /** The place that a chain of links ends at, whether or not something is there. */
    private static Path followed(Path path) throws IOException {
        Path at = path;
        for (int hops = 0; Files.isSymbolicLink(at); hops++) {
            if (hops == 40) {
                throw new FileSystemException(path.toString(), null, "is a circle of links");
            }
            at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
        }
        return at;
    }

    private static void writeThrough(Path file, Content content, Runnable beforeItEnds) throws IOException {
        OutputStream device = new NamedOutput(Files.newOutputStream(file, StandardOpenOption.WRITE), file);
        try (OutputStream out = new BufferedOutputStream(device)) {
            content.writeTo(out);
            beforeItEnds.run();
        }
    }

    private static void fill(Path hidden, Path target, Content content) throws IOException {
        try (FileChannel channel = make(hidden, target)) {
            OutputStream out = new BufferedOutputStream(new NamedOutput(Channels.newOutputStream(channel), target), 1 << 16);
            content.writeTo(out);
            out.flush();
            force(channel, target);
        }
    }

    private static FileChannel make(Path hidden, Path target) throws IOException {
        synchronized (MAKING) {
            if (ending) {
                throw new FileSystemException(target.toString(), null, "the program is ending");
            }
            return FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /** Without this a power failure could leave the name on an empty file. */
    private static void force(FileChannel channel, Path target) throws IOException {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw NamedOutput.about(target, e);
        }
    }

    private static void replace(Path hidden, Path file) throws IOException {
        keepPermissions(file, hidden);
        try {
            Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(hidden, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void keepPermissions(Path from, Path to) {
        try {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        } catch (IOException | UnsupportedOperationException e) {
            // A new file, or a file system without permissions: what a plain write would give is right.
        }
    }

    /** Gives the finished file its name only if nothing has that name by now; a link can do so in one step, a move cannot. */
    private static void appear(Path hidden, Path file, Path target) throws IOException {
        try {
            Files.createLink(file, hidden);
        } catch (FileAlreadyExistsException e) {
            throw new FileAlreadyExistsException(target.toString());
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(hidden, file);
        }
    }

    private static void removeUnfinished() {
        synchronized (MAKING) {
            ending = true;
        }
        for (Path hidden : UNFINISHED) {
            try {
                Files.deleteIfExists(hidden);
            } catch (IOException e) {
                // The program is ending; there is no one left to tell.
            }
        }
    }
}
