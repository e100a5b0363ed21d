/**
 * The commands {@code mask}, {@code mask check} and {@code mask preview}: options in their order to {@code dev.alphakey.mask}, masks
 * to files. How masks are made and judged is the library's business.
 */
package dev.alphakey.cli.mask;
