package dev.alphakey.check;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Judges a cutout by what can be known without the truth. Linear in the number of pixels; needs two bytes per pixel and
 * what the regions it finds take.
 */
public final class Validator {
    private static final int NEARLY_SOLID = 224;
    /** What is found by comparing. */
    private static final Set<Check> AGAINST_SOURCE = EnumSet.of(
            Check.KEY_FRINGE, Check.BACKGROUND_LEFT, Check.INTERIOR_HOLES, Check.COLOR_LOST, Check.SUBJECT_LOST);
    /** Of the key's own lean: half of it is left of the key behind glass that tints nothing. */
    private static final double KEY_LIKE = 0.5;

    private final Raster source;
    private final KeyColor key;
    /** What the source shows, which is the same for all of its cutouts; null without a source that has a background. */
    private final SourceMap map;

    /** To judge several cutouts of one picture, which is then measured once. */
    public Validator(Reference reference) {
        this(
                reference.source().orElse(null),
                reference.key().orElse(null),
                map(reference.source().orElse(null), reference.key().orElse(null), null));
    }

    /** The same for a source whose background has been modelled already, which spares measuring it again. */
    public Validator(Raster source, BackgroundModel background) {
        this(Objects.requireNonNull(source, "source"), background.key(), map(source, background.key(), background));
    }

    private Validator(Raster source, KeyColor key, SourceMap map) {
        this.source = source;
        this.key = key;
        this.map = map;
    }

    /** A source with transparency of its own shows no background to compare with. */
    private static SourceMap map(Raster source, KeyColor key, BackgroundModel background) {
        return source == null || RealAlpha.isLikely(source) ? null : SourceMap.of(source, key, background);
    }

    /** The same for cutouts of the picture that were made with another key: a wrong one explains nothing of them any more. */
    public Validator withKey(KeyColor used) {
        return new Validator(source, used, map);
    }

    /** Judges one cutout: {@link #validate(Raster)} against {@code reference}. */
    public static Validation validate(Raster cutout, Reference reference) {
        return new Validator(reference).validate(cutout);
    }

    /**
     * Runs every check that the reference allows. A picture without transparency, or without anything visible, is only
     * judged by the checks that say so.
     *
     * @throws IllegalArgumentException if the source is not the size of the cutout
     */
    public Validation validate(Raster cutout) {
        Scene scene = scene(cutout);
        List<Finding> findings = new ArrayList<>();
        for (Check check : Check.values()) {
            findings.add(judge(check, scene));
        }
        return conclude(scene, findings);
    }

    Scene scene(Raster cutout) {
        if (source != null && (source.width() != cutout.width() || source.height() != cutout.height())) {
            throw new IllegalArgumentException(Text.of(
                    "the source is %dx%d but the cutout is %dx%d: they must be the same picture",
                    source.width(), source.height(), cutout.width(), cutout.height()));
        }
        return Scene.of(new Silhouette(cutout), map, key);
    }

    /** One check's finding, which depends on no other's; null where the check cannot be run. */
    Finding judge(Check check, Scene scene) {
        return switch (check) {
            case ALPHA_USED -> AlphaUsed.judge(scene);
            case CHECKERBOARD -> Checkerboard.judge(source != null ? source : scene.cutout().raster);
            default -> AlphaUsed.isIn(scene) ? judgeAlpha(check, scene) : null;
        };
    }

    private static Finding judgeAlpha(Check check, Scene scene) {
        if (scene.cutout().stats.subject() == null && check != Check.COVERAGE) {
            return null;
        }
        return switch (check) {
            case CORNERS_CLEAR -> CornersClear.judge(scene);
            case BORDER_CLEAR -> BorderClear.judge(scene);
            case COVERAGE -> Coverage.judge(scene);
            case KEY_FRINGE -> KeyFringe.judge(scene);
            case BACKGROUND_LEFT -> BackgroundLeft.judge(scene);
            case INTERIOR_HOLES -> InteriorHoles.judge(scene);
            case COLOR_LOST -> ColorLost.judge(scene);
            case SUBJECT_LOST -> SubjectLost.judge(scene);
            case SPECKS -> Specks.judge(scene);
            case SUBJECT_CUT -> SubjectCut.judge(scene);
            case STAIR_STEPS -> StairSteps.judge(scene);
            case ALPHA_USED, CHECKERBOARD -> throw new AssertionError(check);
        };
    }

    /** What all findings come to; those of checks that could not be run are null. */
    Validation conclude(Scene scene, List<Finding> judged) {
        List<Finding> findings = new ArrayList<>();
        boolean otherPicture = map != null
                && judged.stream().anyMatch(finding -> isAgainstSource(finding) && finding.severity() == Severity.FAIL)
                && OtherPicture.isLikely(scene);
        for (Finding finding : judged) {
            if (finding != null) {
                findings.add(otherPicture ? blameTheSource(finding) : isKeyWrong() ? blameTheKey(finding) : finding);
            }
        }
        return Validation.of(findings, scene.cutout().stats);
    }

    /**
     * Pixels that came out solid although the original is nearly of the key's hue there. A subject of that hue has them, and so has
     * glass or light that was taken for solid; one cutout alone does not tell which, but of two, the one with more explains less.
     * 0 without a source or a key with a hue.
     */
    public int keyLikeSolid(Raster cutout) {
        if (map == null || !map.hasBackground) {
            return 0;
        }
        var hue = new KeyHue(map.key);
        int least = (int) (KEY_LIKE * hue.strength);
        int count = 0;
        for (int i = 0; hue.hasHue() && i < cutout.size(); i++) {
            int p = cutout.pixels()[i];
            count += p >>> 24 >= NEARLY_SOLID && hue.lean(p) >= least && !map.isBackground(i) ? 1 : 0;
        }
        return count;
    }

    private static boolean isAgainstSource(Finding finding) {
        return finding != null && AGAINST_SOURCE.contains(finding.check());
    }

    /** Nothing that is done to the cutout makes it that of another picture. */
    private static Finding blameTheSource(Finding finding) {
        return finding.severity() == Severity.OK || !isAgainstSource(finding)
                ? finding
                : finding.with(Mend.noOption("the source shows another picture, or the same elsewhere: compare with the one that this was"
                        + " cut out of"));
    }

    private boolean isKeyWrong() {
        return map != null && map.wrongKey != null && map.wrongKey.equals(key);
    }

    /** Nothing else is worth trying while the key is wrong. */
    private Finding blameTheKey(Finding finding) {
        boolean isOfTheKey = finding.check() != Check.SUBJECT_CUT && finding.check() != Check.CHECKERBOARD;
        if (finding.severity() == Severity.OK || !isOfTheKey) {
            return finding;
        }
        String advice = Text.of("the background is %s and not %s: name that colour", map.key.hex(), map.wrongKey.hex());
        return finding.with(Mend.key(map.key, advice));
    }
}
