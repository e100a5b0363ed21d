/**
 * JMH benchmarks: loops, codecs and the whole way from file to file, by the CPU time of the threads that work.
 * Whole processes are timed in {@link dev.alphakey.benchmarks.program}.
 */
package dev.alphakey.benchmarks.speed;
