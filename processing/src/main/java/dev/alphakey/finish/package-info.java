/**
 * What is done with a cutout afterwards: trim, align, fit, split a sheet into sprites and pack them again, fewer colours.
 * Pixels in, pixels out; nothing here knows of files, keys, or how the cutout was made.
 */
package dev.alphakey.finish;
