package dev.alphakey.check;

/** The judgement over all findings: the worst of them. */
public enum Verdict {
    PASS,
    WARN,
    FAIL
}
