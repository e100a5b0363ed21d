package dev.alphakey.benchmarks.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkTest {
    @TempDir
    Path home;

    @Test
    void theVersionIsReadFromTheReleaseFile() throws Exception {
        release("IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.3\"\n");
        Jdk jdk = Jdk.at(home).orElseThrow();
        assertEquals("25.0.3", jdk.version());
        assertEquals(25, jdk.feature());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_VERSION=\"11.0.2\"", "JAVA_VERSION=\"1.8.0\"", "nothing"})
    void anOldOrUnknownJavaIsNone(String release) throws Exception {
        release(release);
        assertEquals(Optional.empty(), Jdk.at(home));
    }

    @Test
    void aFolderWithoutJavaIsNone() {
        assertEquals(Optional.empty(), Jdk.at(home));
    }

    @Test
    void theRunningJavaIsAlwaysFound() {
        assertTrue(Jdk.found().stream().anyMatch(jdk -> jdk.feature() == Runtime.version().feature()));
    }

    private void release(String text) throws Exception {
        Files.writeString(home.resolve("release"), text);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "");
        assertTrue(java.toFile().setExecutable(true));
    }
}
