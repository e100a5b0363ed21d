package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pixels of an independent implementation, {@code benchmarks/peers/pillow_threshold.py}: equal without a feather, alpha
 * within two levels with one. The folder holds {@code golden.tsv} with input, options, expected output and key; another
 * folder of that form can be named with {@code -Dalphakey.golden=DIR}.
 */
class ThresholdGoldenTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("alphakey.golden", "src/test/resources/golden"));

    record Golden(Path input, String options, Path expected, String key) {
        @Override
        public String toString() {
            return input.getFileName() + " " + options;
        }
    }

    static Stream<Golden> goldens() throws IOException {
        return Files.readAllLines(FOLDER.resolve("golden.tsv")).stream().skip(1).map(line -> {
            String[] field = line.split("\t");
            return new Golden(FOLDER.resolve(field[0]), field[1], FOLDER.resolve(field[2]), field[3]);
        });
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void givesTheScriptsPixels(Golden golden) throws IOException {
        Settings settings = Settings.parse(golden.options());
        Raster image = Images.read(golden.input(), ReadLimits.DEFAULT).raster();
        KeyColor key = KeySampler.sample(image, settings.sampling, settings.key);
        Raster cutout = settings.edge().apply(ThresholdKeyer.remove(image, key, settings.matte()));
        Raster expected = Images.read(golden.expected(), ReadLimits.DEFAULT).raster();

        assertEquals(golden.key(), key.hex());
        if (settings.feather == 0) {
            assertEquals(expected, cutout);
        } else {
            assertTrue(greatestAlphaDifference(expected, cutout) <= 2);
        }
    }

    private static int greatestAlphaDifference(Raster a, Raster b) {
        int greatest = 0;
        for (int i = 0; i < a.size(); i++) {
            greatest = Math.max(greatest, Math.abs((a.pixels()[i] >>> 24) - (b.pixels()[i] >>> 24)));
        }
        return greatest;
    }

    private static final class Settings {
        private KeyColor key = KeyColor.GREEN;
        private KeySampling sampling = KeySampling.NONE;
        private int tolerance = 12;
        private int lo = 12;
        private int hi = 96;
        private boolean soft;
        private boolean despill;
        private int contract;
        private double feather;

        static Settings parse(String options) {
            var settings = new Settings();
            Iterator<String> words = Arrays.stream(options.split(" ")).filter(w -> !w.isEmpty()).iterator();
            while (words.hasNext()) {
                settings.set(words.next(), words);
            }
            return settings;
        }

        private void set(String option, Iterator<String> values) {
            switch (option) {
                case "--key-color" -> key = KeyColor.parse(values.next());
                case "--auto-key" -> sampling = KeySampling.valueOf(values.next().toUpperCase(Locale.ROOT));
                case "--tolerance" -> tolerance = Integer.parseInt(values.next());
                case "--soft-matte" -> soft = true;
                case "--transparent-threshold" -> lo = Integer.parseInt(values.next());
                case "--opaque-threshold" -> hi = Integer.parseInt(values.next());
                case "--despill", "--spill-cleanup" -> despill = true;
                case "--edge-contract" -> contract = Integer.parseInt(values.next());
                case "--edge-feather" -> feather = Double.parseDouble(values.next());
                default -> throw new IllegalArgumentException(option);
            }
        }

        ThresholdOptions matte() {
            return new ThresholdOptions(tolerance, soft, lo, hi, despill);
        }

        EdgeOptions edge() {
            return new EdgeOptions(contract, feather);
        }
    }
}
