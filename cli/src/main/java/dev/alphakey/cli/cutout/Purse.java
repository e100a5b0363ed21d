package dev.alphakey.cli.cutout;

import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.PictureCall.Outcome;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.openai.cost.ActualCost;
import dev.alphakey.openai.cost.Estimate;
import dev.alphakey.openai.cost.Range;
import dev.alphakey.openai.image.TokenUsage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what the calls of one run have cost, and says whether another is within what may be spent. */
final class Purse {
    private static final String UNTOLD = "The service does not tell what a call used.";
    private static final String LOST = "A call brought nothing but may be billed.";

    private final Costs costs;
    private final Optional<BigDecimal> most;
    private final List<Paid> paid = new ArrayList<>();
    /** The most that was spent, as far as anybody can know; empty when nobody can. */
    private Optional<BigDecimal> spent = Optional.of(BigDecimal.ZERO);

    /** @param most what may be spent, if that is limited */
    Purse(Costs costs, Optional<BigDecimal> most) {
        this.costs = costs;
        this.most = most;
    }

    /**
     * One call.
     *
     * @param pictures how many it brought
     */
    record Paid(String model, int pictures, Optional<TokenUsage> usage, Optional<String> requestId, ActualCost cost) {}

    void paid(PictureOrder order, Estimate estimate, Outcome outcome) {
        ActualCost cost = outcome.usage()
                .map(usage -> costs.actual(order.model(), usage))
                .orElseGet(() -> new ActualCost(BigDecimal.ZERO, Optional.empty(), List.of(UNTOLD)));
        add(new Paid(order.model(), outcome.pictures(), outcome.usage(), outcome.requestId(), cost), estimate);
    }

    /** A call whose answer never came, or came in pieces. */
    void lost(PictureOrder order, Estimate estimate) {
        var cost = new ActualCost(BigDecimal.ZERO, estimate.dollars().map(Range::high), List.of(LOST));
        add(new Paid(order.model(), 0, Optional.empty(), Optional.empty(), cost), estimate);
    }

    private void add(Paid one, Estimate estimate) {
        paid.add(one);
        Optional<BigDecimal> counted = one.cost().atMost().or(() -> estimate.dollars().map(Range::high));
        spent = spent.flatMap(sum -> counted.map(sum::add));
    }

    /** Whether an order stays within what may be spent in all. */
    boolean allows(Estimate next) {
        return most.isEmpty()
                || spent.flatMap(sum -> next.dollars().map(range -> sum.add(range.high())))
                        .filter(sum -> sum.compareTo(most.get()) <= 0)
                        .isPresent();
    }

    List<Paid> all() {
        return List.copyOf(paid);
    }

    ActualCost total() {
        return Costs.sumOf(paid.stream().map(Paid::cost).toList());
    }

    /** All of it, for people. */
    String said() {
        int pictures = paid.stream().mapToInt(Paid::pictures).sum();
        if (paid.stream().allMatch(p -> p.usage().isEmpty() && p.pictures() > 0)) {
            return "Cost: unknown, since the service did not tell what it used";
        }
        return "Cost: " + Costs.said(total()) + " for " + (pictures == 1 ? "1 picture" : pictures + " pictures") + tokens();
    }

    private String tokens() {
        if (paid.stream().anyMatch(p -> p.usage().isEmpty())) {
            return "";
        }
        long in = paid.stream().mapToLong(p -> p.usage().orElseThrow().inputTokens().orElse(0)).sum();
        long out = paid.stream().mapToLong(p -> p.usage().orElseThrow().outputTokens().orElse(0)).sum();
        return " (" + in + " tokens in, " + out + " out)";
    }
}
