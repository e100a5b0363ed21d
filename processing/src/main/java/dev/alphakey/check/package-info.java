/**
 * Judges a cutout by what can be known without the truth: findings with a measure, a limit, a place and advice, a verdict
 * over them, and a sheet to look at. Nothing here changes a cutout.
 */
package dev.alphakey.check;
