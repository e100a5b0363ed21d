package dev.alphakey.cli.jobs;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.NearestName;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.generate.PictureArguments;
import dev.alphakey.cli.prompt.KeyChoice;
import dev.alphakey.cli.prompt.KeyClauses;
import dev.alphakey.cli.prompt.Prompt;
import dev.alphakey.cli.service.PictureNames;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Makes orders of lines: what a line does not say is as on the command line. */
final class JobReader {
    private static final List<String> OWN = List.of("prompt", "out", "fields", "augment", "key_color");
    private static final List<String> REQUEST = List.of(
            "model", "n", "size", "quality", "background", "output_format", "output_compression", "moderation", "partial_images",
            "complexity", "frame_count", "frame_duration_ms", "safety_identifier", "user", "input_fidelity");

    private final Arguments arguments;
    private final Path folder;

    JobReader(Arguments arguments, Path folder) {
        this.arguments = arguments;
        this.folder = folder;
    }

    /** @param number counts from 1 */
    Job read(int number, JobFile.Line line) throws UsageException {
        Values values = new Values(line.values());
        requireKnown(line.values().keySet(), keys(), "");
        Prompt prompt = prompt(values);
        String format = format(values);
        ImageOptions options = options(values, format);
        String model = values.text("model", PictureArguments.model(arguments));
        String out = values.text("out", "");
        String name = out.isEmpty() ? JobNames.usual(number, prompt.request(), format) : JobNames.own(out, format);
        var order = new PictureOrder(model, onKey(prompt, values).text(), options);
        return new Job(line.place(), order, name, PictureNames.numbered(folder.resolve(name), order.pictures()));
    }

    private static List<String> keys() {
        var keys = new ArrayList<>(OWN);
        keys.addAll(REQUEST);
        keys.addAll(Prompt.jsonNames());
        return keys;
    }

    private static void requireKnown(Iterable<String> keys, List<String> known, String where) throws UsageException {
        for (String key : keys) {
            if (!known.contains(key)) {
                throw new UsageException("there is no '" + key + "'" + where + "; " + NearestName.of(key, known)
                        .map(nearest -> "is it '" + nearest + "'?").orElse("known are " + String.join(", ", known)));
            }
        }
    }

    private Prompt prompt(Values values) throws UsageException {
        String request = values.text("prompt", "");
        if (request.isBlank()) {
            throw new UsageException("has no 'prompt'");
        }
        Prompt prompt = Prompt.fieldsFrom(arguments, request.strip());
        Values nested = values.object("fields");
        requireKnown(nested.keys(), Prompt.jsonNames(), " under 'fields'");
        for (String name : Prompt.jsonNames()) {
            String flat = values.text(name, null);
            String own = nested.text(name, flat);
            if (flat != null && !flat.equals(own)) {
                throw new UsageException("'" + name + "' is there twice, once of its own and once under 'fields'");
            }
            if (own != null) {
                prompt = prompt.with(name, own).orElseThrow();
            }
        }
        return values.has("augment") ? prompt.withAugmentation(values.truth("augment")) : prompt;
    }

    private Prompt onKey(Prompt prompt, Values values) throws UsageException {
        String color = values.text("key_color", arguments.text("key-color", null));
        if (color == null) {
            return prompt;
        }
        try {
            return KeyClauses.on(color.equals("auto") ? KeyChoice.of(prompt, List.of()).key() : KeyColor.parse(color), prompt);
        } catch (IllegalArgumentException e) {
            throw new UsageException((values.has("key_color") ? "'key_color': " : "--key-color: ") + e.getMessage());
        }
    }

    /** As the job says, or else the command line, or else as the job's own name ends. */
    private String format(Values values) throws UsageException {
        String named = values.text("output_format", arguments.text("output-format", ""));
        if (named.isEmpty()) {
            named = JobNames.format(values.text("out", ""));
        }
        return named.isEmpty() ? "png" : named.toLowerCase(Locale.ROOT).replace("jpg", "jpeg");
    }

    private ImageOptions options(Values values, String format) throws UsageException {
        ImageOptions common = PictureArguments.from(arguments, format);
        int n = values.whole("n", common.n().orElse(1), 1, 10);
        int partial = values.whole("partial_images", common.partialImages().orElse(0), 0, 3);
        return common.toBuilder()
                .n(n)
                .size(size(values, common))
                .quality(values.text("quality", common.quality().orElse(null)))
                .background(values.text("background", common.background().orElse(null)))
                .outputFormat(format)
                .outputCompression(values.wholeOr("output_compression", common.outputCompression(), 0, 100))
                .moderation(values.text("moderation", common.moderation().orElse(null)))
                .partialImages(partial == 0 ? null : (Integer) partial)
                .complexity(values.text("complexity", common.complexity().orElse(null)))
                .frameCount(values.wholeOr("frame_count", common.frameCount(), 2, 16))
                .frameDurationMs(values.wholeOr("frame_duration_ms", common.frameDurationMs(), 10, 655_350))
                .safetyIdentifier(values.text("safety_identifier", common.safetyIdentifier().orElse(null)))
                .user(values.text("user", common.user().orElse(null)))
                .inputFidelity(values.text("input_fidelity", common.inputFidelity().orElse(null)))
                .build();
    }

    private static ImageSize size(Values values, ImageOptions common) throws UsageException {
        String text = values.text("size", null);
        try {
            return text == null ? common.size().orElse(null) : ImageSize.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("'size': " + e.getMessage());
        }
    }

    /** The values of a line, with complaints that name the key. */
    private record Values(Map<String, Object> map) {
        boolean has(String key) {
            return map.get(key) != null;
        }

        Iterable<String> keys() {
            return map.keySet();
        }

        String text(String key, String otherwise) throws UsageException {
            Object value = map.get(key);
            if (value == null || value instanceof String) {
                return value == null ? otherwise : (String) value;
            }
            throw new UsageException("'" + key + "' is a text in quotes, not " + value);
        }

        boolean truth(String key) throws UsageException {
            if (map.get(key) instanceof Boolean value) {
                return value;
            }
            throw new UsageException("'" + key + "' is true or false, without quotes");
        }

        int whole(String key, int otherwise, int least, int most) throws UsageException {
            Object value = map.get(key);
            if (value == null) {
                return otherwise;
            }
            if (value instanceof Long number && number >= least && number <= most) {
                return number.intValue();
            }
            throw new UsageException("'" + key + "' is a whole number from " + least + " to " + most + " without quotes, not "
                    + (value instanceof String ? "\"" + value + "\"" : value));
        }

        Integer wholeOr(String key, OptionalInt otherwise, int least, int most) throws UsageException {
            if (!has(key)) {
                return otherwise.isPresent() ? (Integer) otherwise.getAsInt() : null;
            }
            return whole(key, least, least, most);
        }

        @SuppressWarnings("unchecked")
        Values object(String key) throws UsageException {
            Object value = map.get(key);
            if (value == null || value instanceof Map) {
                return new Values(value == null ? Map.of() : (Map<String, Object>) value);
            }
            throw new UsageException("'" + key + "' is an object, not " + value);
        }
    }
}
