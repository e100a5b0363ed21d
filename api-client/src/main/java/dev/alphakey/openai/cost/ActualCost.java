package dev.alphakey.openai.cost;

import dev.alphakey.openai.image.TokenUsage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a call has cost, from the tokens that the service counted.
 *
 * @param atLeast US dollars of all that has a price
 * @param atMost US dollars; empty when some tokens have no price that could bound it
 * @param because what was not told or has no price, as sentences for people
 */
public record ActualCost(BigDecimal atLeast, Optional<BigDecimal> atMost, List<String> because) {
    public ActualCost {
        Objects.requireNonNull(atLeast);
        Objects.requireNonNull(atMost);
        because = List.copyOf(because);
    }

    /** The cost, where it is known to the last digit. */
    public Optional<BigDecimal> exact() {
        return atMost.filter(most -> most.compareTo(atLeast) == 0);
    }

    /**
     * Prices a call's usage.
     *
     * @param model the image model that was billed
     */
    public static ActualCost of(String model, TokenUsage usage, Prices prices) {
        Bill bill = new Bill(model, prices);
        bill.half(
                "input", usage.inputTokens(),
                new Kind("text in", usage.inputTextTokens(), usage.cachedTextTokens()),
                new Kind("image in", usage.inputImageTokens(), usage.cachedImageTokens()));
        // A picture's tokens are what image calls make; the rare text beside them is told apart when there is any.
        OptionalLong outputImages = usage.outputImageTokens().isEmpty() && usage.outputTextTokens().isEmpty()
                ? usage.outputTokens() : usage.outputImageTokens();
        bill.half(
                "output", usage.outputTokens(),
                new Kind("image out", outputImages, OptionalLong.empty()),
                new Kind("text out", usage.outputTextTokens(), OptionalLong.empty()));
        return new ActualCost(bill.low, Optional.ofNullable(bill.high), bill.because);
    }

    private record Kind(String item, OptionalLong tokens, OptionalLong cached) {}

    /** Adds up, and remembers what is missing. */
    private static final class Bill {
        private static final long MOST_TOKENS = 1L << 50;

        private final String model;
        private final Prices prices;
        private final List<String> because = new ArrayList<>();
        private BigDecimal low = BigDecimal.ZERO;
        private BigDecimal high = BigDecimal.ZERO;

        Bill(String model, Prices prices) {
            this.model = model;
            this.prices = prices;
        }

        void half(String name, OptionalLong total, Kind one, Kind other) {
            if (impossible(total) || impossible(one) || impossible(other)) {
                unbounded("The service's count of the tokens of " + name + " is impossible.");
                return;
            }
            if (total.isEmpty() && one.tokens.isEmpty() && other.tokens.isEmpty()) {
                unbounded("The service does not tell the tokens of " + name + ".");
                return;
            }
            long told = one.tokens.orElse(0) + other.tokens.orElse(0);
            add(one);
            add(other);
            long rest = total.orElse(told) - told;
            if (rest > 0) {
                rest(name, rest, one, other);
            } else if (rest < 0) {
                because.add("The parts of the tokens of " + name + " are more than the whole; the parts are counted.");
            } else if (total.isEmpty() && (one.tokens.isEmpty() || other.tokens.isEmpty())) {
                unbounded("The service tells only part of the tokens of " + name + ".");
            }
        }

        private void add(Kind kind) {
            long tokens = kind.tokens.orElse(0);
            if (tokens == 0) {
                return;
            }
            long cached = Math.min(tokens, kind.cached.orElse(0));
            Optional<BigDecimal> price = prices.of(model, kind.item);
            if (cached < tokens) {
                if (price.isPresent()) {
                    both(Money.of(tokens - cached, price.get()));
                } else {
                    unpriced(tokens - cached, kind.item);
                }
            }
            Optional<BigDecimal> cachedPrice = prices.of(model, kind.item + " cached");
            if (cached > 0 && cachedPrice.isPresent()) {
                both(Money.of(cached, cachedPrice.get()));
            } else if (cached > 0 && price.isPresent()) {
                because.add("The price of " + kind.item + " cached is not known for " + model + "; it is at most that of "
                        + kind.item + ".");
                most(Money.of(cached, price.get()));
            } else if (cached > 0) {
                unpriced(cached, kind.item + " cached");
            }
        }

        /** Tokens of which it is not told whether they are text or picture. */
        private void rest(String name, long tokens, Kind one, Kind other) {
            Optional<BigDecimal> first = prices.of(model, one.item);
            Optional<BigDecimal> second = prices.of(model, other.item);
            because.add("The service does not tell what " + tokens + " tokens of " + name + " are.");
            if (first.isEmpty() || second.isEmpty()) {
                high = null;
                return;
            }
            BigDecimal cheapest = prices.of(model, one.item + " cached").orElse(BigDecimal.ZERO)
                    .min(prices.of(model, other.item + " cached").orElse(BigDecimal.ZERO));
            boolean mayBeCached = one.item.endsWith(" in");
            low = low.add(Money.of(tokens, mayBeCached ? cheapest : first.get().min(second.get())));
            most(Money.of(tokens, first.get().max(second.get())));
        }

        private void both(BigDecimal dollars) {
            low = low.add(dollars);
            most(dollars);
        }

        private void most(BigDecimal dollars) {
            high = high == null ? null : high.add(dollars);
        }

        private void unpriced(long tokens, String item) {
            unbounded("The price of " + item + " is not known for " + model + ": " + tokens + " tokens are not counted.");
        }

        private void unbounded(String why) {
            because.add(why);
            high = null;
        }

        private static boolean impossible(Kind kind) {
            return impossible(kind.tokens) || impossible(kind.cached);
        }

        private static boolean impossible(OptionalLong count) {
            return count.isPresent() && (count.getAsLong() < 0 || count.getAsLong() > MOST_TOKENS);
        }
    }
}
