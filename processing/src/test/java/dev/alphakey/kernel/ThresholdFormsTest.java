package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdFormsTest {
    private static final int[] KEYS = {
        0x00ff00, 0xff00ff, 0x0000ff, 0xff0000, 0xffff00, 0x00ffff, 0xffffff, 0x808080, 0x000000, 0x05f508, 0x8c1078, 0x90f030, 0x20a040
    };

    /** Settings and pixels with runs of background and of subject, noise, and alpha here and there. */
    private record Case(int key, boolean soft, int transparent, int opaque, int tolerance, boolean despill, int[] pixels) {
        static Case random(Random random, int length) {
            int key = random.nextInt(3) > 0 ? KEYS[random.nextInt(KEYS.length)] : random.nextInt(1 << 24);
            boolean usual = random.nextBoolean();
            int transparent = usual ? 12 : random.nextInt(255);
            int opaque = usual ? 220 : transparent + 1 + random.nextInt(255 - transparent);
            int tolerance = usual ? 12 : random.nextInt(256);
            int alphaEvery = random.nextInt(4) == 0 ? 1 : 500;
            int stretch = 1 + random.nextInt(1500);
            int[] pixels = new int[length];
            for (int i = 0; i < length; i++) {
                int rgb = switch (i / stretch % 3) {
                    case 0 -> key ^ random.nextInt() & 0x070707;
                    case 1 -> (random.nextInt() & 0x0f0f0f) + 0x703080;
                    default -> random.nextInt(1 << 24);
                };
                pixels[i] = rgb & 0xffffff | (random.nextInt(alphaEvery) == 0 ? random.nextInt(256) : 255) << 24;
            }
            return new Case(
                    key, random.nextInt(4) > 0, transparent, opaque, tolerance, random.nextBoolean(), pixels);
        }

        ThresholdPlan plan() {
            return new ThresholdPlan(key, soft, transparent, opaque, tolerance, despill);
        }

        int[] byPixel(int from, int to) {
            byte[] alphaAt = new byte[256];
            for (int d = 0; d < 256; d++) {
                alphaAt[d] = (byte) plan().matte(d);
            }
            int[] out = new int[pixels.length];
            new ThresholdPixels(key, alphaAt, soft, tolerance, despill).run(pixels, out, from, to);
            return out;
        }
    }

    static Stream<Integer> lengths() {
        return IntStream.concat(IntStream.rangeClosed(0, 70), IntStream.of(511, 512, 513, 1021, 4096, 7919)).boxed();
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void thePlainFormGivesTheBitsOfTheLoopByPixel(int length) {
        var random = new Random(length);
        for (int trial = 0; trial < 40; trial++) {
            Case c = Case.random(random, length);
            int from = random.nextInt(1 + Math.min(length, 40));
            int to = length - random.nextInt(1 + Math.min(length - from, 40));
            int[] out = new int[length];
            new ThresholdSorter(new ThresholdRuns(c.plan()), new ThresholdStages(c.plan()), c.pixels, out).run(from, to);
            assertArrayEquals(c.byPixel(from, to), out, () -> c.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void lanesOfEachWidthGiveTheBitsOfThePlainForm(int bits) throws ReflectiveOperationException {
        var lanes = new LanesOfWidth(bits);
        assumeTrue(lanes.bits() == bits, "this processor has no lanes of " + bits + " bits");
        var random = new Random(bits);
        for (int trial = 0; trial < 400; trial++) {
            Case c = Case.random(random, ThresholdForm.STRETCH);
            int[] plain = c.pixels.clone();
            int[] vector = c.pixels.clone();
            new ThresholdStages(c.plan()).key(plain);
            lanes.key(c, vector);
            assertArrayEquals(plain, vector, () -> c.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void lanesRoundEveryLimitAsDoublesDo(int bits) throws ReflectiveOperationException {
        var lanes = new LanesOfWidth(bits);
        assumeTrue(lanes.bits() == bits, "this processor has no lanes of " + bits + " bits");
        int[] pixels = new int[1 << 16];
        for (int other = 0; other < 256; other++) {
            for (int green = 0; green < 256; green++) {
                pixels[other << 8 | green] = 0xff000000 | other << 16 | green << 8;
            }
        }
        for (int key = 128; key < 256; key++) {
            var c = new Case(key << 8, true, 0, 1, 0, false, pixels);
            int[] expected = c.byPixel(0, pixels.length);
            for (int at = 0; at < pixels.length; at += ThresholdForm.STRETCH) {
                int[] part = Arrays.copyOfRange(pixels, at, at + ThresholdForm.STRETCH);
                lanes.key(c, part);
                assertEquals(-1, Arrays.mismatch(part, Arrays.copyOfRange(expected, at, at + ThresholdForm.STRETCH)), "key " + key);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void lanesRoundEverySmoothstepAsDoublesDo(int bits) throws ReflectiveOperationException {
        var lanes = new LanesOfWidth(bits);
        assumeTrue(lanes.bits() == bits, "this processor has no lanes of " + bits + " bits");
        int[] greys = new int[ThresholdForm.STRETCH];
        Arrays.setAll(greys, i -> 0xff000000 | (i & 255) * 0x010101);
        for (int transparent = 0; transparent < 255; transparent++) {
            for (int opaque = transparent + 1; opaque < 256; opaque++) {
                var c = new Case(0, true, transparent, opaque, 0, false, greys);
                int[] keyed = greys.clone();
                lanes.key(c, keyed);
                assertEquals(-1, Arrays.mismatch(keyed, c.byPixel(0, keyed.length)), c::toString);
            }
        }
    }

    @Test
    void ownAlphaIsScaledInIntegersAsDoublesRoundIt() {
        for (int alpha = 0; alpha < 256; alpha++) {
            for (int own = 0; own < 256; own++) {
                int product = alpha * own + 128;
                assertEquals((int) Math.rint(alpha * (own / 255.0)), product + (product >> 8) >> 8);
            }
        }
    }

    /** The lanes at a width of their own: the classes loaded once more, since a width is for the life of a class. */
    private static final class LanesOfWidth extends ClassLoader {
        private final Constructor<?> plan;
        private final Constructor<?> form;
        private final Method key;
        private final int bits;

        LanesOfWidth(int bits) throws ReflectiveOperationException {
            super(ThresholdFormsTest.class.getClassLoader());
            System.setProperty("alphakey.lanes", String.valueOf(bits));
            try {
                Method width = loadClass("dev.alphakey.kernel.Lanes").getDeclaredMethod("bits");
                width.setAccessible(true);
                this.bits = (int) width.invoke(null);
            } finally {
                System.clearProperty("alphakey.lanes");
            }
            Class<?> planClass = loadClass("dev.alphakey.kernel.ThresholdPlan");
            plan = planClass.getDeclaredConstructors()[0];
            form = loadClass("dev.alphakey.kernel.ThresholdLanes").getDeclaredConstructor(planClass);
            key = form.getDeclaringClass().getDeclaredMethod("key", int[].class);
            plan.setAccessible(true);
            form.setAccessible(true);
            key.setAccessible(true);
        }

        int bits() {
            return bits;
        }

        void key(Case c, int[] pixels) throws ReflectiveOperationException {
            Object own = plan.newInstance(c.key, c.soft, c.transparent, c.opaque, c.tolerance, c.despill);
            key.invoke(form.newInstance(own), (Object) pixels);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.alphakey.kernel.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = "/" + name.replace('.', '/') + ".class";
            try (InputStream in = ThresholdStages.class.getResourceAsStream(file)) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
