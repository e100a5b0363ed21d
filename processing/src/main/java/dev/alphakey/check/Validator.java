package dev.alphakey.check;

import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a cutout by what can be known without the truth. Linear in the number of pixels; needs three bytes per pixel and
 * what the regions it finds take.
 */
public final class Validator {
    private Validator() {}

    /**
     * Runs every check that the reference allows. A picture without transparency, or without anything visible, is only
     * judged by the checks that say so.
     *
     * @throws IllegalArgumentException if the source is not the size of the cutout
     */
    public static Validation validate(Raster cutout, Reference reference) {
        Raster source = reference.source().orElse(null);
        if (source != null && (source.width() != cutout.width() || source.height() != cutout.height())) {
            throw new IllegalArgumentException(Text.of(
                    "the source is %dx%d but the cutout is %dx%d: they must be the same picture",
                    source.width(), source.height(), cutout.width(), cutout.height()));
        }
        var silhouette = new Silhouette(cutout);
        List<Finding> findings = new ArrayList<>();
        Finding alpha = AlphaUsed.judge(silhouette);
        findings.add(alpha);
        if (alpha.severity() == Severity.OK) {
            if (silhouette.stats.subject() == null) {
                findings.add(Coverage.judge(silhouette));
            } else {
                judgeAll(silhouette, reference, findings);
            }
        }
        findings.add(Checkerboard.judge(source != null ? source : cutout));
        return Validation.of(findings, silhouette.stats);
    }

    private static void judgeAll(Silhouette silhouette, Reference reference, List<Finding> findings) {
        // A source with transparency of its own shows no background to compare with.
        SourceMap map = reference
                .source()
                .filter(s -> !RealAlpha.isLikely(s))
                .map(s -> SourceMap.of(s, reference.key().orElse(null)))
                .orElse(null);
        Scene scene = Scene.of(silhouette, map, reference.key().orElse(null));
        findings.add(CornersClear.judge(scene));
        findings.add(BorderClear.judge(scene));
        findings.add(Coverage.judge(silhouette));
        Finding fringe = KeyFringe.judge(scene);
        if (fringe != null) {
            findings.add(fringe);
        }
        findings.add(BackgroundLeft.judge(scene));
        findings.add(InteriorHoles.judge(scene));
        Finding color = ColorLost.judge(scene);
        if (color != null) {
            findings.add(color);
        }
        findings.add(Specks.judge(scene));
        findings.add(SubjectCut.judge(scene));
        findings.add(StairSteps.judge(scene));
    }
}
