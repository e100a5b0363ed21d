package dev.alphakey.benchmarks.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.results.Figure.Suite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsTest {
    private static final String AT = "size=3840x2160";

    private final List<Figure> figures = new ArrayList<>();

    @Test
    void costIsHeldAgainstTheCopyOfTheSameJava() {
        cpu("17", "ThresholdBenchmark.copy", AT, 0.5);
        cpu("17", "ThresholdBenchmark.softMatte", AT, 2);
        cpu("17", "ThresholdBenchmark.softMatteVector", AT, 1);
        cpu("25", "ThresholdBenchmark.copy", AT, 1);
        cpu("25", "ThresholdBenchmark.softMatte", AT, 1.25);
        assertEquals("2.00 x **missed**", one("17", "with the vector module"));
        assertEquals("4.0 x met", one("17", "without it"));
        assertEquals("1.25 x met", one("25", "Threshold"));
    }

    @Test
    void otherSizesOfABenchmarkAreNotTaken() {
        cpu("17", "UnmixBenchmark.oneThread", AT, 9);
        cpu("17", "UnmixBenchmark.oneThread", "size=1024x1024", 1);
        cpu("17", "UnmixBenchmark.imageio", AT, 30);
        assertEquals("0.30 x met", one("17", "Default keyer, 4K, CPU"));
    }

    @Test
    void aSecondThreadIsJudgedByTheBestIterations() {
        figures.add(Figure.of(Suite.JMH, "25", "UnmixBenchmark.oneThread", AT, Measure.WALL_MS, 160, 900, 170));
        figures.add(Figure.of(Suite.JMH, "25", "UnmixBenchmark.twoThreads", AT, Measure.WALL_MS, 300, 100, 400));
        assertEquals("1.60 x met", one("25", "speed-up"));
    }

    @Test
    void pngIsJudgedOnCutoutsOnly() {
        cpu("17", "PngWriteBenchmark.standard", "picture=cutout size=1024x1024", 5);
        cpu("17", "PngWriteBenchmark.imageio", "picture=cutout size=1024x1024", 20);
        cpu("17", "PngWriteBenchmark.imageio", "picture=source size=1024x1024", 90);
        assertEquals("0.25 x **missed**", one("17", "PNG write at `default`, CPU"));
    }

    @Test
    void theSmallestPngIsHeldAgainstZlibOnTheSamePicture() {
        figures.add(Figure.of(Suite.JMH, "17", "PngWriteBenchmark.small", "picture=cutout " + AT, Measure.BYTES, 1_030_000));
        figures.addAll(Encoders.parse("Pillow level 9\t91.5\t1000000\nsome warning\n", "3840x2160"));
        assertEquals("1.03 x met", one("17", "PNG write at `small`"));
    }

    @Test
    void newerJavasMustBeAsFastAsSharpAndOlderOnesNearly() {
        for (String jdk : List.of("17", "25")) {
            process(jdk, "AlphaKey", "3840x2160", Measure.WALL_MS, 620);
        }
        process("", "sharp + distance loop", "3840x2160", Measure.WALL_MS, 500);
        assertEquals("1.24 x met", one("17", "Whole process, 4K"));
        assertEquals("1.24 x **missed**", one("25", "Whole process, 4K"));
    }

    @Test
    void memoryIsThatOfTheWorstRun() {
        figures.add(Figure.of(Suite.PROCESS, "17", "AlphaKey", "3840x2160", Measure.PEAK_MIB, 200, 210, 351));
        assertEquals("351 MiB **missed**", one("17", "One 4K file"));
    }

    @Test
    void flatnessComparesTheDearestPixelWithTheCheapest() {
        cpu("17", "UnmixSheetBenchmark.oneThread", "size=1024x1024", 10);
        cpu("17", "UnmixSheetBenchmark.oneThread", "size=4096x4096", 8);
        cpu("17", "UnmixSheetBenchmark.oneThread", "size=8192x8192", 9);
        assertEquals("1.25 x met", one("17", "Cost per pixel"));
    }

    @Test
    void whatWasNotMeasuredIsNeitherMetNorMissed() {
        cpu("17", "ThresholdBenchmark.copy", AT, 0.5);
        assertTrue(Requirements.of(new Figures(figures)).stream().allMatch(one -> one.verdict().equals("not measured")));
    }

    private void cpu(String jdk, String name, String at, double value) {
        figures.add(Figure.of(Suite.JMH, jdk, name, at, Measure.CPU_NS_PER_PIXEL, value));
    }

    private void process(String jdk, String name, String at, Measure measure, double value) {
        figures.add(Figure.of(Suite.PROCESS, jdk, name, at, measure, value));
    }

    private String one(String jdk, String what) {
        List<Requirement> found = Requirements.of(new Figures(figures)).stream()
                .filter(one -> one.jdk().equals(jdk) && one.what().contains(what))
                .toList();
        assertEquals(1, found.size(), found.toString());
        return found.get(0).measuredText() + " " + found.get(0).verdict();
    }
}
