package dev.alphakey.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file says beside its pixels, as far as it stays true of an edited copy. {@link #NONE} says nothing; what reading
 * gathers is bounded, checked and free of what an edit turns into a lie: EXIF comes without orientation, size, thumbnail and
 * maker's notes, the time of the last change is never taken, and neither are content credentials (C2PA), whose signature is
 * over the very bytes of the file that was read and fails on any other. It is written to PNG; WebP has no room for most of it.
 *
 * @param colors how the samples are meant, in PNG's own terms; empty if the file does not say
 * @param density of pixels, by PNG and JFIF files only
 * @param texts keywords with their texts, such as a title or the prompt of a generated image
 * @param exif what EXIF says of author, camera, time and place of the picture
 * @param credentials whether the file had content credentials, which are left out
 */
public record Metadata(
        PngColors colors, Optional<Density> density, List<Text> texts, Optional<ExifBlock> exif, boolean credentials) {
    /** Says nothing. */
    public static final Metadata NONE =
            new Metadata(PngColors.UNSTATED, Optional.empty(), List.of(), Optional.empty(), false);

    public Metadata {
        Objects.requireNonNull(colors, "colors");
        Objects.requireNonNull(density, "density");
        Objects.requireNonNull(exif, "exif");
        texts = List.copyOf(texts);
    }

    /**
     * Pixels along each side of a metre, or, if {@code absolute} is false, of an unknown length.
     *
     * @param x across, at least 1
     * @param y down, at least 1
     */
    public record Density(int x, int y, boolean absolute) {
        public Density {
            if (x < 1 || y < 1) {
                throw new IllegalArgumentException("a density must be at least 1, not " + x + " and " + y);
            }
        }

        Density turned() {
            return new Density(y, x, absolute);
        }
    }

    /**
     * A text.
     *
     * @param keyword 1 to 79 characters of Latin-1
     * @param text anything but the character 0
     */
    public record Text(String keyword, String text) {
        public Text {
            if (!PngTexts.isKeyword(keyword) || text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("PNG has no room for the text of '" + keyword + "'");
            }
        }
    }

    /** Only what a picture needs to look the same: colours and density. */
    public Metadata looks() {
        return new Metadata(colors, density, List.of(), Optional.empty(), credentials);
    }

    /**
     * One short sentence for each thing that a copy lacks.
     *
     * @param all whether the copy is made with all of this, rather than with its {@link #looks()}
     */
    public List<String> leftOut(boolean all) {
        List<String> notes = new ArrayList<>();
        if (credentials) {
            notes.add("its content credentials (C2PA) do not hold for an edited image and are left out");
        }
        if (!all && (!texts.isEmpty() || exif.isPresent())) {
            String what = texts.isEmpty() ? "EXIF data are" : exif.isEmpty() ? "texts are" : "texts and EXIF data are";
            notes.add("its " + what + " left out");
        }
        return notes;
    }
}
