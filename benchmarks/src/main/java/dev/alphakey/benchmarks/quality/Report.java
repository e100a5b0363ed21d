package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is printed and written about a run. */
public final class Report {
    private static final String PICTURE = "edges.png";

    private final Plan plan;
    private final Outcome outcome;
    private final Scoreboard scores;
    private final FitTable fitted;

    public Report(Plan plan, Outcome outcome) {
        this.plan = plan;
        this.outcome = outcome;
        this.scores = new Scoreboard(outcome.results());
        this.fitted = new FitTable(outcome.results().stream()
                .filter(result -> result.contender().equals(OwnKeyer.DEFAULT.title()))
                .toList());
    }

    /** The tables, the peers that are missing, and what went wrong. */
    public String summary() {
        return "Edge error by kind of subject (lower is better)\n\n" + scores.bySubject()
                + "\nEdge error by what was done to the key\n\n" + scores.byPerturbation()
                + "\nCutouts made smaller: RMS error in levels, by kind of subject\n\n" + fitted.byKind()
                + "\nCutouts made smaller, by what was done to the key\n\n" + fitted.byPerturbation() + notes("\n", "");
    }

    /**
     * Writes {@code quality.md}, {@code quality.tsv} and {@code edges.png}.
     *
     * @param command the command line that made them
     */
    public void write(Path dir, String command) throws IOException {
        Files.createDirectories(dir);
        Optional<Raster> picture = outcome.picture().draw();
        if (picture.isPresent()) {
            Images.write(picture.get(), dir.resolve(PICTURE), WriteOptions.DEFAULT.withOverwrite(true));
        }
        Files.writeString(dir.resolve("quality.tsv"), scores.tsv());
        Files.writeString(dir.resolve("quality.md"), markdown(command, picture.isPresent()));
    }

    private String markdown(String command, boolean pictured) {
        int each = plan.perturbations().size() * plan.seeds();
        return "# Matte quality\n\n"
                + plan.kinds().size() + " kinds of subject with known truth, " + each + " pictures of each at "
                + plan.width() + "x" + plan.height() + ", drawn by `scenes`. Lower is better.\n\n"
                + "## Edge error by kind of subject\n\n" + scores.bySubject()
                + "\n## Edge error by what was done to the key\n\n" + scores.byPerturbation()
                + "\n- **Edge error**: RMS difference from the truth in levels (0 to 255), shown over black, white, grey and a hot\n"
                + "  colour, within two pixels of partial alpha.\n"
                + "- **Holes**: share of the solid subject that came out less than 95 % opaque. **Ghosts**: share of the empty\n"
                + "  background that came out more than 2 % opaque.\n"
                + "- Programs that must be told the key get the painted one as AlphaKey measures it, not the asked one.\n"
                + notes("", "- ")
                + smaller()
                + (pictured ? picture() : "")
                + "\n## How it was made\n\n```sh\n" + command + "\n```\n\n" + environment();
    }

    private String smaller() {
        return "\n## Cutouts made smaller\n\n"
                + "AlphaKey's cutout and the truth, both made smaller by `Fit`, filtered to a half and to a quarter of each side: RMS\n"
                + "difference in levels over black and over white, mean over the pictures.\n\n"
                + fitted.byKind() + "\n" + fitted.byPerturbation()
                + "\n- **Black, white**: over all pixels of the picture, empty background too, which is nearly always right.\n"
                + "- **Subject**: only over pixels that are not empty in both, the larger of black and white: what empty background\n"
                + "  cannot flatter.\n"
                + "- **Worst**: the largest of the four figures over black and white, of any picture. **Within**: how many pictures have\n"
                + "  all four within " + FitError.LIMIT + " levels; the limit is met where that is all of them.\n"
                + "- **Possible**: how many would be if a keyer were told the true colours of subject and background at each pixel and\n"
                + "  had only to find alpha: what noise, ringing and coarse chroma in the picture itself allow.\n";
    }

    private String picture() {
        return "\n## At 400 %\n\n![The same spots cut out by each of them](" + PICTURE + ")\n\n"
                + "Hair, glass, a leaf of the key's own hue and a lattice, as first generated (`" + plan.pictured().id()
                + "`), over a checkerboard.\n";
    }

    private String environment() {
        String versions = outcome.installed().stream()
                .map(here -> here.peer().title() + (here.version().isEmpty() ? "" : ": " + version(here)))
                .collect(Collectors.joining("\n- ", "- ", "\n"));
        return "- JDK " + Runtime.version() + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "\n"
                + (outcome.installed().isEmpty() ? "" : versions);
    }

    private static String version(Peer.Installed here) {
        String subject = here.peer().answer().replace(" version", "");
        return (subject.equals("PIL") ? "Pillow" : subject) + " " + here.version();
    }

    private String notes(String before, String bullet) {
        List<String> missing = outcome.missing().stream()
                .map(peer -> bullet + peer.title() + ": not installed (" + peer.hint() + ")\n")
                .toList();
        List<String> failed = outcome.failures().stream().map(line -> bullet + "no result: " + line + "\n").toList();
        String lines = String.join("", missing) + String.join("", failed);
        return lines.isEmpty() ? "" : before + lines;
    }
}
