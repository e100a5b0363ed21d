package dev.alphakey.openai.http;

import dev.alphakey.openai.wire.answer.ErrorBody;
import java.util.Locale;
import java.util.Set;

/** Why an error will not pass by itself, and what a person can do about it. */
public enum Refusal {
    KEY("check the API key and the project that it belongs to", "invalid_api_key", "invalid_authentication"),
    QUOTA(
            "repeating does not help: add credit, or raise the limit in the billing settings",
            "insufficient_quota",
            "credit_balance_exhausted",
            "organization_spend_limit_exceeded",
            "project_spend_limit_exceeded",
            "organization_usage_limit_exceeded",
            "billing_hard_limit_reached",
            "billing_not_active"),
    MODERATION(
            "the safety system refused it; change the prompt or the pictures",
            "moderation_blocked",
            "content_policy_violation",
            "image_content_policy_violation",
            "content_filter",
            "contentfilter",
            "responsibleaipolicyviolation",
            "bio_policy",
            "misalignment_policy_violation"),
    VERIFICATION("an owner must verify the organisation in its settings, which takes effect after some minutes"),
    MODEL("the model may be misspelt, shut down, or closed to this key; the list of models tells", "model_not_found"),
    REGION("the service is closed to this country or region", "unsupported_country_region_territory");

    private final String advice;
    private final Set<String> codes;

    Refusal(String advice, String... codes) {
        this.advice = advice;
        this.codes = Set.of(codes);
    }

    public String advice() {
        return advice;
    }

    /** Null when nothing speaks against another try. */
    public static Refusal of(int status, ErrorBody error) {
        for (Refusal refusal : values()) {
            if (error.codes().stream().anyMatch(code -> refusal.codes.contains(code.toLowerCase(Locale.ROOT)))) {
                return refusal;
            }
        }
        String message = error.message() == null ? "" : error.message().toLowerCase(Locale.ROOT);
        if (message.contains("must be verified")) {
            return VERIFICATION;
        }
        if (message.contains("exceeded your current quota")) {
            return QUOTA;
        }
        return status == 401 ? KEY : null;
    }
}
