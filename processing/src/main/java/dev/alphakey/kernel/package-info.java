/**
 * The hot loops over plain arrays, internal to this module: whoever calls them has checked sizes and options.
 * What a loop means to a matte or a check is said where it is called. How work is shared out among threads is here too, and what
 * counts as a speck.
 */
package dev.alphakey.kernel;
