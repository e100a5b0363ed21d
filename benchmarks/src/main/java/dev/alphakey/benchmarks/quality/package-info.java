/**
 * Judges mattes: removes the background of scenes with known truth by AlphaKey and by every peer that is installed, and measures
 * how far each result is from the truth. How long anything takes is not measured here.
 */
package dev.alphakey.benchmarks.quality;
