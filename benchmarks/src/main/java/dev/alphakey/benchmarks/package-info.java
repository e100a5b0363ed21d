/**
 * The command line of the benchmarks and what its commands share.
 * What is drawn lives in {@link dev.alphakey.benchmarks.scene}, what is judged in {@link dev.alphakey.benchmarks.quality},
 * what is timed in {@link dev.alphakey.benchmarks.speed} and {@link dev.alphakey.benchmarks.program}, what becomes of the
 * times in {@link dev.alphakey.benchmarks.results}, and who answers for the image service in
 * {@link dev.alphakey.benchmarks.service}.
 */
package dev.alphakey.benchmarks;
