package dev.alphakey.cli.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Links from a page to files beside it, which hold as long as they are moved together. */
public final class FileLink {
    private FileLink() {}

    /** The relative address of a file, or nothing if {@code name} is none. */
    public static Optional<String> between(Path page, String name) {
        try {
            Path target = Path.of(name).toAbsolutePath().normalize();
            if (name.equals("-") || !Files.isRegularFile(target)) {
                return Optional.empty();
            }
            Path folder = page.toAbsolutePath().normalize().getParent();
            if (!target.getRoot().equals(folder.getRoot())) {
                return Optional.of(target.toUri().toASCIIString());
            }
            var address = new StringBuilder(".");
            for (Path part : folder.relativize(target)) {
                // As a path of its own, so that neither a colon nor a percent sign means anything.
                address.append(new URI(null, null, "/" + part, null).toASCIIString().replace(":", "%3A"));
            }
            return Optional.of(address.toString());
        } catch (InvalidPathException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
