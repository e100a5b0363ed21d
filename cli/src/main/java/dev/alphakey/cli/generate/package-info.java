/**
 * The commands {@code generate}, {@code edit} and {@code estimate}: one order from one command line, its pictures to files.
 * Batches of orders and prompts to cutouts have rooms of their own and use what is public here.
 */
package dev.alphakey.cli.generate;
