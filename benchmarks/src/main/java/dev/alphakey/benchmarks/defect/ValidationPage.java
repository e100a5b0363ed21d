package dev.alphakey.benchmarks.defect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is printed and written about a run. */
public final class ValidationPage {
    private static final String CURVES = "validation.svg";

    private final String data;
    private final DefectReport defects;
    private final RetryReport retries;

    ValidationPage(String data, DefectReport defects, RetryReport retries) {
        this.data = data;
        this.defects = defects;
        this.retries = retries;
    }

    /** The tables, for the half that is reported. */
    public String summary() {
        String fresh = "\nCaught, fresh seeds\n\n" + defects.caught(Specimen.Half.FRESH) + "\nFalse alarms, fresh seeds\n\n"
                + defects.falseAlarms(Specimen.Half.FRESH) + "\nRetries, fresh seeds\n\n" + retries.fresh();
        return "Caught, in percent\n\n" + defects.caught(Specimen.Half.REPORT) + "\nFalse alarms, in percent of clean cutouts\n\n"
                + defects.falseAlarms(Specimen.Half.REPORT) + "\nRetries\n\n" + retries.known() + (hasFresh() ? fresh : "");
    }

    private boolean hasFresh() {
        return !retries.fresh().isEmpty();
    }

    /**
     * Writes {@code validation.md}, {@code validation.svg}, {@code validation.tsv} and {@code retries.tsv}.
     *
     * @param command the command line that made them
     */
    public void write(Path dir, String command) throws IOException {
        Files.createDirectories(dir);
        Files.writeString(dir.resolve("validation.md"), markdown(command));
        Files.writeString(dir.resolve(CURVES), new Curves(defects.rates().half(Specimen.Half.REPORT)).svg());
        Files.writeString(dir.resolve("validation.tsv"), defects.tsv());
        Files.writeString(dir.resolve("retries.tsv"), retries.tsv());
    }

    private String markdown(String command) {
        return "# How far the checks can be believed\n\n"
                + "Cutouts with known truth are spoilt by one defect at a time and judged, with the original at hand and without it;\n"
                + "clean ones are judged too. " + data + "\n\n"
                + "## Defects caught\n\n"
                + "In percent, by strength, and of the *clear* ones: over black or over white more than " + Visibility.LEVELS
                + " levels off on at\nleast " + Visibility.LEAST_PIXELS + " pixels and " + Visibility.LEAST_SHARE
                + " % of the subject. None of the checks decides that. Caught means that a finding which names\nthe defect is WARN or"
                + " FAIL; [below](#defects) is which do.\n\n"
                + defects.caught(Specimen.Half.REPORT)
                + "\n![Share caught over strength](" + CURVES + ")\n"
                + "\n## False alarms\n\n"
                + "In percent of cutouts with nothing wrong: the truth, the truth cropped to its subject, and what the default keyer\n"
                + "makes of the original where that is good (no more than " + Visibility.SLIGHT_SHARE
                + " % of the subject as far off, or " + Visibility.LEAST_PIXELS + " pixels). Besides,\n"
                + "the truth as it is used, made smaller and judged on its own.\n\n"
                + defects.falseAlarms(Specimen.Half.REPORT)
                + "\n## Retries\n\n"
                + "Each picture keyed from a poor start, once and with `--retry`. Good is as above, on both halves; the error is the RMS\n"
                + "difference from the truth in levels over all that can be seen; better and worse are by more than " + Retrial.NOISE
                + " levels.\n\n"
                + retries.known()
                + (hasFresh() ? "\nOn fresh seeds, which retries had not met before:\n\n" + retries.fresh() + fresh() : "")
                + "\n## Defects\n\n" + DefectReport.defects()
                + "\n## The half that limits were chosen on\n\n" + defects.caught(Specimen.Half.LIMITS) + "\n"
                + defects.falseAlarms(Specimen.Half.LIMITS)
                + "\n## How it was made\n\n```sh\n" + command + "\n```\n";
    }

    private String fresh() {
        return "\n## On fresh seeds\n\nDefects and clean cutouts of pictures that no limit was chosen by, but for how far a round foot narrows\n"
                + "(`subject-cut`).\n\n"
                + defects.caught(Specimen.Half.FRESH) + "\n" + defects.falseAlarms(Specimen.Half.FRESH);
    }
}
