package dev.alphakey.matte;

/** Which keyer is used, and what it may be told. */
public sealed interface MatteOptions permits UnmixOptions, ThresholdOptions {}
