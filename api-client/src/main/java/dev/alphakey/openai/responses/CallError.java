package dev.alphakey.openai.responses;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a use of the image tool brought no picture.
 *
 * @param type the kind, such as {@code image_generation_user_error}
 * @param code the exact error, such as {@code moderation_blocked}
 * @param param the option that is at fault
 * @param message for people
 * @param moderationCategories what the moderation found, where it was the moderation
 * @param moderationStage {@code input}, {@code output} or {@code unknown}
 */
public record CallError(
        Optional<String> type,
        Optional<String> code,
        Optional<String> param,
        Optional<String> message,
        List<String> moderationCategories,
        Optional<String> moderationStage) {
    public CallError {
        Objects.requireNonNull(type);
        Objects.requireNonNull(code);
        Objects.requireNonNull(param);
        Objects.requireNonNull(message);
        moderationCategories = List.copyOf(moderationCategories);
        Objects.requireNonNull(moderationStage);
    }
}
