/**
 * The words that go to an image model: labelled prompts, the clauses that ask for a flat key colour, and which colour that is.
 * Nothing here sends a request or spends money.
 */
package dev.alphakey.cli.prompt;
