package dev.alphakey.benchmarks.service;

import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of commands have in common that ask a stand-in and write into a folder. */
abstract class AgainstStandIn {
    static final StandInOptions SMALL = StandInOptions.DEFAULT.withAutoSize(new Size(480, 480));

    @TempDir
    Path folder;

    StandIn service;

    @AfterEach
    void stop() throws IOException {
        if (service != null) {
            service.close();
        }
    }

    final void start(StandInOptions options) throws IOException {
        service = StandIn.start(options);
    }

    final long paid() {
        return service.journal().stream().filter(JournalEntry::billed).count();
    }

    final String at(String name) {
        return folder.resolve(name).toString();
    }

    final Raster read(String name) throws IOException {
        return Images.read(folder.resolve(name), ReadLimits.DEFAULT).raster();
    }

    final Set<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
