package dev.alphakey.benchmarks.service;

import java.util.Locale;
import java.util.Map;

/**
 * A request as read from a connection.
 *
 * @param path without its query
 * @param query empty when there is none
 * @param headers by their names in lower case
 */
record Call(String method, String path, String query, Map<String, String> headers, byte[] body) {
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The type of the body without its parameters. */
    String contentType() {
        return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
