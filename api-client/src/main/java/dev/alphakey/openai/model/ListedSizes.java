package dev.alphakey.openai.model;

import dev.alphakey.openai.image.ImageSize;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fixed list of sizes.
 *
 * @param sizes in the order to name them; {@link ImageSize#AUTO} is one of them where the model takes it
 */
public record ListedSizes(List<ImageSize> sizes) implements SizeRule {
    public ListedSizes {
        sizes = List.copyOf(sizes);
    }

    static ListedSizes of(String... sizes) {
        return new ListedSizes(Arrays.stream(sizes).map(ImageSize::parse).toList());
    }

    @Override
    public Optional<String> broken(ImageSize size) {
        if (sizes.contains(size)) {
            return Optional.empty();
        }
        return Optional.of("must be one of " + sizes.stream().map(ImageSize::toString).collect(Collectors.joining(", ")));
    }

    @Override
    public Optional<ImageSize> nearest(ImageSize wanted) {
        if (sizes.contains(wanted)) {
            return Optional.of(wanted);
        }
        if (wanted.isAuto()) {
            return sizes.stream().findFirst();
        }
        return sizes.stream().filter(size -> !size.isAuto()).min(Comparator.comparingDouble(s -> SizeRule.distance(s, wanted)));
    }
}
