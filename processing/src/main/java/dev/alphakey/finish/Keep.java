package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the largest subjects, counted as {@link Split.Components} does, and clears the rest.
 *
 * @param subjects how many, at least 1
 */
public record Keep(int subjects) {
    /** The largest one. */
    public static final Keep LARGEST = new Keep(1);

    public Keep {
        if (subjects < 1) {
            throw new IllegalArgumentException("at least 1 subject is kept, not " + subjects);
        }
    }

    /**
     * The picture with no more than these subjects, at their places.
     *
     * @throws IllegalArgumentException if it is nothing but noise
     */
    public Raster apply(Raster picture) {
        Subjects found = Subjects.of(picture);
        List<Integer> order = found.byMass();
        if (order.size() <= subjects) {
            return picture;
        }
        Set<Integer> kept = new HashSet<>(order.subList(0, subjects));
        int[] out = Arrays.copyOf(picture.pixels(), picture.size());
        for (int i = 0; i < out.length; i++) {
            if (out[i] >>> 24 != 0 && !kept.contains(found.at(i))) {
                out[i] = 0;
            }
        }
        return Raster.of(picture.width(), picture.height(), out);
    }
}
