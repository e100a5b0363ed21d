/**
 * What is asked of the Responses call with its {@code image_generation} tool, where a text model decides about pictures, and
 * what comes of it, as immutable values. Nothing here knows JSON or HTTP.
 */
package dev.alphakey.openai.responses;
