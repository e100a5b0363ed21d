/**
 * How numbers are shown: Markdown tables, and charts as small SVG files that are legible on light and dark pages.
 * What the numbers mean is not known here.
 */
package dev.alphakey.benchmarks.page;
