/**
 * The command line of the benchmarks and what its commands share.
 * What is drawn lives in {@link dev.alphakey.benchmarks.scene}, what is judged in {@link dev.alphakey.benchmarks.quality}, what is
 * timed in {@link dev.alphakey.benchmarks.speed}.
 */
package dev.alphakey.benchmarks;
