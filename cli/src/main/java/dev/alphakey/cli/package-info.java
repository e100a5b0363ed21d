/**
 * The {@code alphakey} command: arguments in, calls to the libraries, text, JSON and exit codes out.
 * No algorithm lives here; what touches pixels belongs to {@code dev.alphakey}. This package
 * holds only where it begins; each command has a package of its own.
 */
package dev.alphakey.cli;
