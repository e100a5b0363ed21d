package dev.alphakey.benchmarks.results;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.benchmarks.program.Jdk;
import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.results.Figure.Suite;
import dev.alphakey.benchmarks.speed.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JMH in a process of its own, on a Java of choice. */
final class JmhRun {
    /** Counters that hold, for each iteration, its part of the mean over all. */
    private static final Map<String, Measure> COUNTERS =
            Map.of("cpuNsPerPixel", Measure.CPU_NS_PER_PIXEL, "bytes", Measure.BYTES);

    private JmhRun() {}

    /**
     * Runs benchmarks and returns their figures.
     *
     * @param arguments which benchmarks, and how, in the words of JMH
     * @param scratch where files are kept that the run needs, and the pictures that one run leaves for the next
     * @throws IOException with the last words of JMH if it fails
     */
    static List<Figure> of(Jdk jdk, List<String> arguments, Path scratch) throws IOException, InterruptedException {
        Path log = scratch.resolve("jmh.log");
        Path json = scratch.resolve("jmh.json");
        Files.deleteIfExists(json);
        List<String> words = new ArrayList<>(List.of(
                jdk.java().toString(), "-Djmh.ignoreLock=true",
                "-cp", System.getProperty("java.class.path"), "org.openjdk.jmh.Main",
                "-rf", "json", "-rff", json.toString(), "-foe", "false",
                "-jvmArgsPrepend", "-D" + Picture.FOLDER + "=" + scratch));
        words.addAll(arguments);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            process.getOutputStream().close();
            if (process.waitFor() != 0 || !Files.exists(json)) {
                String said = Files.readString(log).strip();
                throw new IOException("JMH failed: " + said.substring(Math.max(0, said.length() - 400)));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        return parse(Files.readString(json), String.valueOf(jdk.feature()));
    }

    /** Reads JMH's own format: the time of an operation, and of the counters those that are known here. */
    static List<Figure> parse(String json, String jdk) {
        List<Figure> figures = new ArrayList<>();
        for (JsonElement element : JsonParser.parseString(json).getAsJsonArray()) {
            JsonObject run = element.getAsJsonObject();
            String name = name(run.get("benchmark").getAsString());
            String at = parameters(run);
            JsonObject primary = run.getAsJsonObject("primaryMetric");
            double unit = millis(primary.get("scoreUnit").getAsString());
            figures.add(Figure.of(Suite.JMH, jdk, name, at, Measure.WALL_MS, scaled(primary, unit)));
            JsonObject counters = run.getAsJsonObject("secondaryMetrics");
            for (Map.Entry<String, Measure> counter : COUNTERS.entrySet()) {
                if (counters.has(counter.getKey())) {
                    JsonObject metric = counters.getAsJsonObject(counter.getKey());
                    int parts = values(metric).size();
                    figures.add(Figure.of(Suite.JMH, jdk, name, at, counter.getValue(), scaled(metric, parts)));
                }
            }
        }
        return figures;
    }

    private static String name(String qualified) {
        String[] words = qualified.split("\\.");
        return words[words.length - 2] + "." + words[words.length - 1];
    }

    private static String parameters(JsonObject run) {
        if (!run.has("params")) {
            return "";
        }
        var sorted = new TreeMap<String, String>();
        run.getAsJsonObject("params").entrySet().forEach(e -> sorted.put(e.getKey(), e.getValue().getAsString()));
        return sorted.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }

    private static double millis(String unit) {
        return switch (unit) {
            case "ns/op" -> 1e-6;
            case "us/op" -> 1e-3;
            case "ms/op" -> 1;
            case "s/op" -> 1e3;
            default -> throw new IllegalArgumentException("no time for an operation: " + unit);
        };
    }

    private static double[] scaled(JsonObject metric, double by) {
        return values(metric).stream().mapToDouble(value -> value * by).toArray();
    }

    private static List<Double> values(JsonObject metric) {
        List<Double> values = new ArrayList<>();
        for (JsonElement fork : metric.getAsJsonArray("rawData")) {
            JsonArray iterations = fork.getAsJsonArray();
            iterations.forEach(value -> values.add(value.getAsDouble()));
        }
        return values;
    }
}
