/**
 * What is asked of the image calls and what comes of them: requests, pictures to upload, answers and stream events, as
 * immutable values. Nothing here knows JSON, HTTP, files' contents or what a particular model takes.
 */
package dev.alphakey.openai.image;
