/**
 * Files to pixels and back: which format a file really is, its limits, its orientation and profile, and writing so that a
 * file appears whole or not at all. Nothing here knows of keys or mattes.
 */
package dev.alphakey.codec;
