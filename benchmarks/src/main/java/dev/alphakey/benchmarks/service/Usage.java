package dev.alphakey.benchmarks.service;

import com.google.gson.JsonObject;

/** Tokens as answers tell them. */
record Usage(int text, int pictures, int output) {
    JsonObject json() {
        JsonObject in = new JsonObject();
        in.addProperty("text_tokens", text);
        in.addProperty("image_tokens", pictures);
        JsonObject out = new JsonObject();
        out.addProperty("image_tokens", output);
        out.addProperty("text_tokens", 0);
        JsonObject usage = new JsonObject();
        usage.addProperty("total_tokens", text + pictures + output);
        usage.addProperty("input_tokens", text + pictures);
        usage.addProperty("output_tokens", output);
        usage.add("input_tokens_details", in);
        usage.add("output_tokens_details", out);
        return usage;
    }
}
