/**
 * Masks for edits: which pixels of a picture an image model may paint anew, drawn, read off pictures, combined and judged.
 * Pixels in, pixels out; nothing here knows of files, mattes, or the service that takes the mask.
 */
package dev.alphakey.mask;
