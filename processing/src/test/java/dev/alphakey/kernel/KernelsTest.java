package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starts Java anew, since what it was started with is what decides. */
class KernelsTest {
    private static final String LANES = "--add-modules=jdk.incubator.vector";

    /** What a fresh Java says: the choice, and a checksum of a threshold loop over some pixels. */
    public static void main(String[] arguments) {
        int[] pixels = new int[5000];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xff000000 | i * 7919;
        }
        int[] out = new int[pixels.length];
        new ThresholdLoop(0x00ff00, true, 12, 220, 12, true).run(pixels, out, 0, out.length);
        Kernels.Choice choice = Kernels.choice();
        System.out.println(java.util.Arrays.hashCode(out) + "/" + choice.one() + "/" + choice.many() + "/" + choice.reason());
    }

    @Test
    void withoutTheModuleThePlainFormRuns() throws Exception {
        assertEquals("scalar", start().split("/")[2]);
    }

    @Test
    void lanesThatAreAskedForButMissingAreNoErrorAndNamed() throws Exception {
        String[] said = start("-Dalphakey.kernels=vector").split("/");
        assertEquals("scalar", said[2]);
        assertTrue(said[3].contains("--add-modules"), said[3]);
    }

    @Test
    void askedForLanesGiveTheSamePixels() throws Exception {
        String[] vector = start(LANES, "-Dalphakey.kernels=vector").split("/");
        assertEquals("vector", vector[1]);
        assertEquals(start(LANES, "-Dalphakey.kernels=scalar").split("/")[0], vector[0]);
    }

    @Test
    void withoutAWishThePlainFormRunsForOneImageAndForMany() throws Exception {
        String[] said = start(LANES).split("/");
        assertEquals("scalar scalar", said[1] + " " + said[2]);
        assertTrue(said[3].contains("plain loops"), said[3]);
    }

    @Test
    void aWishThatMakesNoSenseIsNamed() throws Exception {
        assertTrue(start(LANES, "-Dalphakey.kernels=fast").contains("must be auto, scalar or vector"));
    }

    private static String start(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", home(Kernels.class) + System.getProperty("path.separator") + home(KernelsTest.class)));
        command.add(KernelsTest.class.getName());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor());
        return said;
    }

    private static String home(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        String url = type.getResource("/" + file).toString();
        return Path.of(java.net.URI.create(url.substring(0, url.length() - file.length()))).toString();
    }
}
