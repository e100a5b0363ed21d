package dev.alphakey.benchmarks.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** An error that the service answers with. */
final class Refusal extends RuntimeException {
    static final String USER = "image_generation_user_error";
    private static final String REQUEST = "invalid_request_error";
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final String code;
    private final String param;

    Refusal(int status, String type, String code, String param, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    /** A value that breaks a rule of the request's form. */
    static Refusal value(String param, String message) {
        return new Refusal(400, REQUEST, "invalid_value", param, message);
    }

    /** A value that the picture's model does not take. */
    static Refusal picture(String param, String message) {
        return new Refusal(400, USER, "invalid_value", param, message);
    }

    static Refusal type(String param, String wanted) {
        return new Refusal(400, REQUEST, "invalid_type", param, "Invalid type for '" + param + "': expected " + wanted + ".");
    }

    static Refusal unknown(String param) {
        return new Refusal(400, REQUEST, "unknown_parameter", param, "Unknown parameter: '" + param + "'.");
    }

    static Refusal missing(String param) {
        return new Refusal(
                400, REQUEST, "missing_required_parameter", param, "Missing required parameter: '" + param + "'.");
    }

    static Refusal file(String param, String message) {
        return new Refusal(400, USER, "invalid_image_file", param, message);
    }

    static Refusal notFound(String message) {
        return new Refusal(404, REQUEST, null, null, message);
    }

    static Refusal noModel(String model) {
        return new Refusal(
                404, REQUEST, "model_not_found", "model",
                "The model '" + model + "' does not exist or you do not have access to it.");
    }

    static Refusal moderated(String requestId) {
        return new Refusal(
                400, USER, "moderation_blocked", null,
                "Your request was rejected by the safety system. If you believe this is an error, contact us at help.openai.com and"
                        + " include the request ID " + requestId + ". safety_violations=[violence].");
    }

    int status() {
        return status;
    }

    /** What the journal calls it. */
    String outcome() {
        return code == null ? "http_" + status : code;
    }

    JsonObject error() {
        JsonObject error = new JsonObject();
        error.addProperty("message", getMessage());
        error.addProperty("type", type);
        error.add("param", param == null ? JsonNull.INSTANCE : new JsonPrimitive(param));
        error.add("code", code == null ? JsonNull.INSTANCE : new JsonPrimitive(code));
        if ("moderation_blocked".equals(code)) {
            JsonArray categories = new JsonArray();
            categories.add("violence");
            JsonObject details = new JsonObject();
            details.add("categories", categories);
            details.addProperty("moderation_stage", "input");
            error.add("moderation_details", details);
        }
        return error;
    }

    JsonObject body() {
        JsonObject body = new JsonObject();
        body.add("error", error());
        return body;
    }
}
