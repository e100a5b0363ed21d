package dev.alphakey.openai.cost;

/** How far an estimate can be trusted, surest first. */
public enum Certainty {
    /** By a formula, list or price that agrees with what was published and observed. */
    KNOWN_FORMULA,
    /** By a rule that is presumed or rough. */
    ESTIMATE,
    /** Between the least and the most that can come of a choice left to the service. */
    BOUND,
    /** Not known. */
    UNKNOWN;

    Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
