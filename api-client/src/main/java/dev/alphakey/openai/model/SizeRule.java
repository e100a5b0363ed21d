package dev.alphakey.openai.model;

import dev.alphakey.openai.image.ImageSize;
import java.util.Optional;

/** Which sizes a model takes. */
public sealed interface SizeRule permits ListedSizes, FlexibleSizes {
    /** What is wrong with a size, as rules that it breaks; empty when the model takes it. */
    Optional<String> broken(ImageSize size);

    /**
     * The size that the model takes and whose {@link #distance} from the wanted one is least: the wanted one itself where it is
     * taken. Empty when the rule leaves no size at all.
     */
    Optional<ImageSize> nearest(ImageSize wanted);

    default boolean takes(ImageSize size) {
        return broken(size).isEmpty();
    }

    /**
     * How unlike two sizes are, 0 for equal ones. With {@code area} and {@code ratio} the natural logarithms of the quotients of
     * their areas and of their aspect ratios, it is {@code |area| + 8 |ratio|}: a change of shape weighs eight times as much as
     * the same change of area, since area can be scaled away afterwards and shape cannot. Neither size is
     * {@link ImageSize#AUTO}.
     */
    static double distance(ImageSize one, ImageSize other) {
        double width = Math.log((double) one.width() / other.width());
        double height = Math.log((double) one.height() / other.height());
        return Math.abs(width + height) + 8 * Math.abs(width - height);
    }
}
