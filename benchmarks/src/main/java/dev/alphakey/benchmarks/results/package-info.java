/**
 * The speed page: runs the benchmarks and the whole processes, keeps what they measured as one list of figures, and makes the
 * ratios, tables and charts out of that list alone. Nothing is measured here itself.
 */
package dev.alphakey.benchmarks.results;
