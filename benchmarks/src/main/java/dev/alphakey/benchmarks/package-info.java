/**
 * The command line of the benchmarks and what its commands share.
 * What is drawn lives in {@link dev.alphakey.benchmarks.scene}, what is judged in {@link dev.alphakey.benchmarks.quality},
 * what is timed in {@link dev.alphakey.benchmarks.speed} and {@link dev.alphakey.benchmarks.program}, and what becomes of the
 * times in {@link dev.alphakey.benchmarks.results}.
 */
package dev.alphakey.benchmarks;
