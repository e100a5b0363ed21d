/**
 * The {@code finish} command and the options that it shares with {@code remove}: arguments to
 * {@code dev.alphakey.finish}, sprites to files. How images are finished is the library's business.
 */
package dev.alphakey.cli.finish;
