package dev.alphakey.openai.file;

import dev.alphakey.openai.image.Content;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A file to keep ({@code POST /files}).
 *
 * @param name the file name that the service is told
 * @param content at most 512 MB; read anew for each attempt
 * @param purpose {@code vision} for pictures to edit or look at; also {@code assistants}, {@code batch}, {@code fine-tune},
 *     {@code user_data} and {@code evals}
 * @param expiresAfter when the service forgets it, 1 hour to 30 days after its creation; by default only when it is deleted
 */
public record FileUpload(String name, Content content, String purpose, Optional<Duration> expiresAfter) {
    /** @throws IllegalArgumentException for an expiry that the service does not have */
    public FileUpload {
        Objects.requireNonNull(name);
        Objects.requireNonNull(content);
        Objects.requireNonNull(purpose);
        expiresAfter.ifPresent(FileUpload::check);
    }

    /** A picture that image calls and responses may name. */
    public static FileUpload forVision(String name, Content content) {
        return new FileUpload(name, content, "vision", Optional.empty());
    }

    public FileUpload expiringAfter(Duration time) {
        return new FileUpload(name, content, purpose, Optional.of(time));
    }

    private static void check(Duration time) {
        if (time.compareTo(Duration.ofHours(1)) < 0 || time.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("expires_after: 1 hour to 30 days, not " + time);
        }
    }
}
