package dev.alphakey.benchmarks.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.benchmarks.results.Figure.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class JmhRunTest {
    private static final String RUN = """
            [{"benchmark": "dev.alphakey.benchmarks.speed.PngWriteBenchmark.standard", "forks": 1,
              "params": {"size": "3840x2160", "picture": "cutout"},
              "primaryMetric": {"score": 60.0, "scoreUnit": "%s", "rawData": [[61.0, 59.0, 70.0]]},
              "secondaryMetrics": {
                "cpuNsPerPixel": {"score": 7.2, "scoreUnit": "#", "rawData": [[2.0, 2.5, 2.7]]},
                "bytes": {"score": 3000.0, "scoreUnit": "#", "rawData": [[1000.0, 1000.0, 1000.0]]},
                "gc.count": {"score": 3.0, "scoreUnit": "counts", "rawData": [[1.0, 1.0, 1.0]]}}},
             {"benchmark": "dev.alphakey.benchmarks.speed.Other.plain", "forks": 1,
              "primaryMetric": {"score": 1.0, "scoreUnit": "us/op", "rawData": [[1.0]]}, "secondaryMetrics": {}}]
            """;

    @Test
    void theTimeOfAnOperationIsTheMedianOfItsIterationsInMilliseconds() {
        Figures figures = new Figures(JmhRun.parse(RUN.formatted("ms/op"), "17"));
        Figure wall = figures.jmh("17", Measure.WALL_MS, "PngWriteBenchmark\\.standard", "picture=cutout size=3840x2160").findFirst().orElseThrow();
        assertEquals(List.of(61.0, 59.0, 70.0, 3.0), List.of(wall.median(), wall.least(), wall.greatest(), (double) wall.runs()));
        assertEquals(1e-3, figures.jmhMedian("17", Measure.WALL_MS, "Other\\.plain", ""), 1e-12);
    }

    @Test
    void countersAreMadeWholeAgainFromTheirParts() {
        Figures figures = new Figures(JmhRun.parse(RUN.formatted("ms/op"), "25"));
        assertEquals(7.5, figures.jmhMedian("25", Measure.CPU_NS_PER_PIXEL, "PngWriteBenchmark\\.standard", ""), 1e-9);
        assertEquals(3000, figures.jmhMedian("25", Measure.BYTES, "PngWriteBenchmark\\.standard", ""), 1e-9);
    }

    @Test
    void operationsPerSecondAreNotTakenForTimes() {
        assertThrows(IllegalArgumentException.class, () -> JmhRun.parse(RUN.formatted("ops/s"), "17"));
    }
}
