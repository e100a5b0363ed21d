/**
 * Programs of this machine: which peers and JDKs are here, and what one run of a whole process takes.
 * What they are run on, and what is made of the numbers, is decided elsewhere.
 */
package dev.alphakey.benchmarks.program;
