/**
 * Files that the service keeps, so that a picture is uploaded once and named by its id afterwards, as immutable values. Nothing
 * here knows JSON or HTTP.
 */
package dev.alphakey.openai.file;
