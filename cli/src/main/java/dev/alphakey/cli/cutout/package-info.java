/**
 * The command {@code cutout}: from a prompt to a validated cutout, by way of the service and of {@code remove}. What asks for
 * pictures, counts their cost, judges and chooses among them lives here; keying and checking do not.
 */
package dev.alphakey.cli.cutout;
