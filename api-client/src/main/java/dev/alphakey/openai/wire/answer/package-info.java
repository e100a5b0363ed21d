/**
 * What came back, turned from bytes into data: JSON with its pictures, streams of events, the bodies of errors, and the
 * secrets that such texts must not repeat. Connections, statuses, retries and exceptions for callers do not belong here.
 */
package dev.alphakey.openai.wire.answer;
