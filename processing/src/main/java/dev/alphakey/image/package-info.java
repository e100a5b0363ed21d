/**
 * Pixels only: rasters, boxes within them, and how they are shown over a backdrop.
 * Nothing here knows of files, key colours or mattes.
 */
package dev.alphakey.image;
