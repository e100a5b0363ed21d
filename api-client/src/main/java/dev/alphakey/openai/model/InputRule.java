package dev.alphakey.openai.model;

import java.util.List;

/**
 * Which pictures a model takes to edit.
 *
 * @param most how many; 0 for a model that does not edit
 * @param mediaTypes such as {@code image/png}
 * @param tooManyBytes a file of this size or more is refused
 * @param square whether width and height must be equal
 */
public record InputRule(int most, List<String> mediaTypes, long tooManyBytes, boolean square) {
    /** What the GPT image models take, and what is taken for granted of unknown ones. */
    public static final InputRule USUAL =
            new InputRule(16, List.of("image/png", "image/jpeg", "image/webp"), 50L << 20, false);

    /** What text models look at. */
    public static final InputRule LOOKED_AT =
            new InputRule(16, List.of("image/png", "image/jpeg", "image/webp", "image/gif"), 50L << 20, false);

    public InputRule {
        mediaTypes = List.copyOf(mediaTypes);
    }
}
