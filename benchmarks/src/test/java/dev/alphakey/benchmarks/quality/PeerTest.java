package dev.alphakey.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Peers;
import dev.alphakey.benchmarks.program.Tools;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerTest {
    @TempDir
    Path dir;

    private Tools tools;

    @BeforeEach
    void makeTools() {
        tools = new Tools("no-such-python", dir, dir);
    }

    @Test
    void aPeerThatIsNotThereIsListedWithItsHint() throws Exception {
        Peer gone = new Peer("gone", "Gone", "", List.of("no-such-program-here"), "{program} -v", "", "", "get gone");
        assertEquals(Optional.empty(), gone.find(tools));
        var plan = new Plan(
                List.of(SceneKind.PIXEL), List.of(Perturbation.CLEAN), 1, 32, 32, List.of(), "python3", dir);
        var outcome = new Outcome(List.of(), List.of(), List.of(gone), List.of(), new EdgePicture(plan.pictured()));
        assertTrue(new Report(plan, outcome).summary().contains("Gone: not installed (get gone)"));
    }

    @Test
    void scriptsNeedTheirPython() throws Exception {
        assertEquals(Optional.empty(), peer("vlahos").find(tools));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPeerTellsItsVersionAndCutsOut() throws Exception {
        Files.writeString(dir.resolve("copy.sh"), "test $1 = -v && echo Copy 1.2.3-4 of 2020 || cp $1 $2\n");
        Peer copy = new Peer(
                "copy", "Copy", "", List.of("no-such-sh", "sh"), "{program} {peers}/copy.sh -v", "Copy",
                "{program} {peers}/copy.sh {in} {out}", "");
        Peer.Installed here = copy.find(tools).orElseThrow();
        assertEquals(new Peer.Installed(copy, "sh", "1.2.3-4"), here);
        Case leaf = Case.draw(SceneKind.LEAF, Perturbation.GEN, 1, 32, 32);
        Raster result = new OutsideProgram(here, tools).cutOut(leaf);
        assertEquals(leaf.picture().image(), result);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPeerThatWritesNothingIsQuoted() throws Exception {
        Files.writeString(dir.resolve("fail.sh"), "echo no luck today >&2\n");
        Peer fail = new Peer("fail", "Fail", "", List.of("sh"), "", "", "{program} {peers}/fail.sh {in} {out}", "");
        var program = new OutsideProgram(new Peer.Installed(fail, "sh", ""), tools);
        Case leaf = Case.draw(SceneKind.LEAF, Perturbation.CLEAN, 1, 32, 32);
        assertEquals("no luck today", assertThrows(IOException.class, () -> program.cutOut(leaf)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "#11f705 format=rgba,colorkey=0x11f705:0.3:0.2,despill=green",
        "#0a0bf0 format=rgba,colorkey=0x0a0bf0:0.3:0.2,despill=blue",
        "#fb03f9 format=rgba,colorkey=0xfb03f9:0.3:0.2"
    })
    void ffmpegTakesAwaySpillWhereItKnowsTheKey(String key, String filter) {
        List<String> words = peer("ffmpeg").command("ffmpeg", tools, "a.png", "b.png", KeyColor.parse(key));
        assertTrue(words.contains(filter), words.toString());
        assertEquals("b.png", words.get(words.size() - 1));
    }

    private static Peer peer(String id) {
        return Peers.JUDGED.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }
}
