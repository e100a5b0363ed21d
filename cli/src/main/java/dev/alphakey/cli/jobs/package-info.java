/**
 * The command {@code generate-batch}: many orders from lines of JSON, side by side, with a journal that outlives the program so
 * that nothing is paid for twice. Reading, naming and ordering of jobs live here; what one order is, and what becomes of its
 * pictures, is the business of {@code service} and {@code generate}.
 */
package dev.alphakey.cli.jobs;
