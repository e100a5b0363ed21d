package dev.alphakey.openai.http;

import dev.alphakey.openai.wire.answer.ErrorBody;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** Whether an error may pass, and when, as the service sees it. */
public final class RetryAdvice {
    /** Whoever is told to wait longer is better told so than kept waiting. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(120);

    private static final Set<String> PASSING = Set.of(
            "server_error", "rate_limit_exceeded", "rate_limit_error", "slow_down", "server_is_overloaded",
            "service_unavailable_error");
    private static final double MOST_SECONDS = 1e9;
    private static final Pattern TRY_AGAIN =
            Pattern.compile("try again in (?:(\\d{1,6})m(?=[\\d ]))?(?:(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s)\\b)");

    private RetryAdvice() {}

    public static boolean retryable(int status, Headers headers, ErrorBody error) {
        if (Refusal.of(status, error) != null) {
            return false;
        }
        String said = headers.get("x-should-retry");
        if ("true".equalsIgnoreCase(said) || "false".equalsIgnoreCase(said)) {
            return Boolean.parseBoolean(said);
        }
        if (status < 400) {
            return error.codes().stream().anyMatch(PASSING::contains);
        }
        return status == 408 || status == 409 || status == 429 || status >= 500;
    }

    /** Null when the service does not say, or says nonsense. */
    public static Duration after(int status, Headers headers, ErrorBody error, Instant now) {
        Duration wait = seconds(headers.get("retry-after-ms"), 1e-3);
        if (wait == null) {
            wait = seconds(headers.get("retry-after"), 1);
        }
        Instant date = wait == null ? headers.getInstant("retry-after") : null;
        if (date != null && date.isAfter(now)) {
            wait = Duration.between(now, date);
        }
        return wait == null && status == 429 && error.message() != null ? inText(error.message()) : wait;
    }

    /** Limits per minute tell their wait in the message, and not always in a header. */
    private static Duration inText(String message) {
        Matcher found = TRY_AGAIN.matcher(message);
        if (!found.find()) {
            return null;
        }
        Duration minutes = Duration.ofMinutes(found.group(1) == null ? 0 : Long.parseLong(found.group(1)));
        Duration rest = seconds(found.group(2), found.group(3).equals("ms") ? 1e-3 : 1);
        return rest == null ? minutes.isZero() ? null : minutes : minutes.plus(rest);
    }

    /** Such as "12 s" or "2 min 5 s". */
    public static String text(Duration wait) {
        if (wait.compareTo(Duration.ofSeconds(1)) < 0) {
            return wait.toMillis() + " ms";
        }
        long seconds = wait.plusMillis(999).toSeconds();
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }

    private static Duration seconds(String text, double unit) {
        if (text == null) {
            return null;
        }
        try {
            double seconds = Double.parseDouble(text.strip()) * unit;
            return seconds > 0 ? Duration.ofNanos(Math.round(Math.min(seconds, MOST_SECONDS) * 1e9)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
