package dev.alphakey.benchmarks.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.results.Figure.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedPageTest {
    private static final String AT = "size=3840x2160";

    @TempDir
    Path dir;

    @Test
    void everyChartThatThePageShowsIsThere() throws Exception {
        page(everything()).write(dir);
        List<String> shown = Pattern.compile("!\\[[^\\]]+\\]\\(([a-z.]+)\\)")
                .matcher(Files.readString(dir.resolve("speed.md")))
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        assertEquals(
                List.of("throughput.svg", "programs.svg", "roof.svg", "png.svg", "pixels.svg", "threads.svg"), shown);
        for (String chart : shown) {
            assertTrue(Files.size(dir.resolve(chart)) > 0, chart);
        }
    }

    @Test
    void thePageTellsOnlyOfWhatWasMeasured() throws Exception {
        page(List.of(jmh("17", "UnmixBenchmark.imageio", AT, Measure.CPU_NS_PER_PIXEL, 30))).write(dir);
        String text = Files.readString(dir.resolve("speed.md"));
        assertTrue(text.contains("| Unmix imageio "), text);
        assertFalse(text.contains("Whole processes") || text.contains("folder of images") || text.contains("!["), text);
    }

    @Test
    void programsStandInTheOrderOfTheirTimes() {
        String table = page(everything()).processes();
        assertTrue(table.indexOf("sharp") < table.indexOf("AlphaKey, JDK 25"), table);
        assertTrue(table.indexOf("AlphaKey, JDK 25") < table.indexOf("AlphaKey, JDK 17"), table);
        assertTrue(table.contains("16.6"), "megapixels per second: " + table);
    }

    @Test
    void rawFiguresSurviveTheirFile() throws Exception {
        page(everything()).write(dir);
        assertEquals(new Figures(everything()), Figures.parse(Files.readString(dir.resolve("speed.tsv"))));
    }

    private static SpeedPage page(List<Figure> figures) {
        return new SpeedPage(new Figures(figures), "speed --out x", List.of("Date: today"));
    }

    private static List<Figure> everything() {
        List<Figure> figures = new ArrayList<>();
        for (String jdk : List.of("17", "25")) {
            figures.add(jmh(jdk, "ThresholdBenchmark.copy", AT, Measure.CPU_NS_PER_PIXEL, 0.5));
            figures.add(jmh(jdk, "ThresholdBenchmark.softMatte", AT, Measure.CPU_NS_PER_PIXEL, 1.5));
            figures.add(jmh(jdk, "UnmixSheetBenchmark.oneThread", "size=1024x1024", Measure.CPU_NS_PER_PIXEL, 10));
            figures.add(jmh(jdk, "UnmixBenchmark.oneThread", AT, Measure.WALL_MS, 100));
            figures.add(jmh(jdk, "UnmixBenchmark.twoThreads", AT, Measure.WALL_MS, 60));
            figures.add(jmh(jdk, "PngWriteBenchmark.small", "picture=cutout " + AT, Measure.CPU_NS_PER_PIXEL, 40));
            figures.add(jmh(jdk, "PngWriteBenchmark.small", "picture=cutout " + AT, Measure.BYTES, 3e6));
            figures.add(Figure.of(
                    Suite.PROCESS, jdk, "AlphaKey", "3840x2160", Measure.WALL_MS, jdk.equals("17") ? 700 : 500, 900, 300));
            figures.add(Figure.of(Suite.PROCESS, jdk, "AlphaKey", "3840x2160", Measure.BYTES, 2e6));
            figures.add(Figure.of(Suite.FOLDER, jdk, "AlphaKey", "200 x 1254x1254", Measure.IMAGES_PER_SECOND, 6));
        }
        figures.add(Figure.of(Suite.PROCESS, "", "sharp + distance loop", "3840x2160", Measure.WALL_MS, 400));
        return figures;
    }

    private static Figure jmh(String jdk, String name, String at, Measure measure, double value) {
        return Figure.of(Suite.JMH, jdk, name, at, measure, value);
    }
}
