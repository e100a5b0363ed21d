/**
 * Times things: loops by the CPU time of their thread, whole programs beside each other in alternating runs.
 * How good a result looks is not judged here.
 */
package dev.alphakey.benchmarks.speed;
