package dev.alphakey.openai;

import dev.alphakey.openai.model.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request was found wrong before anything of it was sent, so it cost nothing. {@link CallOptions#with(Checking)} sends it
 * nevertheless.
 */
public final class RefusedRequestException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RefusedRequestException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** All that was refused, each with its field, rule and nearest value. */
    public List<Problem> problems() {
        return problems;
    }
}
