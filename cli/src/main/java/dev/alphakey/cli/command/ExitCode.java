package dev.alphakey.cli.command;

/** What the command tells its caller. */
public enum ExitCode {
    /** Done, and valid where validation was asked for. */
    DONE(0),
    /** Nothing was done. */
    FAILED(1),
    /** The command line was wrong; nothing was tried. */
    USAGE(2),
    /** Done, but a cutout failed its validation. */
    INVALID(3),
    /** Some of the files were done, some failed. */
    PARTLY(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The code for a run over several files. */
    public static ExitCode of(int files, int failed, int invalid) {
        if (failed > 0) {
            return failed == files ? FAILED : PARTLY;
        }
        return invalid > 0 ? INVALID : DONE;
    }
}
