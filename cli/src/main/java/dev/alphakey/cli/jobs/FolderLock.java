package dev.alphakey.cli.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two batches from one folder; ends with the program, however that ends. */
final class FolderLock {
    private static final String NAME = ".alphakey-batch.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws FileSystemException when another batch is at work there */
    static FolderLock hold(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (Manifest.isTaken(channel)) {
            channel.close();
            throw new FileSystemException(
                    folder.toString(), null, "another batch is at work in this folder; wait for it, or use another --out-dir");
        }
        return new FolderLock(channel);
    }

    void release() throws IOException {
        channel.close();
    }
}
