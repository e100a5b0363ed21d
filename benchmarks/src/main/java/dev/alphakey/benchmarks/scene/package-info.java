/**
 * Draws subjects whose alpha and colour are known exactly, and puts behind them what image models paint as a flat key.
 * Nothing here removes a background, measures a result or knows of command lines.
 */
package dev.alphakey.benchmarks.scene;
