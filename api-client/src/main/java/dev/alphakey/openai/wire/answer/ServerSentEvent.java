package dev.alphakey.openai.wire.answer;

import okio.Buffer;

/**
 * One event of a stream.
 *
 * @param name the {@code event:} line, or "message"
 * @param data all {@code data:} lines, joined by line feeds; reading it consumes it, which lets a picture's text go while
 *     its bytes are decoded
 */
public record ServerSentEvent(String name, Buffer data) {}
