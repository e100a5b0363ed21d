package dev.alphakey.mask;

/**
 * Something about a mask that is wrong, or worth a look.
 *
 * @param name of the rule, in lower case with dashes; stable
 * @param failure whether the service refuses such a mask or cannot do anything with it
 * @param message one sentence for people, with what to do about it
 */
public record MaskFinding(String name, boolean failure, String message) {}
