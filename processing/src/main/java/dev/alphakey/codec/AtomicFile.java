package dev.alphakey.codec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes files so that they appear whole or not at all: into a hidden file in the same folder, which then takes the name. The
 * hidden file is removed when writing fails, and by a shutdown hook, added with the first write, when the program is interrupted.
 */
final class AtomicFile {
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();
    private static final AtomicLong NUMBER = new AtomicLong();

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(AtomicFile::removeUnfinished, "unfinished-files"));
        } catch (IllegalStateException e) {
            // The program is already ending, and what is written now is short enough to finish.
        }
    }

    private AtomicFile() {}

    /** Produces the bytes of a file. */
    @FunctionalInterface
    interface Content {
        /** Writes everything to {@code out}, which need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code target}. A symbolic link is followed; what is not a plain file, such as {@code /dev/null} or a pipe, is
     * written to as it stands.
     *
     * @throws FileAlreadyExistsException if the file exists and must not be replaced, even if it appears meanwhile
     * @throws NoSuchFileException if the folder does not exist
     */
    static void write(Path target, boolean overwrite, Content content) throws IOException {
        Objects.requireNonNull(content, "content");
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writeThrough(target, content);
            return;
        }
        Path file = followed(target.toAbsolutePath());
        if (!overwrite && Files.exists(file)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder), null, "there is no such folder");
        }
        Path hidden = folder.resolve(".alphakey-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".tmp");
        UNFINISHED.add(hidden);
        try {
            fill(hidden, content);
            if (overwrite) {
                replace(hidden, file);
            } else {
                appear(hidden, file, target);
            }
        } finally {
            Files.deleteIfExists(hidden);
            UNFINISHED.remove(hidden);
        }
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

    private static void writeThrough(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    private static void fill(Path hidden, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            // Without this a power failure could leave the name on an empty file.
            channel.force(false);
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
        for (Path hidden : UNFINISHED) {
            try {
                Files.deleteIfExists(hidden);
            } catch (IOException e) {
                // The program is ending; there is no one left to tell.
            }
        }
    }
}
