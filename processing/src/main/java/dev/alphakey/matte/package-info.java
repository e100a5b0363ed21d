/**
 * From an image on a known background to its matte: keyers, despill, and what moves or softens the edge.
 * The background is measured elsewhere; cropping, splitting and resizing are not done here.
 */
package dev.alphakey.matte;
