/**
 * The {@code alphakey} command: arguments in, calls to the libraries, text, JSON and exit codes out.
 * No algorithm lives here; what touches pixels belongs to {@code dev.alphakey}.
 */
package dev.alphakey.cli;
