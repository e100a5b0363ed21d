package dev.alphakey.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path dir;

    @Test
    void scenesWritesEachPictureWithItsTruthAndAListOfThem() throws Exception {
        assertEquals(
                0,
                Main.run("scenes", "--out", dir.toString(), "--size", "64x48", "--only", "glass,leaf", "--perturb", "clean,gen"));
        String list = Files.readString(dir.resolve("cases.json"));
        for (String name : new String[] {"glass.clean", "glass.gen", "leaf.clean", "leaf.gen"}) {
            assertTrue(list.contains("\"case\": \"" + name + "\""), list);
            assertFalse(read(name + ".in.png").hasTransparency());
            assertTrue(read(name + ".gt.png").hasTransparency());
        }
        assertTrue(list.contains(
                "{\"case\": \"glass.gen\", \"category\": \"translucent\", \"perturb\": \"gen\", \"key\": \"#ff00ff\", \"size\": [64, 48]}"));
    }

    @Test
    void filesHoldThePixelsThatWereDrawn() throws Exception {
        assertEquals(0, Main.run("scenes", "--out", dir.toString(), "--size", "80", "--only", "hair", "--seed", "4"));
        var keyed = KeyedImage.of(
                Scene.draw(SceneKind.HAIR, 80, 80, 4), SceneKind.HAIR.key(), Perturbation.GEN, 4);
        assertEquals(keyed.image(), read("hair.gen.in.png"));
        assertEquals(keyed.truth(), read("hair.gen.gt.png"));
    }

    @Test
    void qualityWritesTablesRawNumbersAndAPicture() throws Exception {
        assertEquals(
                0,
                Main.run(
                        "quality", "--out", dir.toString(), "--size", "64", "--only", "leaf,pixel", "--perturb", "clean,gen",
                        "--peers", "none"));
        String report = Files.readString(dir.resolve("quality.md"));
        assertTrue(report.contains("| AlphaKey "), report);
        assertTrue(report.contains("## Cutouts made smaller") && report.contains("| pixel "), report);
        assertTrue(report.contains("--only leaf,pixel --perturb clean,gen"), report);
        assertEquals(1 + 2 * 2 * 2, Files.readAllLines(dir.resolve("quality.tsv")).size());
        assertFalse(read("edges.png").hasTransparency());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "scenes", "scenes --out x --size 4", "scenes --out x --size wide", "scenes --out x --only dog",
        "scenes --out x --perturb rain", "scenes --out x --seed two", "scenes --out x --key nocolour", "scenes --out x more",
        "scenes --what", "quality --seeds 0", "quality --peers photoshop", "quality --size 4", "quality --perturb rain", "defects --seeds 1",
        "defects --cases nowhere", "defects --only dog", "processes --rounds 0", "processes --peers none --program tool", "processes --jdk nowhere",
        "speed", "speed --peers none --out x --only dance", "speed --peers none --out x --images 0",
        "speed --peers none --out x --benchmarks (", "service --port 70000", "service --port high", "service --seed x",
        "service --faults rain=1", "service --faults 429=2", "service --auto-size 4", "service --edit-shift 3",
        "service --journal no/such/folder/file", "service more", "dance"
    })
    void wrongUsageEndsWithTwo(String line) throws Exception {
        assertEquals(2, Main.run(line.split(" ")));
        assertFalse(Files.exists(Path.of("x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "scenes --help", "processes -h", "quality -h", "defects -h", "speed -h", "service -h"})
    void helpIsNotAnError(String line) throws Exception {
        assertEquals(0, Main.run(line.split(" ")));
    }

    @Test
    void defectsWritesItsPageItsCurvesAndEveryTrial() throws Exception {
        Path cases = dir.resolve("cases");
        Main.run("scenes", "--out", cases.toString(), "--size", "128", "--only", "robot", "--perturb", "gen");
        Path out = dir.resolve("out");
        assertEquals(0, Main.run("defects", "--cases", cases.toString(), "--out", out.toString()));
        assertTrue(Files.readString(out.resolve("validation.md")).contains("| contracted-edge "));
        assertTrue(Files.readString(out.resolve("validation.svg")).startsWith("<svg"));
        assertTrue(Files.readString(out.resolve("validation.tsv")).contains("robot.gen\trobot\t"));
        assertTrue(Files.readString(out.resolve("retries.tsv")).contains("--edge-contract 2"));
    }

    private Raster read(String name) throws Exception {
        return Raster.copyOf(ImageIO.read(dir.resolve(name).toFile()));
    }
}
