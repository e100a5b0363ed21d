package dev.alphakey.cli.mask;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.mask.EditMask;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One thing that is done to a mask. */
public sealed interface MaskStep {
    /** As it was written. */
    String option();

    /** The picture that it reads, if any. */
    default Optional<InputFile> file() {
        return Optional.empty();
    }

    /** Whether it looks at the pixels of the image that the mask is for. */
    default boolean needsImage() {
        return false;
    }

    /** How what a step selects goes together with what was selected before. */
    enum Way {
        UNION,
        INTERSECT,
        SUBTRACT
    }

    /** A step that selects something. */
    sealed interface Selection extends MaskStep {
        Way way();
    }

    /** A shape, whose numbers may wait for the size of the image. */
    record Drawn(String option, Way way, ShapeText shape) implements Selection {}

    /** What a picture shows. */
    record Read(String option, Way way, Kind kind, InputFile picture) implements Selection {
        enum Kind {
            BLACK_AND_WHITE,
            MASK,
            BACKGROUND,
            SUBJECT
        }

        @Override
        public Optional<InputFile> file() {
            return Optional.of(picture);
        }
    }

    /** A colour of the image. */
    record Colored(String option, Way way, KeyColor color) implements Selection {
        @Override
        public boolean needsImage() {
            return true;
        }
    }

    /** Where the image differs from another. */
    record Compared(String option, Way way, InputFile other) implements Selection {
        @Override
        public Optional<InputFile> file() {
            return Optional.of(other);
        }

        @Override
        public boolean needsImage() {
            return true;
        }
    }

    /** A change of all that was selected before. */
    record Changed(String option, UnaryOperator<EditMask> change) implements MaskStep {}
}
