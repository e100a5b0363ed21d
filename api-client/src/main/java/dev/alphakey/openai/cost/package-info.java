/**
 * What pictures cost: estimates before a call, the bill after it, and the prices, which are data that a program can replace.
 * What is not known is said to be unknown, and never counted as nothing.
 */
package dev.alphakey.openai.cost;
