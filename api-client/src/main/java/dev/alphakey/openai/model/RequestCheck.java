package dev.alphakey.openai.model;

import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.VariationRequest;
import dev.alphakey.openai.responses.ImageTool;
import dev.alphakey.openai.responses.ResponseRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks requests before they are sent, so that a wrong one costs neither time nor money. Of a model that the table does not
 * know, only what every model refuses is refused. Immutable; the pictures' bytes are the business of
 * {@code dev.alphakey.openai.picture.UploadCheck}.
 */
public final class RequestCheck {
    private static final List<String> ACTIONS = List.of("auto", "generate", "edit");

    private final LocalDate day;
    private final ModelTable table;
    private final boolean lenient;
    private final boolean previewAllowed;
    private final boolean streaming;
    private final boolean elsewhere;

    private RequestCheck(
            LocalDate day, ModelTable table, boolean lenient, boolean previewAllowed, boolean streaming, boolean elsewhere) {
        this.day = Objects.requireNonNull(day);
        this.table = Objects.requireNonNull(table);
        this.lenient = lenient;
        this.previewAllowed = previewAllowed;
        this.streaming = streaming;
        this.elsewhere = elsewhere;
    }

    /** A check against {@link ModelTable#STANDARD}, for requests that are sent on a day. */
    public static RequestCheck on(LocalDate day) {
        return new RequestCheck(day, ModelTable.STANDARD, false, false, false, false);
    }

    public RequestCheck with(ModelTable newTable) {
        return new RequestCheck(day, newTable, lenient, previewAllowed, streaming, elsewhere);
    }

    /** Warns of what this one refuses, except of what can have no meaning for any model, such as no pictures at all. */
    public RequestCheck lenient() {
        return new RequestCheck(day, table, true, previewAllowed, streaming, elsewhere);
    }

    /** Lets through, with a warning, what a model has in preview only: the caller has asked for it explicitly. */
    public RequestCheck allowPreview() {
        return new RequestCheck(day, table, lenient, true, streaming, elsewhere);
    }

    /** For requests whose answer is to be streamed. */
    public RequestCheck streaming() {
        return new RequestCheck(day, table, lenient, previewAllowed, true, elsewhere);
    }

    /** For a server that is not OpenAI's own: it may still have a model that OpenAI has shut down. */
    public RequestCheck elsewhere() {
        return new RequestCheck(day, table, lenient, previewAllowed, streaming, true);
    }

    public List<Problem> generate(GenerateRequest request) {
        Findings findings = new Findings(lenient);
        Optional<ModelFacts> facts = options(findings, Call.GENERATE, request.model(), request.options());
        prompt(findings, facts, request.prompt());
        return findings.problems();
    }

    /** As multipart where anything is uploaded, else as JSON. */
    public List<Problem> edit(EditRequest request) {
        Findings findings = new Findings(lenient);
        Call call = callOf(request);
        Optional<ModelFacts> facts = options(findings, call, request.model(), request.options());
        prompt(findings, facts, request.prompt());
        new PictureRules(findings, facts).check(call, request);
        return findings.problems();
    }

    public List<Problem> variation(VariationRequest request) {
        return options(Call.VARIATION, request.model(), request.options());
    }

    /**
     * The image tool of the Responses API. That {@code edit} needs a picture in the conversation is left to the service.
     *
     * @param model the tool's image model
     * @param action {@code generate}, {@code edit} or {@code auto}, where set
     */
    public List<Problem> responsesTool(String model, ImageOptions options, Optional<String> action) {
        return responsesTool(Optional.of(model), options, action);
    }

    private List<Problem> responsesTool(Optional<String> model, ImageOptions options, Optional<String> action) {
        Findings findings = new Findings(lenient);
        Optional<ModelFacts> facts = model.flatMap(id -> model(findings, Call.RESPONSES_TOOL, id));
        rules(findings, Call.RESPONSES_TOOL, facts).check(options);
        action.filter(value -> !ACTIONS.contains(value)).ifPresent(value -> findings.call(
                "action", "there is no action " + value, "must be one of auto, generate, edit",
                NearestWord.of(value, ACTIONS)));
        if (action.equals(Optional.of("edit")) && options.outputFormat().equals(Optional.of("svg"))) {
            findings.call("action", "an SVG cannot be edited", "edit needs a format of pixels", "generate");
        }
        return findings.problems();
    }

    /** A whole response. Of a tool that leaves its model to the service, only what every model refuses is refused. */
    public List<Problem> response(ResponseRequest request) {
        List<Problem> problems = new ArrayList<>(conversation(request.model()));
        ImageTool tool = request.tool();
        // An n of 1 is all that the tool lets be set, and is not sent.
        ImageOptions options = OptionFields.only(tool.options(), field -> !field.equals("n"));
        problems.addAll(responsesTool(tool.model(), options, tool.action()));
        return List.copyOf(problems);
    }

    /** The model that leads a conversation of the Responses API: image models are its tools only. */
    public List<Problem> conversation(String model) {
        Findings findings = new Findings(lenient);
        if (model.isBlank()) {
            findings.nonsense("model", "no model is named", "must be a text model's id", null);
        } else if (table.facts(model).isPresent()) {
            findings.call("model", model + " makes pictures only", "must be a text model, with " + model + " in its tool", null);
        }
        return findings.problems();
    }

    /** Model and options alone, for any call. */
    public List<Problem> options(Call call, String model, ImageOptions options) {
        Findings findings = new Findings(lenient);
        options(findings, call, model, options);
        return findings.problems();
    }

    /** How an edit travels. */
    static Call callOf(EditRequest request) {
        boolean uploads = request.markup().isPresent()
                || Stream.concat(request.images().stream(), request.mask().stream())
                        .anyMatch(ImageSource.Upload.class::isInstance);
        return uploads ? Call.EDIT_MULTIPART : Call.EDIT_JSON;
    }

    private Optional<ModelFacts> options(Findings findings, Call call, String model, ImageOptions options) {
        Optional<ModelFacts> facts = model(findings, call, model);
        rules(findings, call, facts).check(options);
        return facts;
    }

    private OptionRules rules(Findings findings, Call call, Optional<ModelFacts> facts) {
        return new OptionRules(findings, call, facts, previewAllowed, streaming);
    }

    private Optional<ModelFacts> model(Findings findings, Call call, String model) {
        if (model.isBlank()) {
            findings.nonsense("model", "no model is named", "must be a model's id", null);
            return Optional.empty();
        }
        Optional<ModelFacts> known = table.facts(model);
        if (known.isEmpty()) {
            findings.warning(
                    "model", model + " is not in the table", "only what every model refuses was checked",
                    table.likely(model).orElse(null));
            return known;
        }
        ModelFacts facts = known.get();
        Lifecycle life = facts.lifecycle();
        String instead = life.replacements().stream().findFirst().orElse(null);
        if (life.endedOn(day) && elsewhere) {
            findings.warning(
                    "model", model + " is shut down at OpenAI since " + life.end().get(), "may be gone here too", instead);
        } else if (life.endedOn(day)) {
            findings.model(
                    facts, "model", model + " is shut down since " + life.end().get(), "must be a model that lives", instead);
        } else if (life.end().isPresent()) {
            findings.warning("model", model + " will be shut down on " + life.end().get(), "change in time", instead);
        }
        if (!facts.calls().contains(call)) {
            findings.model(
                    facts, "model", model + " does not answer " + call.title(), "must be a model that does",
                    table.all().stream()
                            .filter(other -> other.calls().contains(call) && !other.lifecycle().endedOn(day))
                            .map(ModelFacts::id).findFirst().orElse(null));
        }
        return known;
    }

    private static void prompt(Findings findings, Optional<ModelFacts> facts, String prompt) {
        int length = prompt.codePointCount(0, prompt.length());
        int most = facts.map(ModelFacts::promptLength).orElse(32_000);
        if (prompt.isBlank()) {
            findings.nonsense("prompt", "the prompt is empty", "must say what to make", null);
        } else if (length > most) {
            findings.call(
                    "prompt", "the prompt has " + length + " characters", "must have at most " + most + " characters",
                    most + " characters");
        }
    }
}
