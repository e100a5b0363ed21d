package dev.alphakey.cli.jobs;

/** What became of a job in one run. */
enum JobState {
    /** Its pictures were ordered and are saved. */
    DONE,
    /** They were there already. */
    SKIP,
    /** It may have been billed, but its pictures did not come. */
    LOST,
    /** It was refused, or could not be ordered; nothing was billed. */
    ERROR,
    /** It was not ordered, since the run had been stopped. */
    LEFT
}
