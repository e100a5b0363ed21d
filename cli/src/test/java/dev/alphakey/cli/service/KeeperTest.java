package dev.alphakey.cli.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that were paid for are not lost. */
class KeeperTest {
    private static final byte[] PICTURE = {1, 2, 3};

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();

    @Test
    void aPictureGetsItsName() throws IOException {
        assertEquals(folder.resolve("a.png"), save(folder.resolve("a.png"), false));
        assertArrayEquals(PICTURE, Files.readAllBytes(folder.resolve("a.png")));
    }

    @Test
    void aFileThatHasAppearedMeanwhileIsKeptAndThePictureToo() throws IOException {
        Path there = Files.writeString(folder.resolve("a.png"), "other");
        Path saved = save(there, false);
        assertEquals("other", Files.readString(there));
        assertArrayEquals(PICTURE, Files.readAllBytes(saved));
        assertEquals(folder.resolve("a-2.png"), saved);
    }

    @Test
    void whereItWentIsTold() throws IOException {
        Path there = Files.writeString(folder.resolve("a.png"), "other");
        save(there, false);
        assertTrue(notes.get(0).contains("a-2.png"), notes.toString());
    }

    @Test
    void aFolderThatIsGoneDoesNotLoseThePicture() throws IOException {
        Path saved = save(folder.resolve("gone/a.png"), false);
        assertArrayEquals(PICTURE, Files.readAllBytes(saved));
        Files.delete(saved);
        Files.delete(saved.getParent());
    }

    @Test
    void whatHasArrivedIsSavedAtTheLastMoment() throws IOException {
        Path there = Files.writeString(folder.resolve("a.png"), "other");
        try (var keeper = new Keeper(notes::add)) {
            keeper.hold(there, PICTURE);
            keeper.hold(folder.resolve("b.png"), PICTURE);
            keeper.saveWhatIsLeft();
        }
        assertEquals("other", Files.readString(there));
        assertArrayEquals(PICTURE, Files.readAllBytes(folder.resolve("a-2.png")));
        assertArrayEquals(PICTURE, Files.readAllBytes(folder.resolve("b.png")));
    }

    @Test
    void whatIsSavedIsNotSavedAgain() throws IOException {
        try (var keeper = new Keeper(notes::add)) {
            keeper.hold(folder.resolve("a.png"), PICTURE);
            keeper.save(folder.resolve("a.png"), false, PICTURE);
            keeper.saveWhatIsLeft();
        }
        assertFalse(Files.exists(folder.resolve("a-2.png")));
    }

    private Path save(Path target, boolean overwrite) throws IOException {
        try (var keeper = new Keeper(notes::add)) {
            return keeper.save(target, overwrite, PICTURE);
        }
    }
}
