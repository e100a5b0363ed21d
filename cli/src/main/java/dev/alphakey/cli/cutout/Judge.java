package dev.alphakey.cli.cutout;

import dev.alphakey.ChromaKey;
import dev.alphakey.Cutout;
import dev.alphakey.check.Check;
import dev.alphakey.check.Severity;
import dev.alphakey.check.Validation;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.remove.RemoveRequest;
import dev.alphakey.codec.Images;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.MismatchedPairException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Says what cutout a rendering gives, before any is written. */
final class Judge {
    /** What is found when parts of the subject have the background's colour. */
    private static final Set<Check> HELD_THE_KEY = EnumSet.of(Check.INTERIOR_HOLES, Check.COLOR_LOST, Check.SUBJECT_LOST);

    private final RemovalWords removal;
    private final Voice voice;

    Judge(RemovalWords removal, Voice voice) {
        this.removal = removal;
        this.voice = voice;
    }

    /**
     * A rendering and its worth.
     *
     * @param rendering without its second picture where the two did not match
     * @param picture its first picture, if it can be read
     */
    record Judged(Rendering rendering, Grade grade, Optional<Validation> validation, Optional<Raster> picture) {
        /** Whether another key colour may do better. */
        boolean heldTheKey() {
            return validation.stream()
                    .flatMap(v -> v.findings().stream())
                    .anyMatch(f -> f.severity() == Severity.FAIL && HELD_THE_KEY.contains(f.check()));
        }
    }

    Judged judge(Rendering rendering) throws UsageException {
        RemoveRequest request = removal.request(rendering);
        Raster first;
        try {
            first = Images.read(rendering.first(), request.limits()).raster();
        } catch (IOException e) {
            voice.note(InputFile.explain(rendering.first().toString(), e));
            return new Judged(rendering, Grade.NONE, Optional.empty(), Optional.empty());
        }
        if (rendering.second().isPresent()) {
            try {
                Raster second = Images.read(rendering.second().get(), request.limits()).raster();
                Judged pair = judged(rendering, first, ChromaKey.removePair(first, second, request.options()));
                return pair.grade().isValid() ? pair : orAlone(pair);
            } catch (MismatchedPairException e) {
                voice.note(mismatch(e));
            } catch (IOException e) {
                voice.note(InputFile.explain(rendering.second().get().toString(), e) + "; the first picture alone is used");
            }
            return judge(rendering.alone());
        }
        return judged(rendering, first, ChromaKey.remove(first, request.options()));
    }

    /** What is not one subject on two backgrounds after all may still be one on the first. */
    private Judged orAlone(Judged pair) throws UsageException {
        Judged alone = judge(pair.rendering().alone());
        if (alone.grade().compareTo(pair.grade()) >= 0) {
            return pair;
        }
        voice.note("the two renderings give no valid cutout together; the first alone gives a better one and is used");
        return alone;
    }

    static String mismatch(MismatchedPairException e) {
        return "the two renderings do not match (" + e.getMessage() + "); the first alone is used";
    }

    private static Judged judged(Rendering rendering, Raster first, Cutout cutout) {
        return new Judged(rendering, Grade.of(cutout.validation().orElseThrow()), cutout.validation(), Optional.of(first));
    }
}
