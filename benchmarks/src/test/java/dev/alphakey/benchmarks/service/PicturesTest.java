package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final String GREEN = "a robot on a perfectly flat solid #00ff00 chroma-key background";

    private StandIn service;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        start(StandInOptions.DEFAULT.withAutoSize(new Size(128, 96)));
    }

    private void start(StandInOptions options) throws IOException {
        if (service != null) {
            service.close();
        }
        service = StandIn.start(options);
        caller = new Caller(service);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    @Test
    void theKeyIsTakenFromThePromptAndPaintedNotQuiteAsAsked() throws Exception {
        Raster picture = Caller.read(caller.generate(GREEN, "").file(0));
        int inside = picture.argb(4, 4);
        assertTrue(KeyColor.GREEN.distance(inside) >= 1 && KeyColor.GREEN.distance(inside) <= 32, Integer.toHexString(inside));
        assertTrue(KeyColor.GREEN.distance(picture.argb(0, 0)) >= 16, "the outermost corner lies");
    }

    @Test
    void theTruthMixedWithTheKeyGivesThePicture() throws Exception {
        byte[] file = caller.generate(GREEN + " [paint:clean]", "").file(0);
        Raster picture = Caller.read(file);
        Raster truth = service.truthOf(file).orElseThrow();
        for (int i = 0; i < truth.size(); i++) {
            int t = truth.pixels()[i];
            double a = (t >>> 24) / 255.0;
            int green = (int) Math.round((t >> 8 & 255) * a + 255 * (1 - a));
            assertEquals(green, picture.pixels()[i] >> 8 & 255, 3);
        }
        assertTrue(truth.hasTransparency());
    }

    @Test
    void aCopyWithoutLossHasTheSameTruth() throws Exception {
        byte[] file = caller.generate(GREEN, "").file(0);
        byte[] copy = PictureFile.encode(Caller.read(file), "webp", 100);
        assertEquals(service.truthOf(file).orElseThrow(), service.truthOf(copy).orElseThrow());
        assertTrue(service.truthOf(Caller.pngOf(Raster.filled(8, 8, -1))).isEmpty());
        assertTrue(service.truthOf(new byte[] {1, 2}).isEmpty());
    }

    @Test
    void theTruthIsServedByDigest() throws Exception {
        byte[] file = caller.generate(GREEN, "").file(0);
        URI root = URI.create(service.baseUrl()).resolve("/truth?sha256=" + PictureFile.sha256(file));
        Caller.Answer answer = caller.send(HttpRequest.newBuilder(root));
        assertEquals("image/png", answer.header("content-type"));
        assertEquals(service.truthOf(file).orElseThrow(), Caller.read(answer.http().body()));
        URI other = root.resolve("/truth?sha256=" + "0".repeat(64));
        assertEquals(404, caller.send(HttpRequest.newBuilder(other)).status());
        assertEquals(1, service.journal().size());
    }

    @Test
    void theSameSeedPaintsTheSameAndARepeatedPromptAnother() throws Exception {
        byte[] first = caller.generate(GREEN, "").file(0);
        byte[] second = caller.generate(GREEN, "").file(0);
        assertFalse(Arrays.equals(first, second));
        start(StandInOptions.DEFAULT.withAutoSize(new Size(128, 96)));
        assertArrayEquals(first, caller.generate(GREEN, "").file(0));
        assertArrayEquals(second, caller.generate(GREEN, "").file(0));
        start(StandInOptions.DEFAULT.withAutoSize(new Size(128, 96)).withSeed(2));
        assertFalse(Arrays.equals(first, caller.generate(GREEN, "").file(0)));
    }

    @Test
    void anEditOntoAnotherKeyKeepsEveryPixelOfTheSubject() throws Exception {
        byte[] green = caller.generate(GREEN, "").file(0);
        byte[] magenta = edit("Change only the flat background from #00ff00 to #ff00ff", green);
        Raster truth = service.truthOf(green).orElseThrow();
        assertEquals(truth, service.truthOf(magenta).orElseThrow());
        Raster a = Caller.read(green);
        Raster b = Caller.read(magenta);
        assertTrue(KeyColor.MAGENTA.distance(b.argb(4, 4)) <= 32);
        for (int y = 8; y < 88; y++) {
            for (int x = 8; x < 120; x++) {
                if (truth.argb(x, y) >>> 24 == 255) {
                    assertTrue(new KeyColor(a.argb(x, y) & 0xffffff).distance(b.argb(x, y)) <= 20, x + "," + y);
                }
            }
        }
    }

    @Test
    void anEditCanShiftItsSubject() throws Exception {
        start(StandInOptions.DEFAULT.withAutoSize(new Size(128, 96)).withEditShift(2, -1));
        byte[] green = caller.generate(GREEN, "").file(0);
        Raster before = service.truthOf(green).orElseThrow();
        Raster after = service.truthOf(edit("the same on a #ff00ff background", green)).orElseThrow();
        for (int x = 20; x < 100; x++) {
            assertEquals(before.argb(x, 48), after.argb(x + 2, 47));
        }
    }

    @Test
    void anEditThatKeepsTheKeyDullsIt() throws Exception {
        byte[] green = caller.generate(GREEN, "").file(0);
        Raster again = Caller.read(edit("the robot waves, same #00ff00 background", green));
        assertTrue(KeyColor.GREEN.distance(again.argb(4, 4)) > 18, Integer.toHexString(again.argb(4, 4)));
    }

    @Test
    void aMaskOnAKnownPictureRepaintsItsTruthToo() throws Exception {
        byte[] green = caller.generate(GREEN, "").file(0);
        int[] mask = new int[128 * 96];
        Arrays.fill(mask, 0, 128 * 40, 0xff000000);
        Arrays.fill(mask, 128 * 60, mask.length, 0xff000000);
        var form = Caller.edit("a belt").addFormDataPart("image", "a.png", Caller.png(green))
                .addFormDataPart("mask", "m.png", Caller.png(Caller.pngOf(Raster.of(128, 96, mask))));
        Raster truth = service.truthOf(caller.form("/images/edits", form.build()).file(0)).orElseThrow();
        assertEquals(255, truth.argb(3, 50) >>> 24);
        assertEquals(0, truth.argb(3, 20) >>> 24);
    }

    @Test
    void aCutoutIsPutOntoTheKeyAndIsItsOwnTruth() throws Exception {
        int[] argb = new int[128 * 96];
        Arrays.fill(argb, 128 * 30, 128 * 60, 0xffc03020);
        Raster cutout = Raster.of(128, 96, argb);
        byte[] edited = edit("put it on a flat #00ff00 background [paint:clean]", Caller.pngOf(cutout));
        assertEquals(cutout, service.truthOf(edited).orElseThrow());
        assertEquals(0xff00ff00, Caller.read(edited).argb(10, 10));
    }

    @Test
    void aStrangePhotoWithAKeyClauseBecomesANewSubject() throws Exception {
        byte[] photo = Caller.pngOf(Raster.filled(40, 40, 0xff336699));
        byte[] edited = edit("a robot in these colours on a flat #ff00ff background", photo);
        assertTrue(service.truthOf(edited).orElseThrow().hasTransparency());
    }

    @Test
    void transparentBackgroundsAreTheTruthItself() throws Exception {
        byte[] file = caller.generate("a glass", ",'background':'transparent'").file(0);
        assertEquals(service.truthOf(file).orElseThrow(), Caller.read(file));
        start(StandInOptions.DEFAULT.withPreviewTransparency(false));
        Caller.Answer refused = caller.generate("a glass", ",'background':'transparent'");
        assertEquals("Transparent background is not supported for this model.", refused.error().get("message").getAsString());
    }

    @Test
    void withoutAKeyTheSubjectStandsInARoom() throws Exception {
        Raster picture = Caller.read(caller.generate("a robot", "").file(0));
        assertFalse(picture.hasTransparency());
        int inside = picture.argb(4, 4);
        assertTrue(Math.abs((inside >> 16 & 255) - (inside & 255)) < 30, Integer.toHexString(inside));
    }

    @Test
    void formatsAreWhatWasAsked() throws Exception {
        for (String format : new String[] {"png", "jpeg", "webp"}) {
            byte[] file = caller.generate(GREEN, ",'output_format':'" + format + "'").file(0);
            assertEquals(format, Images.read(file, ReadLimits.DEFAULT).format().name().toLowerCase(Locale.ROOT));
            assertTrue(service.truthOf(file).isPresent());
        }
    }

    @Test
    void automaticSizesAreTheRealOnes() throws Exception {
        start(StandInOptions.DEFAULT);
        Caller.Answer answer = caller.generate("pixel art", "");
        assertTrue(Set.of("1254x1254", "1536x1024").contains(answer.json().get("size").getAsString()));
    }

    @Test
    void aPoorPictureIgnoresTheKey() throws Exception {
        Raster poor = Caller.read(caller.generate(GREEN + " [fault:poor]", "").file(0));
        assertTrue(KeyColor.GREEN.distance(poor.argb(4, 4)) > 100);
        Raster next = Caller.read(caller.generate(GREEN + " [fault:poor]", "").file(0));
        assertTrue(KeyColor.GREEN.distance(next.argb(4, 4)) <= 32);
        assertNotEquals(poor, next);
    }

    private byte[] edit(String prompt, byte[] picture) throws Exception {
        var form = Caller.edit(prompt).addFormDataPart("image", "a.png", Caller.png(picture));
        return caller.form("/images/edits", form.build()).file(0);
    }
}
