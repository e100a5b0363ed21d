package dev.alphakey.benchmarks.service;

import java.util.List;

/**
 * One request as the service saw it, in the order of their ends.
 *
 * @param number from 0
 * @param requestId the answer's x-request-id
 * @param model as asked; empty when none was read
 * @param prompt at most its first 2000 characters; empty when none was read
 * @param job the {@code [job:NAME]} in the prompt, or else safety_identifier, or else user, or else empty
 * @param status of HTTP; 0 when the connection ended before one was sent
 * @param outcome {@code ok}, or the code of the error, or the fault
 * @param fault what was put in its way, {@code none} in most cases
 * @param billed whether pictures were made and therefore paid. Requests carry nothing that would make two of them one, so each is
 *     billed for itself, whether or not its answer arrived. Refusals and errors before the making are free
 * @param delivered whether the answer was sent to its last byte; a client that died has not necessarily read it
 * @param pictures how many were made
 * @param outputTokens that they cost
 * @param sha256 of the files made, in hexadecimal
 */
public record JournalEntry(
        long number, String method, String path, String requestId, String model, String prompt, String job, int status,
        String outcome, String fault, boolean billed, boolean delivered, int pictures, long outputTokens, List<String> sha256) {
    public JournalEntry {
        sha256 = List.copyOf(sha256);
    }
}
