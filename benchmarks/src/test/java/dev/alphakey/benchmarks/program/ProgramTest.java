package dev.alphakey.benchmarks.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    @TempDir
    Path dir;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void everyMeterSeesTheCpuTimeOfWhatAProgramStarts() throws Exception {
        Path script = Files.writeString(
                dir.resolve("work.sh"), "(i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done); cp $1 $2\n");
        Path in = Files.writeString(dir.resolve("in"), "x");
        var program = new Program("work", List.of("sh", script.toString(), "{in}", "{out}"), Map.of());
        for (Meter meter : List.of(Meter.best(), new Meter.Sampling())) {
            Timing timing = program.run(in, dir.resolve("out"), meter);
            assertTrue(timing.wallMillis() > 0);
            assertTrue(timing.cpuMillis() > 10, meter + " saw " + timing.cpuMillis() + " ms");
            assertEquals(1, timing.outputBytes());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everyMeterSeesTheMemoryOfAProgram() throws Exception {
        Path script = Files.writeString(dir.resolve("hold.sh"), "x=$(head -c 30000000 /dev/zero | tr '\\0' x); sleep 0.1; echo ${#x} > $2\n");
        Path in = Files.writeString(dir.resolve("in"), "x");
        var program = new Program("hold", List.of("sh", script.toString(), "{in}", "{out}"), Map.of());
        for (Meter meter : List.of(Meter.best(), new Meter.Sampling())) {
            Timing timing = program.run(in, dir.resolve("out"), meter);
            assertTrue(timing.peakMib() > 28 && timing.peakMib() < 300, meter + " saw " + timing.peakMib() + " MiB");
        }
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        var program = Program.parse("peer", "no-such-program-here {in} {out}");
        var e = assertThrows(
                ProgramFailedException.class,
                () -> program.run(dir.resolve("in"), dir.resolve("out"), new Meter.Sampling()));
        assertEquals("peer cannot be started: no-such-program-here was not found", e.getMessage());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProgramThatMakesNothingIsQuotedByItsLastLine() throws Exception {
        Path script = Files.writeString(dir.resolve("fail.sh"), "echo Pillow is missing >&2; exit 1\n");
        var program = new Program("peer", List.of("sh", script.toString(), "{in}", "{out}"), Map.of());
        for (Meter meter : List.of(Meter.best(), new Meter.Sampling())) {
            var e = assertThrows(
                    ProgramFailedException.class, () -> program.run(dir.resolve("in"), dir.resolve("out"), meter));
            assertEquals("peer made no output: Pillow is missing", e.getMessage());
        }
    }

    @Test
    void aCommandNamesItsFiles() {
        assertThrows(IllegalArgumentException.class, () -> Program.parse("peer", "tool {in}"));
    }
}
