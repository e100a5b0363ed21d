package dev.alphakey.benchmarks.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Which requests for pictures go wrong. Only requests that pass every check are counted, from 0, and a retry counts anew; the
 * same seed and count meet the same fault.
 *
 * @param script the faults of the first requests, before shares count
 * @param shares of the other requests that meet each fault, together at most 1
 * @param stormStart the first request of a run of 429
 * @param stormLength how many requests it lasts; 0 for none
 * @param slowMillis how long every picture takes longer
 * @param retryAfterMillis what a 429 tells to wait
 */
public record Faults(
        List<Fault> script, Map<Fault, Double> shares, long stormStart, long stormLength, long slowMillis,
        long retryAfterMillis) {
    /** Everything goes well. */
    public static final Faults NONE = new Faults(List.of(), Map.of(), 0, 0, 0, 250);

    private static final long LONGEST_MILLIS = 600_000;

    public Faults {
        script = List.copyOf(script);
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        double sum = 0;
        for (double share : shares.values()) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException("a share of faults is 0 to 1, not " + share);
            }
            sum += share;
        }
        if (sum > 1 + 1e-9) {
            throw new IllegalArgumentException("the shares of all faults add up to " + sum + ", which is more than 1");
        }
    }

    /** These faults in turn, {@link Fault#NONE} where a request shall succeed, and none afterwards. */
    public static Faults script(Fault... faults) {
        return new Faults(List.of(faults), Map.of(), 0, 0, 0, NONE.retryAfterMillis);
    }

    /**
     * Reads {@code 429=0.1,500=0.1,drop=0.05,slow=50,retry-after=100,storm=20+30}: shares of faults by their names,
     * milliseconds for {@code slow} and {@code retry-after}, and for {@code storm} the first request and how many.
     *
     * @throws IllegalArgumentException with one line for the user
     */
    public static Faults parse(String spec) {
        Map<Fault, Double> shares = new LinkedHashMap<>();
        long[] storm = {0, 0};
        long slow = 0;
        long retryAfter = NONE.retryAfterMillis;
        for (String item : spec.split(",")) {
            if (item.isBlank()) {
                continue;
            }
            String[] pair = item.strip().split("=", 2);
            if (pair.length < 2) {
                throw new IllegalArgumentException("'" + item.strip() + "' is no fault: use NAME=SHARE");
            }
            switch (pair[0]) {
                case "slow" -> slow = millis(item, pair[1]);
                case "retry-after" -> retryAfter = millis(item, pair[1]);
                case "storm" -> storm = storm(pair[1]);
                default -> shares.put(Fault.parse(pair[0]), share(item, pair[1]));
            }
        }
        return new Faults(List.of(), shares, storm[0], storm[1], slow, retryAfter);
    }

    /** The same with another delay for every picture. */
    public Faults withSlowMillis(long millis) {
        return new Faults(script, shares, stormStart, stormLength, millis, retryAfterMillis);
    }

    Fault at(long number, long seed) {
        if (number < script.size()) {
            return script.get((int) number);
        }
        if (number >= stormStart && number - stormStart < stormLength) {
            return Fault.RATE_LIMIT;
        }
        double draw = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + number).nextDouble();
        for (Map.Entry<Fault, Double> share : shares.entrySet()) {
            draw -= share.getValue();
            if (draw < 0) {
                return share.getKey();
            }
        }
        return Fault.NONE;
    }

    private static double share(String item, String text) {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + item + "' needs a share of 0 to 1", e);
        }
        throw new IllegalArgumentException("'" + item + "' needs a share of 0 to 1");
    }

    private static long millis(String item, String text) {
        if (!text.matches("[0-9]{1,6}") || Long.parseLong(text) > LONGEST_MILLIS) {
            throw new IllegalArgumentException("'" + item + "' needs milliseconds, 0 to " + LONGEST_MILLIS);
        }
        return Long.parseLong(text);
    }

    private static long[] storm(String text) {
        if (!text.matches("[0-9]{1,9}\\+[0-9]{1,9}")) {
            throw new IllegalArgumentException("a storm is FIRST+COUNT, as in storm=20+30, not '" + text + "'");
        }
        String[] numbers = text.split("\\+");
        return new long[] {Long.parseLong(numbers[0]), Long.parseLong(numbers[1])};
    }
}
