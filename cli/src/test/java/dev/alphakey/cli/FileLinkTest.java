package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.cli.page.FileLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLinkTest {
    @TempDir
    Path folder;

    @Test
    void linksLeadFromThePagesFolderToTheFile() throws IOException {
        Path file = Files.createFile(Files.createDirectories(folder.resolve("out")).resolve("a.png"));
        assertEquals(Optional.of("./out/a.png"), FileLink.between(folder.resolve("page.html"), file.toString()));
        Path below = Files.createDirectories(folder.resolve("x/y")).resolve("page.html");
        assertEquals(Optional.of("./../../out/a.png"), FileLink.between(below, file.toString()));
    }

    @Test
    void nothingInANameMeansAnythingInAnAddress() throws IOException {
        Path file = Files.createFile(folder.resolve("javascript:50% #1? ü.png"));
        assertEquals(
                Optional.of("./javascript%3A50%25%20%231%3F%20%C3%BC.png"),
                FileLink.between(folder.resolve("page.html"), file.toString()));
    }

    @Test
    void whatIsNoFileHasNoLink() {
        assertEquals(Optional.empty(), FileLink.between(folder.resolve("page.html"), "-"));
        assertEquals(Optional.empty(), FileLink.between(folder.resolve("page.html"), folder.resolve("gone.png").toString()));
    }
}
