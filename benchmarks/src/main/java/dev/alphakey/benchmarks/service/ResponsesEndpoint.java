package dev.alphakey.benchmarks.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** {@code /responses}, as far as its {@code image_generation} tool goes: every request is answered with one picture. */
final class ResponsesEndpoint {
    private static final long PICTURES_BYTES = 64L << 20;
    private static final long TURNS_BYTES = 4L << 20;
    private static final int MOST_PICTURES = 16;
    private static final Set<String> KNOWN = Set.of(
            "background", "context_management", "conversation", "include", "input", "instructions", "max_output_tokens",
            "max_tool_calls", "metadata", "model", "moderation", "parallel_tool_calls", "previous_response_id", "prompt",
            "prompt_cache_key", "prompt_cache_options", "prompt_cache_retention", "reasoning", "safety_identifier",
            "service_tier", "store", "stream", "stream_options", "temperature", "text", "tool_choice", "tools",
            "top_logprobs", "top_p", "truncation", "user");

    private final OrderReader reader;
    private final Desk desk;
    private final FileStore files;
    private final LongSupplier clock;
    private final Supplier<String> ids;
    private final Shelf<String, Made> pictures = new Shelf<>(PICTURES_BYTES);
    private final Shelf<String, List<String>> turns = new Shelf<>(TURNS_BYTES);

    ResponsesEndpoint(OrderReader reader, Desk desk, FileStore files, LongSupplier clock, Supplier<String> ids) {
        this.reader = reader;
        this.desk = desk;
        this.files = files;
        this.clock = clock;
        this.ids = ids;
    }

    void create(Exchange exchange) throws IOException, InterruptedException {
        ImagesEndpoint.requireType(exchange.call(), "application/json");
        Fields fields = Fields.json(exchange.call().body());
        ImagesEndpoint.note(exchange, fields);
        fields.requireKnown(KNOWN);
        requireTextModel(fields);
        Fields tool = tool(fields);
        List<String> earlier = earlier(fields);
        Conversation talk = Conversation.of(fields.raw("input"), earlier, files, this::past);
        noteJob(exchange, talk.prompt());
        PictureOrder order = reader.read(tool, talk.prompt(), "gpt-image-2").withStream(fields.flag("stream", false));
        String action = action(tool, talk);
        List<Upload> inputs = action.equals("edit") ? talk.pictures() : List.of();
        if (inputs.size() > MOST_PICTURES) {
            throw Refusal.value("input", "Too many images: at most 16 are taken.");
        }
        Upload mask = mask(tool, inputs);
        String call = "ig_" + ids.get();
        String response = "resp_" + ids.get();
        boolean stored = fields.flag("store", true);
        var form = new ResponsesForm(order, inputs, fields, action, response, call, clock.getAsLong(), made -> {
            if (stored) {
                remember(response, call, earlier, made);
            }
        });
        desk.serve(exchange, order, inputs, mask, form);
    }

    private static void requireTextModel(Fields fields) {
        String model = fields.text("model");
        if (model == null) {
            throw Refusal.missing("model");
        }
        if (model.startsWith("gpt-image") || model.startsWith("dall-e") || model.startsWith("chatgpt-image")) {
            throw Refusal.value("model", "The model '" + model + "' is not supported with the Responses API.");
        }
    }

    private static void noteJob(Exchange exchange, String prompt) {
        Receipt receipt = exchange.receipt();
        receipt.prompt = prompt == null ? "" : prompt;
        receipt.job = new PromptWords(receipt.prompt).job().orElse(receipt.job);
    }

    private static Fields tool(Fields fields) {
        JsonElement tools = fields.raw("tools");
        if (tools == null) {
            throw Refusal.missing("tools");
        }
        if (!tools.isJsonArray()) {
            throw Refusal.type("tools", "an array");
        }
        Fields tool = null;
        JsonArray all = tools.getAsJsonArray();
        for (int i = 0; i < all.size(); i++) {
            String at = "tools[" + i + "]";
            if (!all.get(i).isJsonObject()) {
                throw Refusal.type(at, "an object");
            }
            Fields one = Fields.inner(all.get(i).getAsJsonObject(), at + ".");
            if ("image_generation".equals(one.text("type"))) {
                one.requireKnown(OrderReader.TOOL);
                tool = one;
            }
        }
        if (tool == null) {
            throw Refusal.value("tools", "This stand-in answers only requests with an image_generation tool.");
        }
        JsonElement choice = fields.raw("tool_choice");
        boolean forced = choice != null && choice.isJsonObject();
        if (forced && !"image_generation".equals(Fields.inner(choice.getAsJsonObject(), "tool_choice.").text("type"))) {
            throw Refusal.value("tool_choice", "Tool choice names a tool that is not in 'tools'.");
        }
        return tool;
    }

    private static String action(Fields tool, Conversation talk) {
        String action = tool.choice("action", "auto", List.of("generate", "edit", "auto"));
        if (action.equals("edit") && talk.pictures().isEmpty()) {
            throw Refusal.picture(tool.path("action"), "Action 'edit' needs an image in the context.");
        }
        return action.equals("auto") ? talk.pictures().isEmpty() ? "generate" : "edit" : action;
    }

    private Upload mask(Fields tool, List<Upload> inputs) {
        if (!tool.has("input_image_mask")) {
            return null;
        }
        String param = tool.path("input_image_mask");
        if (inputs.isEmpty()) {
            throw Refusal.picture(param, "A mask needs an image to edit.");
        }
        Upload mask = files.picture(tool.raw("input_image_mask"), param, 1);
        mask.requireOver(inputs.get(0), "mask");
        return mask;
    }

    private List<String> earlier(Fields fields) {
        String previous = fields.text("previous_response_id");
        if (previous == null) {
            return List.of();
        }
        return turns.get(previous).orElseThrow(() -> new Refusal(
                400, "invalid_request_error", "previous_response_not_found", "previous_response_id",
                "Previous response with id '" + previous + "' not found."));
    }

    private Upload past(String id, String param) {
        Made made = pictures.get(id).orElseThrow(() -> new Refusal(
                404, "invalid_request_error", null, param, "Item with id '" + id + "' not found."));
        return Upload.of(made.file(), "image/" + made.order().format(), param, 1);
    }

    private void remember(String response, String call, List<String> earlier, Made made) {
        List<String> all = new ArrayList<>(List.of(call));
        all.addAll(earlier);
        turns.put(response, all, 100L * all.size());
        pictures.put(call, made, made.file().length + made.partials().stream().mapToLong(p -> p.length).sum());
    }
}
