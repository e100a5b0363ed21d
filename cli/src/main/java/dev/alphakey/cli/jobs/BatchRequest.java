package dev.alphakey.cli.jobs;

import dev.alphakey.cli.service.Costs;
import dev.alphakey.openai.RetryPolicy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a batch is run, apart from its jobs.
 *
 * @param folder for its pictures
 * @param manifest the file of its journal
 * @param concurrency how many orders are under way at once
 * @param retries of each order; what may bill twice is done by the batch itself, which writes it down
 * @param failFast whether nothing more is ordered after the first job that fails
 * @param most dollars that it may cost, with its earlier runs
 * @param force whether files are replaced
 */
record BatchRequest(
        Path folder,
        Path manifest,
        int concurrency,
        RetryPolicy retries,
        boolean failFast,
        Optional<BigDecimal> most,
        Costs costs,
        Derivation derivation,
        boolean force,
        boolean verbose) {}
