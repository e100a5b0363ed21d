package dev.alphakey.benchmarks.results;

import java.util.Locale;

/**
 * A ratio or amount that must be kept to.
 *
 * @param limit what is allowed
 * @param most whether the limit is the most that is allowed, or else the least
 * @param measured NaN when it was not measured
 */
record Requirement(String what, String jdk, String unit, double limit, boolean most, double measured) {
    static Requirement atMost(String what, String jdk, double limit, String unit, double measured) {
        return new Requirement(what, jdk, unit, limit, true, measured);
    }

    static Requirement atLeast(String what, String jdk, double limit, String unit, double measured) {
        return new Requirement(what, jdk, unit, limit, false, measured);
    }

    boolean met() {
        return most ? measured <= limit : measured >= limit;
    }

    String verdict() {
        return Double.isNaN(measured) ? "not measured" : met() ? "met" : "**missed**";
    }

    String limitText() {
        return (most ? "at most " : "at least ") + number(limit) + unit;
    }

    String measuredText() {
        return Double.isNaN(measured) ? "–" : number(measured) + unit;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 20 ? "%.0f" : Math.abs(value) >= 3 ? "%.1f" : "%.2f", value);
    }
}
