/**
 * What each image model takes, in one table, and checks of requests against it before they are sent. Everything here is a
 * value: nothing asks the service, reads a file or looks at the clock, and models that the table does not know are let through.
 */
package dev.alphakey.openai.model;
