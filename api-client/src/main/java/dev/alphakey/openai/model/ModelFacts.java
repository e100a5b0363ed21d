package dev.alphakey.openai.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one model. A program that knows more, or knows a newer model, starts from the facts of a like one and
 * changes them: {@code table.with(table.facts("gpt-image-2").get().withId("gpt-image-3").withValues("quality", ...))}.
 *
 * @param id what requests name
 * @param lifecycle how long the model lives
 * @param calls the calls that it can be asked with
 * @param sizes the sizes that it makes
 * @param transparency whether it makes transparent backgrounds
 * @param values the values that it takes, by the field's name on the wire; a field that is not here is refused. Known are
 *     quality, output_format, background (without {@code transparent}), moderation, input_fidelity, complexity,
 *     response_format and style
 * @param presumed the fields whose rule is unproven, by their names on the wire and {@code output_tokens}: what breaks it is
 *     warned of, not refused
 * @param markup whether it takes a drawing over the first picture
 * @param streams whether it answers as a stream, with partial pictures
 * @param gif how large its GIFs may be
 * @param inputs the pictures that it takes to edit
 * @param mostPictures the most that {@code n} may be
 * @param promptLength the most characters of a prompt
 * @param tokens how its output tokens are counted
 */
public record ModelFacts(
        String id,
        Lifecycle lifecycle,
        Set<Call> calls,
        SizeRule sizes,
        Transparency transparency,
        Map<String, List<String>> values,
        Set<String> presumed,
        boolean markup,
        boolean streams,
        Optional<GifRule> gif,
        InputRule inputs,
        int mostPictures,
        int promptLength,
        TokenRule tokens) {
    public ModelFacts {
        Objects.requireNonNull(id);
        Objects.requireNonNull(lifecycle);
        calls = Set.copyOf(calls);
        Objects.requireNonNull(sizes);
        Objects.requireNonNull(transparency);
        values = Map.copyOf(values);
        presumed = Set.copyOf(presumed);
        Objects.requireNonNull(gif);
        Objects.requireNonNull(inputs);
        Objects.requireNonNull(tokens);
    }

    /** The values that a field may have, in the order to name them; empty when the model refuses the field. */
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    public ModelFacts withId(String newId) {
        return new ModelFacts(
                newId, lifecycle, calls, sizes, transparency, values, presumed, markup, streams, gif, inputs, mostPictures,
                promptLength, tokens);
    }

    public ModelFacts withLifecycle(Lifecycle newLifecycle) {
        return new ModelFacts(
                id, newLifecycle, calls, sizes, transparency, values, presumed, markup, streams, gif, inputs, mostPictures,
                promptLength, tokens);
    }

    public ModelFacts withSizes(SizeRule newSizes) {
        return new ModelFacts(
                id, lifecycle, calls, newSizes, transparency, values, presumed, markup, streams, gif, inputs, mostPictures,
                promptLength, tokens);
    }

    public ModelFacts withTransparency(Transparency newTransparency) {
        return new ModelFacts(
                id, lifecycle, calls, sizes, newTransparency, values, presumed, markup, streams, gif, inputs, mostPictures,
                promptLength, tokens);
    }

    /** With other values for one field; none at all when the model refuses it. */
    public ModelFacts withValues(String field, String... newValues) {
        Map<String, List<String>> all = new HashMap<>(values);
        all.put(field, List.of(newValues));
        return new ModelFacts(
                id, lifecycle, calls, sizes, transparency, all, presumed, markup, streams, gif, inputs, mostPictures,
                promptLength, tokens);
    }

    /** With more fields whose rule is unproven. */
    public ModelFacts withPresumed(String... fields) {
        Set<String> all = new HashSet<>(presumed);
        all.addAll(List.of(fields));
        return new ModelFacts(
                id, lifecycle, calls, sizes, transparency, values, all, markup, streams, gif, inputs, mostPictures,
                promptLength, tokens);
    }

    public ModelFacts withMarkup(boolean newMarkup) {
        return new ModelFacts(
                id, lifecycle, calls, sizes, transparency, values, presumed, newMarkup, streams, gif, inputs, mostPictures,
                promptLength, tokens);
    }

    public ModelFacts withGif(GifRule newGif) {
        return new ModelFacts(
                id, lifecycle, calls, sizes, transparency, values, presumed, markup, streams, Optional.of(newGif), inputs,
                mostPictures, promptLength, tokens);
    }

    public ModelFacts withTokens(TokenRule newTokens) {
        return new ModelFacts(
                id, lifecycle, calls, sizes, transparency, values, presumed, markup, streams, gif, inputs, mostPictures,
                promptLength, newTokens);
    }
}
