package dev.alphakey.cli.jobs;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.Arguments;
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

/** Makes orders of lines: what a line does not say is as on the command line. */
final class JobReader {
    private static final List<String> OWN = List.of("prompt", "out", "fields", "augment", "key_color");
    private static final List<String> REQUEST = List.of(
            "model", "n", "size", "quality", "background", "output_format", "output_compression", "moderation", "partial_images",
            "complexity", "frame_count", "frame_duration_ms", "safety_identifier", "user", "input_fidelity");

    private final Arguments arguments;
    private final ImageOptions common;
    private final Path folder;

    /** @throws UsageException where what all jobs have in common makes no sense */
    JobReader(Arguments arguments, Path folder) throws UsageException {
        this.arguments = arguments;
        this.common = PictureArguments.from(arguments, "png");
        this.folder = folder;
        Prompt.fieldsFrom(arguments, "");
        if (!arguments.text("key-color", "auto").equals("auto")) {
            arguments.key("key-color");
        }
    }

    /**
     * One line's order.
     *
     * @param number counts from 1
     * @throws UsageException with everything that is wrong with it
     */
    Job read(int number, JobFile.Line line) throws UsageException {
        if (line.problem().isPresent()) {
            throw new UsageException(line.problem().get());
        }
        var values = new JobValues(line.values());
        values.requireKnown(keys(), "");
        Prompt prompt = prompt(values);
        String format = format(values);
        ImageOptions options = options(values, format);
        String model = values.text("model", PictureArguments.model(arguments));
        String out = values.text("out", "");
        String name = values.attempt(
                () -> out.isEmpty() ? JobNames.usual(number, prompt.request(), format) : JobNames.own(out, format), out);
        Prompt keyed = onKey(prompt, values);
        values.refuse();
        var order = new PictureOrder(model, keyed.text(), options);
        return new Job(line.place(), order, name, PictureNames.numbered(folder.resolve(name), order.pictures()));
    }

    private static List<String> keys() {
        var keys = new ArrayList<>(OWN);
        keys.addAll(REQUEST);
        keys.addAll(Prompt.jsonNames());
        return keys;
    }

    private Prompt prompt(JobValues values) throws UsageException {
        String request = values.text("prompt", "");
        if (request.isBlank() && values.isRightSoFar()) {
            values.complain("has no 'prompt'");
        }
        Prompt prompt = Prompt.fieldsFrom(arguments, request.strip());
        JobValues nested = values.object("fields");
        nested.requireKnown(Prompt.jsonNames(), " under 'fields'");
        for (String name : Prompt.jsonNames()) {
            String flat = values.text(name, null);
            String own = nested.text(name, flat);
            if (flat != null && !flat.equals(own)) {
                values.complain("'" + name + "' is there twice, once of its own and once under 'fields'");
            }
            if (own != null) {
                prompt = prompt.with(name, own).orElseThrow();
            }
        }
        return values.has("augment") ? prompt.withAugmentation(values.truth("augment")) : prompt;
    }

    private Prompt onKey(Prompt prompt, JobValues values) {
        String color = values.text("key_color", arguments.text("key-color", null));
        if (color == null) {
            return prompt;
        }
        return values.attempt(
                "key_color",
                () -> KeyClauses.on(color.equals("auto") ? KeyChoice.of(prompt, List.of()).key() : KeyColor.parse(color), prompt),
                prompt);
    }

    /** As the job says, or else the command line, or else as the job's own name ends. */
    private String format(JobValues values) {
        String named = values.text("output_format", arguments.text("output-format", ""));
        if (named.isEmpty()) {
            named = JobNames.format(values.text("out", ""));
        }
        return named.isEmpty() ? "png" : named.toLowerCase(Locale.ROOT).replace("jpg", "jpeg");
    }

    private ImageOptions options(JobValues values, String format) {
        int n = values.whole("n", common.n().orElse(1), 1, 10);
        int partial = values.whole("partial_images", common.partialImages().orElse(0), 0, 3);
        return common.toBuilder()
                .n(n)
                .size(size(values))
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

    private ImageSize size(JobValues values) {
        ImageSize otherwise = common.size().orElse(null);
        String text = values.text("size", null);
        return text == null ? otherwise : values.attempt("size", () -> ImageSize.parse(text), otherwise);
    }
}
