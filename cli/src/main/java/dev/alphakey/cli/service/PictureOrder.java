package dev.alphakey.cli.service;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Pictures to be asked for: from words alone, or from words and the pictures of files.
 *
 * @param model the model's id
 * @param prompt the text that is sent
 * @param options how they are made
 * @param images what is edited; empty for new pictures
 * @param mask where the first of them may be repainted
 * @param markup what is drawn over the first of them
 */
public record PictureOrder(
        String model, String prompt, ImageOptions options, List<Path> images, Optional<Path> mask, Optional<Path> markup) {
    public PictureOrder {
        Objects.requireNonNull(model);
        Objects.requireNonNull(prompt);
        Objects.requireNonNull(options);
        images = List.copyOf(images);
        Objects.requireNonNull(mask);
        Objects.requireNonNull(markup);
    }

    /** Pictures from words. */
    public PictureOrder(String model, String prompt, ImageOptions options) {
        this(model, prompt, options, List.of(), Optional.empty(), Optional.empty());
    }

    public boolean isEdit() {
        return !images.isEmpty();
    }

    /** How many pictures are to come. */
    public int pictures() {
        return options.n().orElse(1);
    }

    public GenerateRequest generateRequest() {
        return new GenerateRequest(model, prompt, options);
    }

    public EditRequest editRequest() {
        return new EditRequest(
                model,
                prompt,
                images.stream().map(file -> (ImageSource) upload(file)).toList(),
                mask.map(PictureOrder::upload),
                markup.map(PictureOrder::upload),
                options);
    }

    /** What is sent, by its names on the wire, with files by their names. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("model", model);
        fields.put("prompt", prompt);
        fields.putAll(options.asMap());
        if (isEdit()) {
            fields.put("image", images.stream().map(Path::toString).toList());
            mask.ifPresent(file -> fields.put("mask", file.toString()));
            markup.ifPresent(file -> fields.put("markup", file.toString()));
        }
        return fields;
    }

    private static ImageSource.Upload upload(Path file) {
        return new ImageSource.Upload(file.getFileName().toString(), Content.of(file));
    }
}
