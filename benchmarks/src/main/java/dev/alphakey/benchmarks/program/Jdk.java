package dev.alphakey.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java of this machine, 17 or newer.
 *
 * @param version as its release file tells it, such as 17.0.15
 */
public record Jdk(Path home, String version) {
    private static final int OLDEST = 17;
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"([0-9][0-9.]*)");

    /** The Java in a folder, if there is one that is new enough. */
    public static Optional<Jdk> at(Path home) {
        if (!Files.isExecutable(home.resolve("bin/java")) && !Files.isExecutable(home.resolve("bin/java.exe"))) {
            return Optional.empty();
        }
        try {
            return VERSION.matcher(Files.readString(home.resolve("release")))
                    .results()
                    .map((MatchResult m) -> new Jdk(home, m.group(1)))
                    .filter(jdk -> jdk.feature() >= OLDEST)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** One of each feature version found in the usual places, oldest first; the running one is always among them. */
    public static List<Jdk> found() {
        var byFeature = new TreeMap<Integer, Jdk>();
        for (Path home : usualHomes()) {
            at(home).ifPresent(jdk -> byFeature.putIfAbsent(jdk.feature(), jdk));
        }
        return List.copyOf(byFeature.values());
    }

    public int feature() {
        return Integer.parseInt(version.split("\\.")[0]);
    }

    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    private static List<Path> usualHomes() {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        Stream.of("JAVA_HOME", "ALPHAKEY_JAVA_HOME").map(System::getenv).filter(h -> h != null).map(Path::of).forEach(homes::add);
        String user = System.getProperty("user.home");
        for (Path folder : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                Path.of(user, ".sdkman", "candidates", "java"),
                Path.of(user, ".jdks"),
                Path.of("C:\\Program Files\\Java"),
                Path.of("C:\\Program Files\\Eclipse Adoptium"))) {
            for (Path home : inside(folder)) {
                homes.add(home);
                homes.add(home.resolve("Contents").resolve("Home"));
            }
        }
        return homes;
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
