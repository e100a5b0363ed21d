package dev.alphakey.mask;

import dev.alphakey.image.Raster;
import java.util.Random;

/** Masks and pictures made by chance, the same for the same seed. */
final class Masks {
    private Masks() {}

    /** Blots, kept or repainted, with soft and hard edges; of odd sizes so that every tail is met. */
    static EditMask random(long seed) {
        var random = new Random(seed);
        int width = 1 + random.nextInt(60);
        int height = 1 + random.nextInt(60);
        EditMask mask = blot(random, width, height);
        for (int i = random.nextInt(4); i > 0; i--) {
            EditMask other = blot(random, width, height);
            mask = random.nextBoolean() ? mask.union(other) : mask.subtract(other);
        }
        return mask;
    }

    /** Another of the same size. */
    static EditMask like(EditMask mask, long seed) {
        return random(seed).resized(mask.width(), mask.height());
    }

    private static EditMask blot(Random random, int width, int height) {
        double x = random.nextDouble() * width;
        double y = random.nextDouble() * height;
        Shape shape = random.nextBoolean()
                ? new Shape.Ellipse(x, y, 0.5 + random.nextDouble() * width / 2, 0.5 + random.nextDouble() * height / 2)
                : new Shape.Rectangle(x, y, 0.5 + random.nextDouble() * width / 2, 0.5 + random.nextDouble() * height / 2);
        EditMask mask = EditMask.ofShape(width, height, shape);
        return switch (random.nextInt(3)) {
            case 0 -> mask.hardened();
            case 1 -> mask.feathered(2);
            default -> mask;
        };
    }

    /** A mask of the levels given, row by row. */
    static EditMask of(int width, int... levels) {
        int[] argb = new int[levels.length];
        for (int i = 0; i < levels.length; i++) {
            argb[i] = levels[i] << 24;
        }
        return EditMask.ofVisible(Raster.of(width, levels.length / width, argb));
    }

    /** A mask drawn with {@code #} where it repaints. */
    static EditMask drawn(String... rows) {
        int width = rows[0].length();
        int[] levels = new int[width * rows.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = rows[i / width].charAt(i % width) == '#' ? 255 : 0;
        }
        return of(width, levels);
    }

    /** The sum of the coverage, in pixels. */
    static double area(EditMask mask) {
        double sum = 0;
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                sum += mask.coverage(x, y) / 255.0;
            }
        }
        return sum;
    }

    /** Whether {@code inner} repaints no pixel more than {@code outer}. */
    static boolean contains(EditMask outer, EditMask inner) {
        return outer.union(inner).equals(outer);
    }
}
