/**
 * The {@code remove} command: arguments to {@code dev.alphakey.ChromaKey}, cutouts to files. Other commands cut out through
 * this one.
 */
package dev.alphakey.cli.remove;
