package dev.alphakey.openai.model;

/** Whether a model makes pictures with a transparent background. */
public enum Transparency {
    YES,
    /** The service may refuse it, or do it badly. */
    PREVIEW,
    NO
}
