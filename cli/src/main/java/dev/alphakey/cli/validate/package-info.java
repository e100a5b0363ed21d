/**
 * The {@code validate} command: cutouts that exist already, checked. The checks are the library's.
 */
package dev.alphakey.cli.validate;
