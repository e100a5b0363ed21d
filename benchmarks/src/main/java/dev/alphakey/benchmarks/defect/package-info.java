/**
 * Measures how far the checks of a cutout can be believed: spoils cutouts whose truth is known, one defect at a time, and counts
 * what is caught and what is alarmed at without cause. Nothing here judges a cutout itself.
 */
package dev.alphakey.benchmarks.defect;
