/**
 * What became of each image, for people and for programs: reports, their printing, and the runs that make several side by
 * side. Nothing here knows how a report came about.
 */
package dev.alphakey.cli.report;
