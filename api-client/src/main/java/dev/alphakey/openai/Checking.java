package dev.alphakey.openai;

import dev.alphakey.openai.model.RequestCheck;

/** How closely a request is looked at before it is sent; what a call has no field for is refused in any case. */
public enum Checking {
    /** Refuses what the service would refuse, and tells {@link CallListener#warned} of what it may refuse. */
    STRICT,
    /** As {@link #STRICT}, but lets through with a warning what a model has in preview only. */
    PREVIEW,
    /** Warns of what {@link #STRICT} refuses, for what {@link RequestCheck} does not know yet; nonsense is still refused. */
    LENIENT,
    /** Sends without a look. */
    NONE
}
