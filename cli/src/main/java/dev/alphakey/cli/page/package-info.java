/**
 * The page that --report writes: one HTML file with pictures, findings and measures, which loads nothing. It shows reports
 * and makes none.
 */
package dev.alphakey.cli.page;
