package dev.alphakey.cli;

import dev.alphakey.ChromaKey;
import dev.alphakey.Cutout;
import dev.alphakey.check.Check;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Mend;
import dev.alphakey.check.Severity;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Verdict;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.page.HtmlReport;
import dev.alphakey.cli.page.RunPage;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.cli.report.Report;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Runs with outcomes made up, for the pages about them. */
final class Runs {
    private static final int GREEN = 0xff08f40c;

    private Runs() {}

    /** A run that is shown on a page. */
    static final class Shown implements AutoCloseable {
        private final RunPage page;

        Shown(Path file, int files) throws UsageException {
            page = HtmlReport.of(Optional.of(file), false, new RemoveCommand(), new String[] {"in", "--out-dir", "out"}, files);
        }

        /** One file with its pictures and findings. */
        void add(String name, Raster source, Raster cutout, Finding... findings) {
            page.show(new InputFile(name), source, cutout);
            page.add(report(name, cutout, List.of(findings)));
        }

        void fail(String name, String error) {
            page.add(Report.failed(name, error));
        }

        void write() throws IOException {
            page.write();
        }

        @Override
        public void close() {
            page.close();
        }
    }

    static Raster disc(int side) {
        return Pictures.disc(side, GREEN);
    }

    static Raster cutout(Raster source) {
        Cutout cutout = ChromaKey.remove(source);
        return cutout.raster();
    }

    /** Pixels of which no two neighbours are alike, so that each can be told on the screen. */
    static Raster noise(int side, int alpha, long seed) {
        var random = new Random(seed);
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = alpha << 24 | random.nextInt(1 << 24);
        }
        return Raster.of(side, side, pixels);
    }

    static Finding finding(Check check, Severity severity, Box box) {
        return new Finding(check, severity, 12, 3, "% of the edge", box, null, "12 % of the edge is wrong", Mend.NOTHING);
    }

    private static Report report(String name, Raster cutout, List<Finding> findings) {
        Verdict verdict = Verdict.PASS;
        for (Finding finding : findings) {
            Verdict own = Verdict.values()[finding.severity().ordinal()];
            verdict = own.compareTo(verdict) > 0 ? own : verdict;
        }
        CutoutStats stats = CutoutStats.of(cutout);
        return new Report(
                name, Optional.of("out/" + name), List.of(), false, Optional.empty(), false, Optional.of(stats),
                Optional.of(new Validation(verdict, findings, stats)), List.of(), false, List.of(), Optional.empty(), Optional.empty());
    }
}
