package dev.alphakey.benchmarks.service;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Takes orders that are right, lets go wrong what shall go wrong, and sends the answers. */
final class Desk {
    private static final long ATTEMPTS_BYTES = 8L << 20;
    private static final String HTML = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
            + "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>cloudflare</center>\r\n</body>\r\n</html>\r\n";

    private final Studio studio;
    private final Faults faults;
    private final long seed;
    private final AtomicLong orders = new AtomicLong();
    private final Shelf<String, Integer> attempts = new Shelf<>(ATTEMPTS_BYTES);

    Desk(Studio studio, StandInOptions options) {
        this.studio = studio;
        faults = options.faults();
        seed = options.seed();
    }

    void serve(Exchange exchange, PictureOrder order, List<Upload> inputs, Upload mask, AnswerForm form)
            throws IOException, InterruptedException {
        Receipt receipt = exchange.receipt();
        var words = new PromptWords(order.prompt());
        if (words.blocked()) {
            throw Refusal.moderated(receipt.requestId);
        }
        Fault fault = next(order.prompt(), words);
        receipt.fault = fault;
        if (failsBefore(exchange, fault, order)) {
            return;
        }
        long partials = order.stream() ? order.partials() : 0;
        long pause = faults.slowMillis() / (partials + 1);
        Thread.sleep(faults.slowMillis() - pause * partials);
        List<Made> made = studio.make(order, inputs, mask, fault == Fault.POOR);
        if (fault != Fault.EVENT) {
            receipt.pictures = made.size();
            receipt.outputTokens = outputTokens(order, made);
            made.forEach(m -> receipt.sha256.add(m.sha256()));
        }
        if (fault.billed() && fault != Fault.POOR) {
            receipt.outcome = fault.id();
        }
        if (fault == Fault.LOST) {
            exchange.drop(false);
        } else if (order.stream()) {
            stream(exchange, form.events(made), fault, pause);
        } else {
            whole(exchange, form.whole(made), fault);
        }
    }

    /** A hundred for each unfinished picture, beside the finished ones. */
    static int outputTokens(PictureOrder order, List<Made> made) {
        int perPicture = order.stream() ? 100 * order.partials() : 0;
        return made.stream().mapToInt(m -> m.tokens() + perPicture).sum();
    }

    private Fault next(String prompt, PromptWords words) {
        Fault planned = faults.at(orders.getAndIncrement(), seed);
        List<Fault> asked = words.faults();
        if (asked.isEmpty()) {
            return planned;
        }
        synchronized (attempts) {
            int attempt = attempts.get(prompt).orElse(0);
            attempts.put(prompt, attempt + 1, 100 + 2L * prompt.length());
            return attempt < asked.size() ? asked.get(attempt) : planned;
        }
    }

    private boolean failsBefore(Exchange exchange, Fault fault, PictureOrder order) throws IOException {
        switch (fault) {
            case RATE_LIMIT -> {
                long wait = faults.retryAfterMillis();
                exchange.header("retry-after-ms", String.valueOf(wait));
                exchange.header("retry-after", String.valueOf((wait + 999) / 1000));
                exchange.header("x-ratelimit-limit-requests", "5");
                exchange.header("x-ratelimit-remaining-requests", "0");
                exchange.header("x-ratelimit-reset-requests", wait + "ms");
                throw new Refusal(
                        429, "requests", "rate_limit_exceeded", null,
                        "Rate limit reached for " + order.modelName() + " in organization org-standin on images per minute (IPM):"
                                + " Limit 5, Used 5, Requested 1. Please try again in " + wait + "ms.");
            }
            case QUOTA -> throw new Refusal(
                    429, "insufficient_quota", "insufficient_quota", null,
                    "You exceeded your current quota, please check your plan and billing details.");
            case SERVER_ERROR -> throw serverError();
            case OVERLOADED -> throw new Refusal(
                    503, "service_unavailable_error", "server_is_overloaded", null,
                    "The server is currently overloaded, please try again later.");
            case UNVERIFIED -> throw new Refusal(
                    403, "invalid_request_error", null, null,
                    "Your organization must be verified to use the model `" + order.modelName() + "`. Please go to:"
                            + " https://platform.openai.com/settings/organization/general and click on Verify Organization.");
            case MODERATION -> throw Refusal.moderated(exchange.receipt().requestId);
            case BAD_GATEWAY -> {
                exchange.receipt().outcome = "http_502";
                exchange.send(502, "text/html", HTML.getBytes(StandardCharsets.US_ASCII));
                return true;
            }
            case DROP -> {
                exchange.receipt().outcome = fault.id();
                exchange.drop(true);
                return true;
            }
            case EVENT -> {
                if (!order.stream()) {
                    throw serverError();
                }
                return false;
            }
            default -> {
                return false;
            }
        }
    }

    private static Refusal serverError() {
        return new Refusal(
                500, "server_error", "server_error", null,
                "The server had an error while processing your request. Sorry about that!");
    }

    private static void whole(Exchange exchange, JsonObject answer, Fault fault) throws IOException {
        if (fault == Fault.BASE64) {
            shorten(answer);
        }
        byte[] body = Exchange.GSON.toJson(answer).getBytes(StandardCharsets.UTF_8);
        if (fault == Fault.CUT || fault == Fault.RESET) {
            exchange.sendHalf(200, "application/json", body, fault == Fault.RESET);
        } else {
            exchange.send(200, fault == Fault.TYPE ? "text/plain; charset=utf-8" : "application/json", body);
        }
    }

    private static void stream(Exchange exchange, List<JsonObject> events, Fault fault, long pause)
            throws IOException, InterruptedException {
        EventStream stream = new EventStream(exchange, fault == Fault.TYPE ? "text/plain" : EventStream.TYPE);
        for (int i = 0; i < events.size(); i++) {
            JsonObject event = events.get(i);
            boolean finished = bringsPicture(event);
            if (finished && fault == Fault.EVENT) {
                exchange.receipt().outcome = "server_error";
                stream.sendLast(errorEvent(event));
                return;
            }
            if (finished && (fault == Fault.CUT || fault == Fault.RESET)) {
                stream.breakOff(event, fault == Fault.RESET);
                return;
            }
            if (fault == Fault.BASE64) {
                shorten(event);
            }
            if (i == events.size() - 1) {
                stream.sendLast(event);
            } else {
                stream.send(event);
                Thread.sleep(event.get("type").getAsString().endsWith("partial_image") ? pause : 0);
            }
        }
    }

    /** The images' streams wrap an error in an object, the Responses' do not. */
    private static JsonObject errorEvent(JsonObject instead) {
        boolean wrapped = !instead.has("sequence_number");
        JsonObject error = wrapped ? serverError().body() : serverError().error();
        error.addProperty("type", "error");
        if (!wrapped) {
            error.add("sequence_number", instead.get("sequence_number"));
        }
        return error;
    }

    /** Whether a finished picture is in an event. */
    private static boolean bringsPicture(JsonObject event) {
        String type = event.get("type").getAsString();
        return type.equals("response.output_item.done") || (type.startsWith("image_") && type.endsWith(".completed"));
    }

    /** Cuts every base64 in an answer to an odd two thirds. */
    private static void shorten(JsonElement element) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(Desk::shorten);
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            for (String name : List.copyOf(object.keySet())) {
                JsonElement value = object.get(name);
                boolean base64 = List.of("b64_json", "result", "partial_image_b64").contains(name) && value.isJsonPrimitive();
                if (base64) {
                    String text = value.getAsString();
                    object.addProperty(name, text.substring(0, text.length() * 2 / 3 / 4 * 4 + 1));
                } else {
                    shorten(value);
                }
            }
        }
    }
}
