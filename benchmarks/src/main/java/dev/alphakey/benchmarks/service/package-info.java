/**
 * A loopback stand-in of the image service: it checks requests as the service is known to, and answers with drawn pictures whose
 * truth it keeps. Whatever speaks HTTP, refuses, paints or fails on purpose lives here; nothing here calls a server.
 */
package dev.alphakey.benchmarks.service;
