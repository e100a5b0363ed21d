package dev.alphakey.openai.cost;

import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.VariationRequest;
import dev.alphakey.openai.model.ModelFacts;
import dev.alphakey.openai.model.ModelTable;
import dev.alphakey.openai.model.TokenRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells before a call what it will cost, as far as that is known. What the service counts afterwards is {@link ActualCost}. */
public final class CostEstimator {
    /** By the table and the prices that come with this library. */
    public static final CostEstimator STANDARD = new CostEstimator(ModelTable.STANDARD, Prices.STANDARD);

    private final ModelTable table;
    private final Prices prices;

    public CostEstimator(ModelTable table, Prices prices) {
        this.table = Objects.requireNonNull(table);
        this.prices = Objects.requireNonNull(prices);
    }

    public Estimate generate(GenerateRequest request) {
        return estimate(request.model(), Optional.of(request.prompt()), List.of(), request.options(), new ArrayList<>());
    }

    /**
     * An edit.
     *
     * @param sizes of its pictures, in their order; empty for what is not known, such as pictures behind a URL, and shorter than
     *     the pictures when nothing is known of the rest
     */
    public Estimate edit(EditRequest request, List<Optional<ImageSize>> sizes) {
        List<Optional<ImageSize>> all = new ArrayList<>(sizes.subList(0, Math.min(sizes.size(), request.images().size())));
        all.addAll(Collections.nCopies(request.images().size() - all.size(), Optional.empty()));
        List<String> because = new ArrayList<>();
        if (request.mask().isPresent()) {
            because.add("The mask is taken to cost nothing.");
        }
        if (request.markup().isPresent()) {
            because.add("The markup is counted as a picture, which is not known.");
            all.add(Optional.empty());
        }
        return estimate(request.model(), Optional.of(request.prompt()), all, request.options(), because);
    }

    public Estimate variation(VariationRequest request) {
        return estimate(request.model(), Optional.empty(), List.of(Optional.empty()), request.options(), new ArrayList<>());
    }

    /**
     * One picture by the Responses tool; the conversation's own tokens, and the prompt as its model rewrites it, are not in it.
     *
     * @param model the tool's image model
     * @param sizes as for {@link #edit}
     */
    public Estimate responsesTool(String model, String prompt, List<Optional<ImageSize>> sizes, ImageOptions options) {
        List<String> because = new ArrayList<>();
        because.add("The text model that calls the tool costs its own tokens on top, and may make several pictures or none.");
        return estimate(model, Optional.of(prompt), sizes, options, because);
    }

    private Estimate estimate(
            String model, Optional<String> prompt, List<Optional<ImageSize>> pictures, ImageOptions options,
            List<String> because) {
        Optional<ModelFacts> facts = table.facts(model);
        int n = Math.max(1, options.n().orElse(1));
        Estimate.Part output = output(model, facts, options, n, because);
        Estimate.Part input = byPicture(model)
                ? new Estimate.Part(Optional.empty(), Optional.of(Money.NOTHING), Certainty.KNOWN_FORMULA)
                : input(model, facts, prompt, pictures, n, because);
        if (options.svg().isPresent()) {
            because.add("The text model that writes the SVG costs its own tokens on top.");
        }
        return new Estimate(input, output, because);
    }

    private Estimate.Part output(
            String model, Optional<ModelFacts> facts, ImageOptions options, int n, List<String> because) {
        if (byPicture(model)) {
            return priced(model, options, n, because);
        }
        OutputTokens one = OutputTokens.of(facts, options);
        because.addAll(one.because());
        Optional<Range<Long>> tokens = one.tokens().map(range -> new Range<>(range.low() * n, range.high() * n));
        Optional<Range<BigDecimal>> dollars = tokens.flatMap(range -> price(model, "image out", because)
                .map(price -> Money.of(range, price)));
        Optional<Range<BigDecimal>> published = published(model, options).map(range -> Money.times(range, n));
        if (dollars.isPresent() && published.isPresent()) {
            because.add("The published prices by picture and by token disagree for " + model + ", so both are spanned.");
            return new Estimate.Part(
                    tokens, Optional.of(Money.span(dollars.get(), published.get())), one.certainty().or(Certainty.ESTIMATE));
        }
        return new Estimate.Part(tokens, dollars, one.certainty());
    }

    /** Whether a model's pictures have a price and its tokens have none. */
    private boolean byPicture(String model) {
        Map<String, BigDecimal> items = prices.items(model);
        return !items.isEmpty() && items.keySet().stream().allMatch(item -> item.startsWith("picture "));
    }

    private Estimate.Part priced(String model, ImageOptions options, int n, List<String> because) {
        Optional<Range<BigDecimal>> price = published(model, options);
        if (price.isEmpty()) {
            because.add("There is no price of a picture of " + model + " with these options.");
            return new Estimate.Part(Optional.empty(), Optional.empty(), Certainty.UNKNOWN);
        }
        because.add(model + " is billed by the picture.");
        boolean exact = price.get().exact();
        if (!exact) {
            because.add("What is left to the model is spanned.");
        }
        return new Estimate.Part(
                Optional.empty(), Optional.of(Money.times(price.get(), n)),
                exact ? Certainty.KNOWN_FORMULA : Certainty.BOUND);
    }

    /** Prices by picture that the options leave open. */
    private Optional<Range<BigDecimal>> published(String model, ImageOptions options) {
        Optional<String> quality = options.quality().filter(value -> !value.equals("auto"));
        Optional<String> size = options.size().filter(value -> !value.isAuto()).map(ImageSize::toString);
        return prices.items(model).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("picture "))
                .filter(entry -> fits(entry.getKey().split(" "), quality, size))
                .map(entry -> new Range<>(entry.getValue(), entry.getValue()))
                .reduce(Money::span);
    }

    private static boolean fits(String[] item, Optional<String> quality, Optional<String> size) {
        boolean sizeFits = size.isEmpty() || size.get().equals(item[item.length - 1]);
        return sizeFits && (item.length == 2 || quality.isEmpty() || quality.get().equals(item[1]));
    }

    private Estimate.Part input(
            String model, Optional<ModelFacts> facts, Optional<String> prompt, List<Optional<ImageSize>> pictures, int n,
            List<String> because) {
        Range<Long> text = prompt.map(InputTokens::text).orElse(new Range<>(0L, 0L));
        because.add("The tokens of prompts and of pictures that are read are estimates.");
        Certainty certainty = Certainty.ESTIMATE;
        if (!pictures.isEmpty() && !facts.map(ModelFacts::tokens).filter(TokenRule.Formula.class::isInstance).isPresent()) {
            because.add("How " + model + " counts pictures that it reads is not known.");
            return new Estimate.Part(Optional.empty(), Optional.empty(), Certainty.UNKNOWN);
        }
        long low = 0;
        long high = 0;
        for (Optional<ImageSize> picture : pictures) {
            Range<Long> tokens = picture.filter(size -> !size.isAuto())
                    .map(InputTokens::picture).map(count -> new Range<>(count, count)).orElse(InputTokens.ANY_PICTURE);
            low += tokens.low();
            high += tokens.high();
        }
        if (pictures.stream().anyMatch(Optional::isEmpty)) {
            certainty = Certainty.BOUND;
            because.add("Pictures of unknown size are counted from the least to the most that one can have.");
        }
        if (n > 1) {
            certainty = Certainty.BOUND;
            because.add("Whether what is read is billed once or for each picture made is not known, so both are spanned.");
        }
        Range<Long> images = new Range<>(low, high * n);
        Range<Long> words = new Range<>(text.low(), text.high() * n);
        Optional<Range<BigDecimal>> dollars = price(model, "text in", because).map(price -> Money.of(words, price));
        if (!pictures.isEmpty()) {
            Optional<BigDecimal> price = price(model, "image in", because);
            dollars = dollars.flatMap(sum -> price.map(each -> Money.sum(sum, Money.of(images, each))));
        }
        Range<Long> both = new Range<>(words.low() + images.low(), words.high() + images.high());
        return new Estimate.Part(Optional.of(both), dollars, certainty);
    }

    private Optional<BigDecimal> price(String model, String item, List<String> because) {
        Optional<BigDecimal> price = prices.of(model, item);
        if (price.isEmpty()) {
            because.add("The price of " + item + " is not known for " + model + ".");
        }
        return price;
    }
}
