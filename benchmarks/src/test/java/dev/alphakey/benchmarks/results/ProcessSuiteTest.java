package dev.alphakey.benchmarks.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.program.Meter;
import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.scene.Size;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessSuiteTest {
    private static final List<Size> SIZES = List.of(new Size(32, 32), new Size(48, 32));

    @TempDir
    Path dir;

    private ProcessSuite suite;

    @BeforeEach
    void makeSuite() {
        suite = new ProcessSuite(new Meter.Sampling(), dir, new PrintStream(OutputStream.nullOutputStream()));
    }

    @Test
    void programsTakeTurnsOnTheSameFiles() throws Exception {
        Path log = dir.resolve("log");
        suite.compare(List.of(entrant("first", log), entrant("second", log)), SIZES, 2);
        String trial = "first 64x64,second 64x64";
        String small = "first 32x32,second 32x32";
        String large = "first 48x32,second 48x32";
        assertEquals(String.join(",", trial, small, small, large, large), String.join(",", Files.readAllLines(log)));
    }

    @Test
    void everyRunCountsAndTheOutputIsWeighed() throws Exception {
        var figures = new Figures(suite.compare(List.of(entrant("copy", dir.resolve("log"))), SIZES, 3));
        Figure wall = figures.of(Figure.Suite.PROCESS, Measure.WALL_MS).findFirst().orElseThrow();
        assertEquals(3, wall.runs());
        assertTrue(wall.least() > 0 && wall.least() <= wall.median() && wall.median() <= wall.greatest());
        assertEquals(Files.size(dir.resolve("robot-32x32.png")), figures.process("", "copy", "32x32", Measure.BYTES));
    }

    @Test
    void aProgramThatFailsIsNamedAndTheOthersAreTimed() throws Exception {
        var figures = new Figures(suite.compare(
                List.of(Entrant.custom("gone", "no-such-program {in} {out}"), entrant("copy", dir.resolve("log"))), SIZES, 1));
        assertEquals(List.of("gone cannot be started: no-such-program was not found"), suite.failures());
        assertEquals(List.of("copy"), figures.all().stream().map(Figure::name).distinct().toList());
    }

    /** Notes its name and the size of what it is given, and copies it. */
    private Entrant entrant(String name, Path log) throws Exception {
        Path script = Files.writeString(
                dir.resolve(name + ".sh"),
                "f=${1##*/robot-}; echo " + name + " ${f%.png} >> " + log + "; cp $1 $2\n");
        return Entrant.custom(name, "sh " + script + " {in} {out}");
    }
}
