package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.ChromaKey;
import dev.alphakey.RemoveOptions;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.image.Raster;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stand-in paints is worth keying: the keyer finds the truth, and finds it exactly from two renderings. */
class CutoutsTest {
    private StandIn service;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        service = StandIn.start(StandInOptions.DEFAULT.withAutoSize(new Size(320, 240)));
        caller = new Caller(service);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"robot", "hair", "lattice"})
    void aGenerationIsKeyedCloseToItsTruth(String scene) throws Exception {
        byte[] file = caller.generate("a [scene:" + scene + "] on a flat #ff00ff background", "").file(0);
        Raster cutout = ChromaKey.remove(Caller.read(file), RemoveOptions.DEFAULT).raster();
        double error = alphaError(cutout, service.truthOf(file).orElseThrow());
        assertTrue(error < 2, "mean alpha error " + error);
    }

    @Test
    void twoRenderingsOfGlassAreSolvedBetterThanOne() throws Exception {
        byte[] green = caller.generate("a glass on a flat #00ff00 background", "").file(0);
        var form = Caller.edit("the same on a flat #ff00ff background").addFormDataPart("image", "a.png", Caller.png(green));
        byte[] magenta = caller.form("/images/edits", form.build()).file(0);
        Raster truth = service.truthOf(green).orElseThrow();
        Raster one = ChromaKey.remove(Caller.read(green), RemoveOptions.DEFAULT).raster();
        Raster two = ChromaKey.removePair(Caller.read(green), Caller.read(magenta), RemoveOptions.DEFAULT).raster();
        double single = alphaError(one, truth);
        double pair = alphaError(two, truth);
        assertTrue(pair < single && pair < 2, "one " + single + ", two " + pair);
    }

    /** Mean over all pixels, in levels. */
    private static double alphaError(Raster cutout, Raster truth) {
        long sum = 0;
        for (int i = 0; i < truth.size(); i++) {
            sum += Math.abs((cutout.pixels()[i] >>> 24) - (truth.pixels()[i] >>> 24));
        }
        return (double) sum / truth.size();
    }
}
