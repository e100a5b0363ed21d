/**
 * What lies behind the subject: the key colour as asked and as measured.
 * How much of a pixel is background is not decided here but in {@link dev.alphakey.matte}.
 */
package dev.alphakey.background;
