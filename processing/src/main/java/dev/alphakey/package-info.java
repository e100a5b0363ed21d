/**
 * The front door: from an image on a flat key colour to a validated cutout in a few lines.
 * Only what joins the other packages belongs here; each step lives in its own.
 */
package dev.alphakey;
