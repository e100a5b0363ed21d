package dev.alphakey.check;

/** How much a finding matters, from least to most. */
public enum Severity {
    /** Within its limit. */
    OK,
    /** Worth a look; legitimate in some pictures. */
    WARN,
    /** A defect. */
    FAIL
}
