package dev.alphakey.cli.prompt;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.Options;

/**
 * What a picture is to show: the request itself and labelled lines beside it, which together make the text that is sent.
 * Immutable.
 */
public final class Prompt {
    private static final long MOST_BYTES = 1 << 20;

    private final String request;
    private final Map<PromptField, String> fields;
    private final boolean augmented;

    private Prompt(String request, Map<PromptField, String> fields, boolean augmented) {
        this.request = request;
        this.fields = new EnumMap<>(PromptField.class);
        this.fields.putAll(fields);
        this.augmented = augmented;
    }

    /** A request and nothing else, with labelled lines to come. */
    public static Prompt of(String request) {
        return new Prompt(request, Map.of(), true);
    }

    /** Adds the options that {@link #from} reads. */
    public static void addTo(Options options) {
        options.addOption(value("p", "prompt", "TEXT", "what to draw"))
                .addOption(value(null, "prompt-file", "FILE", "the same from a text file; - is standard input"));
        addFieldsTo(options);
    }

    /** Adds the options for the labelled lines alone. */
    public static void addFieldsTo(Options options) {
        options.addOption(flag(null, "augment", "send labelled lines (the default)"))
                .addOption(flag(null, "no-augment", "send --prompt as it stands"));
        for (PromptField field : PromptField.values()) {
            options.addOption(value(null, field.option(), "TEXT", "labelled line '" + field.label() + "': " + field.description()));
        }
    }

    /**
     * The prompt of a command line.
     *
     * @throws UsageException when there is none, or more than one
     * @throws IOException when its file cannot be read
     */
    public static Prompt from(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        if (arguments.has("prompt") == arguments.has("prompt-file")) {
            throw new UsageException(arguments.has("prompt")
                    ? "--prompt and --prompt-file both say what to draw: use one of them"
                    : arguments.command() + " needs --prompt TEXT or --prompt-file FILE");
        }
        String request = arguments.has("prompt") ? arguments.text("prompt", "") : read(arguments.text("prompt-file", ""), terminal);
        if (request.isBlank()) {
            throw new UsageException("the prompt is empty: say what to draw");
        }
        return fieldsFrom(arguments, request.strip());
    }

    /** The labelled lines of a command line around a request. */
    public static Prompt fieldsFrom(Arguments arguments, String request) throws UsageException {
        if (arguments.has("augment") && arguments.has("no-augment")) {
            throw new UsageException("--augment and --no-augment contradict each other");
        }
        var fields = new EnumMap<PromptField, String>(PromptField.class);
        for (PromptField field : PromptField.values()) {
            String text = arguments.text(field.option(), "");
            if (!text.isBlank()) {
                fields.put(field, text.strip());
            }
        }
        return new Prompt(request, fields, !arguments.has("no-augment"));
    }

    /** Refuses words that belong to no option, which are a prompt or a picture without its option. */
    public static void requireNothingElse(Arguments arguments) throws UsageException {
        if (arguments.rest().isEmpty()) {
            return;
        }
        String word = arguments.rest().get(0);
        boolean picture = arguments.mayHave("image") && Files.exists(InputFile.path(word));
        throw new UsageException("'" + word + "' stands alone: "
                + (picture ? "a picture goes behind --image" : "the prompt goes behind --prompt, in quotes"));
    }

    public Prompt withRequest(String newRequest) {
        return new Prompt(newRequest, fields, augmented);
    }

    /**
     * With a line of its own, by its name in jobs such as {@code use_case}; an empty text takes the line out.
     *
     * @return empty if there is no such line
     */
    public Optional<Prompt> with(String jsonName, String text) {
        for (PromptField field : PromptField.values()) {
            if (field.jsonName().equals(jsonName)) {
                return Optional.of(with(field, text));
            }
        }
        return Optional.empty();
    }

    /** The names that {@link #with} knows. */
    public static List<String> jsonNames() {
        return Stream.of(PromptField.values()).map(PromptField::jsonName).toList();
    }

    /** Whether lines are labelled, or only the request is sent. */
    public Prompt withAugmentation(boolean labelled) {
        return new Prompt(request, fields, labelled);
    }

    /** With one more constraint. */
    public Prompt withConstraint(String text) {
        String there = fields.get(PromptField.CONSTRAINTS);
        return with(PromptField.CONSTRAINTS, there == null ? text : there + (there.endsWith(".") ? " " : "; ") + text);
    }

    Prompt withScene(String text) {
        return with(PromptField.SCENE, text);
    }

    Optional<String> scene() {
        return Optional.ofNullable(fields.get(PromptField.SCENE));
    }

    boolean isAugmented() {
        return augmented;
    }

    private Prompt with(PromptField field, String text) {
        var changed = new EnumMap<PromptField, String>(PromptField.class);
        changed.putAll(fields);
        if (text.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, text.strip());
        }
        return new Prompt(request, changed, augmented);
    }

    /** What is asked for, without the lines around it; names of files are made of it. */
    public String request() {
        return request;
    }

    /** Every word that describes the picture, for whoever wants to know its colours; what is to be avoided is left out. */
    public String words() {
        var words = new ArrayList<String>();
        words.add(request);
        fields.forEach((field, text) -> {
            if (field != PromptField.NEGATIVE && field != PromptField.SCENE) {
                words.add(text);
            }
        });
        return String.join("\n", words);
    }

    /** What is sent. */
    public String text() {
        if (!augmented) {
            return request;
        }
        var lines = new ArrayList<String>();
        if (fields.containsKey(PromptField.USE_CASE)) {
            lines.add(line(PromptField.USE_CASE));
        }
        lines.add("Primary request: " + request);
        for (PromptField field : fields.keySet()) {
            if (field != PromptField.USE_CASE) {
                lines.add(line(field));
            }
        }
        return String.join("\n", lines);
    }

    private String line(PromptField field) {
        String text = fields.get(field);
        return field.label() + ": " + (field == PromptField.TEXT ? '"' + text + '"' : text);
    }

    private static String read(String name, Terminal terminal) throws IOException, UsageException {
        byte[] bytes;
        if (name.equals("-")) {
            bytes = terminal.in().readNBytes((int) MOST_BYTES + 1);
        } else {
            try (var in = Files.newInputStream(InputFile.path(name))) {
                bytes = in.readNBytes((int) MOST_BYTES + 1);
            }
        }
        if (bytes.length > MOST_BYTES) {
            throw new UsageException("--prompt-file " + name + ": is no prompt, it has more than a million bytes");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UsageException("--prompt-file " + name + ": is not UTF-8 text");
        }
    }
}
