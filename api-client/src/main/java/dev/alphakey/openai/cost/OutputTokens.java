package dev.alphakey.openai.cost;

import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.model.FlexibleSizes;
import dev.alphakey.openai.model.ListedSizes;
import dev.alphakey.openai.model.ModelFacts;
import dev.alphakey.openai.model.SizeRule;
import dev.alphakey.openai.model.TokenRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The output tokens of one picture.
 *
 * @param tokens empty when unknown
 * @param certainty of them
 * @param because sentences
 */
record OutputTokens(Optional<Range<Long>> tokens, Certainty certainty, List<String> because) {
    /** Each unfinished picture of a stream. */
    private static final long PARTIAL = 100;
    private static final long LARGEST_AREA = 1L << 30;
    private static final int MOST_PARTIALS = 1000;

    /**
     * OpenAI's formula, as its calculator computes it, to the last rounding: the shorter edge's share of the base is rounded
     * half to even, and the whole is rounded up.
     */
    static long formula(int base, ImageSize size) {
        double ratio = (double) Math.max(size.width(), size.height()) / Math.min(size.width(), size.height());
        return formula(base, ratio, (long) size.width() * size.height());
    }

    private static long formula(int base, double ratio, long area) {
        long units = (long) Math.rint(base / ratio);
        return -Math.floorDiv(-base * units * (2_000_000 + area), 4_000_000L);
    }

    static OutputTokens of(Optional<ModelFacts> known, ImageOptions options) {
        String format = options.outputFormat().orElse("png");
        if (known.isEmpty() || known.get().tokens() instanceof TokenRule.Unknown) {
            return unknown("How this model counts output tokens is not known.");
        }
        if (format.equals("gif") || format.equals("svg")) {
            return unknown("How the output tokens of a " + format + " are counted is not known.");
        }
        ModelFacts facts = known.get();
        Optional<String> quality = options.quality().filter(value -> !value.equals("auto"));
        Optional<ImageSize> size = options.size().filter(value -> !value.isAuto());
        if (size.filter(one -> (long) one.width() * one.height() > LARGEST_AREA).isPresent()) {
            return unknown("No model makes a picture of " + size.get() + ".");
        }
        Optional<Range<Long>> finished = facts.tokens() instanceof TokenRule.Formula rule
                ? byFormula(rule, facts.sizes(), quality, size) : byList((TokenRule.Listed) facts.tokens(), quality, size);
        if (finished.isEmpty()) {
            return unknown("How many tokens " + facts.id() + " makes of " + size.map(ImageSize::toString).orElse("auto")
                    + " at quality " + quality.orElse("auto") + " is not known.");
        }
        return explained(facts, options, finished.get(), quality, size);
    }

    private static OutputTokens explained(
            ModelFacts facts, ImageOptions options, Range<Long> finished, Optional<String> quality, Optional<ImageSize> size) {
        List<String> because = new ArrayList<>();
        Certainty certainty = Certainty.KNOWN_FORMULA;
        if (facts.presumed().contains("output_tokens")) {
            certainty = Certainty.ESTIMATE;
            because.add("That " + facts.id() + " counts output tokens as its siblings do is presumed.");
        }
        if (quality.isEmpty()) {
            certainty = certainty.or(Certainty.BOUND);
            because.add("The model chooses the quality, so all of its qualities are spanned.");
        }
        if (size.isEmpty()) {
            certainty = certainty.or(Certainty.BOUND);
            because.add("The model chooses the size, so all of its sizes are spanned.");
        }
        long partials = Math.max(0, Math.min(MOST_PARTIALS, options.partialImages().orElse(0))) * PARTIAL;
        if (partials > 0) {
            certainty = certainty.or(Certainty.BOUND);
            because.add("Each unfinished picture adds " + PARTIAL + " tokens, and fewer than asked for may come.");
        }
        return new OutputTokens(
                Optional.of(new Range<>(finished.low(), finished.high() + partials)), certainty, because);
    }

    private static Optional<Range<Long>> byFormula(
            TokenRule.Formula rule, SizeRule sizes, Optional<String> quality, Optional<ImageSize> size) {
        Collection<Integer> bases =
                quality.isEmpty() ? rule.bases().values() : rule.bases().entrySet().stream()
                        .filter(base -> base.getKey().equals(quality.get())).map(Map.Entry::getValue).toList();
        List<Long> counts = new ArrayList<>();
        for (int base : bases) {
            if (size.isPresent()) {
                counts.add(formula(base, size.get()));
            } else if (sizes instanceof FlexibleSizes flexible) {
                counts.add(formula(base, flexible.steepestRatio(), flexible.fewestPixels()));
                counts.add(formula(base, 1, flexible.mostPixels()));
            } else if (sizes instanceof ListedSizes listed) {
                listed.sizes().stream().filter(one -> !one.isAuto()).forEach(one -> counts.add(formula(base, one)));
            }
        }
        return around(counts);
    }

    private static Optional<Range<Long>> byList(TokenRule.Listed rule, Optional<String> quality, Optional<ImageSize> size) {
        return around(rule.tokens().entrySet().stream()
                .filter(entry -> quality.isEmpty() || entry.getKey().equals(quality.get()))
                .flatMap(entry -> entry.getValue().entrySet().stream())
                .filter(entry -> size.isEmpty() || entry.getKey().equals(size.get()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static Optional<Range<Long>> around(List<Long> counts) {
        return counts.stream().min(Long::compare)
                .map(least -> new Range<>(least, counts.stream().max(Long::compare).orElse(least)));
    }

    private static OutputTokens unknown(String why) {
        return new OutputTokens(Optional.empty(), Certainty.UNKNOWN, List.of(why));
    }
}
