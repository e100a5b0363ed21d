package dev.alphakey.openai.model;

import dev.alphakey.openai.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every size within limits, and {@link ImageSize#AUTO}.
 *
 * @param step width and height are multiples of it, in pixels
 * @param longestEdge the most that width and height may be, in pixels
 * @param steepestRatio the most that the longer edge may be of the shorter
 * @param fewestPixels the least area
 * @param mostPixels the greatest area
 * @param provenPixels up to this area the model is documented to be reliable; above it is experimental
 */
public record FlexibleSizes(
        int step, int longestEdge, double steepestRatio, long fewestPixels, long mostPixels, long provenPixels)
        implements SizeRule {
    public FlexibleSizes {
        if (step < 1 || longestEdge < step || !(steepestRatio >= 1) || fewestPixels < 1 || mostPixels < fewestPixels) {
            throw new IllegalArgumentException("these limits leave no size");
        }
    }

    @Override
    public Optional<String> broken(ImageSize size) {
        if (size.isAuto()) {
            return Optional.empty();
        }
        int longer = Math.max(size.width(), size.height());
        int shorter = Math.min(size.width(), size.height());
        long area = area(size);
        List<String> rules = new ArrayList<>();
        if (size.width() % step != 0 || size.height() % step != 0) {
            rules.add("width and height must be multiples of " + step);
        }
        if (longer > longestEdge) {
            rules.add("the longest edge must be at most " + longestEdge);
        }
        if (longer > steepestRatio * shorter) {
            rules.add("the longer edge must be at most " + plain(steepestRatio) + " times the shorter");
        }
        if (area < fewestPixels) {
            rules.add("the area must be at least " + fewestPixels + " pixels");
        }
        if (area > mostPixels) {
            rules.add("the area must be at most " + mostPixels + " pixels");
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", rules));
    }

    @Override
    public Optional<ImageSize> nearest(ImageSize wanted) {
        if (takes(wanted)) {
            return Optional.of(wanted);
        }
        ImageSize best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int width = step; width <= longestEdge; width += step) {
            for (int height : heightsToTry(width, wanted)) {
                ImageSize size = new ImageSize(width, height);
                double distance = SizeRule.distance(size, wanted);
                if (distance < least && takes(size)) {
                    best = size;
                    least = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** With the width held, distance falls towards the wanted shape and rises after it, so only the steps beside it can win. */
    private int[] heightsToTry(int width, ImageSize wanted) {
        long low = up(Math.max(step, Math.max(-Math.floorDiv(-fewestPixels, width), (long) Math.ceil(width / steepestRatio))));
        long high = down(Math.min(longestEdge, Math.min(mostPixels / width, (long) Math.floor(width * steepestRatio))));
        if (low > high) {
            return new int[0];
        }
        long below = down((long) Math.min(longestEdge, (double) wanted.height() * width / wanted.width()));
        return new int[] {
            (int) Math.max(low, Math.min(high, below)), (int) Math.max(low, Math.min(high, below + step))
        };
    }

    /** Whether a size that is taken is beyond what is documented to be reliable. */
    boolean experimental(ImageSize size) {
        return area(size) > provenPixels;
    }

    private long up(long edge) {
        return -Math.floorDiv(-edge, step) * step;
    }

    private long down(long edge) {
        return Math.floorDiv(edge, step) * step;
    }

    private static long area(ImageSize size) {
        return (long) size.width() * size.height();
    }

    private static String plain(double ratio) {
        return ratio == Math.rint(ratio) ? Long.toString((long) ratio) : String.format(Locale.ROOT, "%.2f", ratio);
    }
}
