package dev.alphakey.cli.service;

import dev.alphakey.cli.command.UsageException;
import dev.alphakey.openai.cost.ActualCost;
import dev.alphakey.openai.cost.CostEstimator;
import dev.alphakey.openai.cost.Estimate;
import dev.alphakey.openai.cost.Prices;
import dev.alphakey.openai.cost.Range;
import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.TokenUsage;
import dev.alphakey.openai.model.ModelTable;
import dev.alphakey.openai.picture.PictureFacts;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What orders may cost, what they have cost, and how that is said. */
public final class Costs {
    private final Prices prices;
    private final CostEstimator estimator;

    public Costs(Prices prices) {
        this.prices = prices;
        this.estimator = new CostEstimator(ModelTable.STANDARD, prices);
    }

    public Estimate estimate(PictureOrder order) throws IOException {
        if (!order.isEdit()) {
            return estimator.generate(order.generateRequest());
        }
        List<Optional<ImageSize>> sizes = new ArrayList<>();
        for (Path image : order.images()) {
            sizes.add(PictureFacts.read(Content.of(image)).uprightSize());
        }
        return estimator.edit(order.editRequest(), sizes);
    }

    /**
     * An edit whose pictures are not there yet.
     *
     * @param size of all of them, as far as it is known
     */
    public Estimate estimate(PictureOrder edit, Optional<ImageSize> size) {
        return estimator.edit(edit.editRequest(), Collections.nCopies(edit.images().size(), size.filter(s -> !s.isAuto())));
    }

    /** What several orders may cost together; {@code because} is that of the first. */
    public static Estimate sum(List<Estimate> estimates) {
        Estimate sum = estimates.get(0);
        for (Estimate next : estimates.subList(1, estimates.size())) {
            sum = new Estimate(sum(sum.input(), next.input()), sum(sum.output(), next.output()), sum.because());
        }
        return sum;
    }

    private static Estimate.Part sum(Estimate.Part one, Estimate.Part other) {
        return new Estimate.Part(
                one.tokens().flatMap(a -> other.tokens().map(b -> new Range<>(a.low() + b.low(), a.high() + b.high()))),
                one.dollars().flatMap(a -> other.dollars().map(b -> new Range<>(a.low().add(b.low()), a.high().add(b.high())))),
                one.certainty().compareTo(other.certainty()) >= 0 ? one.certainty() : other.certainty());
    }

    /** What several orders have cost together. */
    public static ActualCost sumOf(List<ActualCost> costs) {
        BigDecimal least = BigDecimal.ZERO;
        Optional<BigDecimal> most = Optional.of(BigDecimal.ZERO);
        var because = new LinkedHashSet<String>();
        for (ActualCost cost : costs) {
            least = least.add(cost.atLeast());
            most = most.flatMap(sum -> cost.atMost().map(sum::add));
            because.addAll(cost.because());
        }
        return new ActualCost(least, most, List.copyOf(because));
    }

    public ActualCost actual(String model, TokenUsage usage) {
        return ActualCost.of(model, usage, prices);
    }

    /** Refuses an order that may cost more than is allowed, or of which nobody knows. */
    public static void requireWithin(Optional<BigDecimal> most, Estimate estimate, String what) throws UsageException {
        if (most.isEmpty()) {
            return;
        }
        Optional<Range<BigDecimal>> dollars = estimate.dollars();
        if (dollars.isEmpty()) {
            throw new UsageException("what " + what + " costs is not known, so it cannot be held to --max-cost: leave that out, or give"
                    + " --prices");
        }
        if (dollars.get().high().compareTo(most.get()) > 0) {
            throw new UsageException(what + " may cost " + said(dollars.get()) + ", more than --max-cost " + most.get()
                    + ": choose a smaller --size (not auto) or a lower --quality, or allow more");
        }
    }

    /** An estimate in a few words. */
    public static String said(Estimate estimate) {
        return estimate.dollars().map(Costs::said).orElse("unknown");
    }

    /** A cost in a few words. */
    public static String said(ActualCost cost) {
        return cost.exact().map(Costs::dollars).orElseGet(() -> cost.atMost()
                .map(most -> said(new Range<>(cost.atLeast(), most)))
                .orElse("at least " + dollars(cost.atLeast())));
    }

    private static String said(Range<BigDecimal> range) {
        String low = dollars(range.low());
        String high = dollars(range.high());
        return range.exact() ? high : low.equals(high) ? "about " + high : low + " to " + high;
    }

    /** Dollars to a hundredth of a cent. */
    public static String dollars(BigDecimal amount) {
        return "$" + amount.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
