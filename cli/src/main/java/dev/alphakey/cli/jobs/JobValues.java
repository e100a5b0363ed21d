package dev.alphakey.cli.jobs;

import dev.alphakey.cli.command.NearestName;
import dev.alphakey.cli.command.UsageException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** The values of a line. What is wrong with one is kept, with its key, and it counts as missing, so that all is told of at once. */
final class JobValues {
    private final Map<String, Object> map;
    /** Each once, however often the value is asked for. */
    private final Set<String> problems;

    JobValues(Map<String, Object> map) {
        this(map, new LinkedHashSet<>());
    }

    private JobValues(Map<String, Object> map, Set<String> problems) {
        this.map = map;
        this.problems = problems;
    }

    /** A part of a job that may be refused. */
    interface Part<T> {
        T get() throws UsageException;
    }

    /** The part, or something in its place where it was refused. */
    <T> T attempt(Part<T> part, T otherwise) {
        try {
            return part.get();
        } catch (UsageException e) {
            complain(e.getMessage());
            return otherwise;
        }
    }

    /** What a key's value means, or something in its place where it means nothing. */
    <T> T attempt(String key, Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            complain("'" + key + "': " + e.getMessage());
            return otherwise;
        }
    }

    void complain(String problem) {
        problems.add(problem);
    }

    boolean isRightSoFar() {
        return problems.isEmpty();
    }

    /** @throws UsageException with all that is wrong, if anything is */
    void refuse() throws UsageException {
        if (!problems.isEmpty()) {
            throw new UsageException(String.join("; ", problems));
        }
    }

    void requireKnown(List<String> known, String where) {
        for (String key : map.keySet()) {
            if (!known.contains(key)) {
                complain("there is no '" + key + "'" + where + "; " + NearestName.of(key, known)
                        .map(nearest -> "is it '" + nearest + "'?")
                        .orElse("known are " + String.join(", ", known)));
            }
        }
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    String text(String key, String otherwise) {
        Object value = map.get(key);
        if (value == null || value instanceof String) {
            return value == null ? otherwise : (String) value;
        }
        complain("'" + key + "' is a text in quotes, not " + value);
        return otherwise;
    }

    boolean truth(String key) {
        if (map.get(key) instanceof Boolean value) {
            return value;
        }
        complain("'" + key + "' is true or false, without quotes");
        return false;
    }

    int whole(String key, int otherwise, int least, int most) {
        Object value = map.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Long number && number >= least && number <= most) {
            return number.intValue();
        }
        complain("'" + key + "' is a whole number from " + least + " to " + most + " without quotes, not "
                + (value instanceof String ? "\"" + value + "\"" : value));
        return otherwise;
    }

    Integer wholeOr(String key, OptionalInt otherwise, int least, int most) {
        if (!has(key)) {
            return otherwise.isPresent() ? (Integer) otherwise.getAsInt() : null;
        }
        return whole(key, least, least, most);
    }

    @SuppressWarnings("unchecked")
    JobValues object(String key) {
        Object value = map.get(key);
        if (value instanceof Map) {
            return new JobValues((Map<String, Object>) value, problems);
        }
        if (value != null) {
            complain("'" + key + "' is an object, not " + value);
        }
        return new JobValues(Map.of(), problems);
    }
}
