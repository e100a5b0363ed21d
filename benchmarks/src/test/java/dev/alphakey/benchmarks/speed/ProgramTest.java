package dev.alphakey.benchmarks.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    @TempDir
    Path dir;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void everyClockSeesTheCpuTimeOfWhatAProgramStarts() throws Exception {
        Path script = Files.writeString(
                dir.resolve("work.sh"), "(i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done); cp $1 $2\n");
        Path in = Files.writeString(dir.resolve("in"), "x");
        var program = new Program("work", List.of("sh", script.toString(), "{in}", "{out}"));
        for (CpuClock clock : List.of(CpuClock.best(), new CpuClock.Sampling())) {
            Timing timing = program.run(in, dir.resolve("out"), clock);
            assertTrue(timing.wallMillis() > 0);
            assertTrue(timing.cpuMillis() > 10, clock + " saw " + timing.cpuMillis() + " ms");
        }
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        var program = Program.parse("peer", "no-such-program-here {in} {out}");
        var e = assertThrows(
                ProgramFailedException.class,
                () -> program.run(dir.resolve("in"), dir.resolve("out"), new CpuClock.Sampling()));
        assertEquals("peer cannot be started: no-such-program-here was not found", e.getMessage());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProgramThatMakesNothingIsQuotedByItsLastLine() throws Exception {
        Path script = Files.writeString(dir.resolve("fail.sh"), "echo Pillow is missing >&2; exit 1\n");
        var program = new Program("peer", List.of("sh", script.toString(), "{in}", "{out}"));
        for (CpuClock clock : List.of(CpuClock.best(), new CpuClock.Sampling())) {
            var e = assertThrows(
                    ProgramFailedException.class, () -> program.run(dir.resolve("in"), dir.resolve("out"), clock));
            assertEquals("peer made no output: Pillow is missing", e.getMessage());
        }
    }

    @Test
    void aCommandNamesItsFiles() {
        assertThrows(IllegalArgumentException.class, () -> Program.parse("peer", "tool {in}"));
    }

    @Test
    void theMedianOfAnEvenNumberOfRunsIsTheMeanOfTheMiddleTwo() {
        var runs = List.of(new Timing(4, 0), new Timing(1, 0), new Timing(2, 0), new Timing(90, 0));
        assertEquals(3, Timing.median(runs, Timing::wallMillis));
        assertEquals(1, Timing.least(runs, Timing::wallMillis));
    }
}
