package dev.alphakey.openai.model;

import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.SvgAuthor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules of the options: first those of the call and of every model, then those of the one model where it is known. */
final class OptionRules {
    private static final List<String> BACKGROUNDS = List.of("auto", "opaque", "transparent");
    private static final List<String> WITH_ALPHA = List.of("png", "webp");
    private static final List<String> COMPRESSED = List.of("jpeg", "webp");
    private static final List<String> EFFORTS = List.of("none", "minimal", "low", "medium", "high", "xhigh", "max");
    private static final List<ImageSize> SIZES_OF_JSON_EDITS = List.of(
            ImageSize.AUTO, new ImageSize(1024, 1024), new ImageSize(1536, 1024), new ImageSize(1024, 1536));

    private final Findings findings;
    private final Call call;
    private final Optional<ModelFacts> facts;
    private final boolean previewAllowed;
    private final boolean streaming;

    OptionRules(Findings findings, Call call, Optional<ModelFacts> facts, boolean previewAllowed, boolean streaming) {
        this.findings = findings;
        this.call = call;
        this.facts = facts;
        this.previewAllowed = previewAllowed;
        this.streaming = streaming;
    }

    void check(ImageOptions all) {
        fieldsOfTheCall(all);
        ImageOptions options = OptionFields.only(all, field -> call.takes(field) || call.mayTake(field));
        ranges(options);
        options.safetyIdentifier().ifPresent(this::identifier);
        String format = options.outputFormat().orElse("png");
        formats(options, format);
        facts.ifPresent(known -> ofModel(known, options, format));
    }

    private void fieldsOfTheCall(ImageOptions options) {
        OptionFields.set(options).stream().filter(field -> !call.takes(field)).forEach(field -> {
            if (call.mayTake(field)) {
                findings.warning(field, call.title() + " are not documented to have it", "may be refused", null);
            } else {
                findings.call(field, "no such field for " + call.title(), "leave it out", null);
            }
        });
    }

    private void ranges(ImageOptions options) {
        options.n().ifPresent(n -> {
            if (n < 1) {
                findings.nonsense("n", n + " pictures are asked for", "must be at least 1", "1");
            } else if (n > 10) {
                findings.call("n", n + " pictures are asked for", "must be at most 10", "10");
            }
        });
        options.partialImages().ifPresent(partials -> {
            if (partials < 0) {
                findings.nonsense("partial_images", partials + " are asked for", "must be 0 to 3", "0");
            } else if (partials > 3) {
                findings.call("partial_images", partials + " are asked for", "must be 0 to 3", "3");
            }
        });
        options.outputCompression().ifPresent(percent -> {
            if (percent < 0 || percent > 100) {
                findings.nonsense(
                        "output_compression", percent + " is no percentage", "must be 0 to 100", percent < 0 ? "0" : "100");
            }
        });
        options.frameCount().ifPresent(frames -> {
            if (frames < 1) {
                findings.nonsense("frame_count", frames + " frames are asked for", "must be 2 to 16", "2");
            } else if (frames < 2 || frames > 16) {
                findings.call("frame_count", frames + " frames are asked for", "must be 2 to 16", frames < 2 ? "2" : "16");
            }
        });
        options.frameDurationMs().ifPresent(this::frameDuration);
        options.svg().flatMap(SvgAuthor::reasoningEffort).filter(effort -> !EFFORTS.contains(effort)).ifPresent(effort ->
                findings.call("svg", "there is no reasoning effort " + effort, "must be one of " + String.join(", ", EFFORTS),
                        NearestWord.of(effort, EFFORTS)));
    }

    private void frameDuration(int millis) {
        if (millis < 1) {
            findings.nonsense("frame_duration_ms", millis + " ms are no duration", "must be at least 20", "20");
        } else if (millis < 20) {
            findings.call("frame_duration_ms", "frames of " + millis + " ms are asked for", "must be at least 20", "20");
        } else if (millis > 655_350) {
            findings.call(
                    "frame_duration_ms", "frames of " + millis + " ms are asked for", "must be at most 655350", "655350");
        } else if (millis % 10 != 0) {
            findings.warning(
                    "frame_duration_ms", millis + " ms will be rounded", "is kept in steps of 10 ms",
                    Integer.toString((millis + 5) / 10 * 10));
        }
    }

    private void identifier(String identifier) {
        if (identifier.length() > 128) {
            findings.call(
                    "safety_identifier", "it has " + identifier.length() + " characters", "must have at most 64: send a hash",
                    null);
        } else if (identifier.length() > 64) {
            findings.warning(
                    "safety_identifier", "it has " + identifier.length() + " characters",
                    "should have at most 64, since documents differ: send a hash", null);
        }
    }

    /** What goes with which output format, for every model; nothing is known of formats that are new. */
    private void formats(ImageOptions options, String format) {
        if (options.background().equals(Optional.of("transparent")) && !WITH_ALPHA.contains(format)) {
            if (format.equals("jpeg")) {
                findings.call(
                        "output_format", "a JPEG cannot be transparent", "a transparent background needs png or webp", "png");
            } else if (format.equals("gif") || format.equals("svg")) {
                findings.warning(
                        "output_format", "a " + format + " may not come out transparent", "png and webp are known to", "png");
            }
        }
        if (options.outputCompression().isPresent() && (format.equals("png") || format.equals("gif") || format.equals("svg"))) {
            findings.call(
                    "output_compression", "a " + format.toUpperCase(Locale.ROOT) + " has no such setting",
                    "is for " + String.join(" and ", COMPRESSED) + " only: leave it out", null);
        }
        if (!format.equals("gif")) {
            options.frameCount().ifPresent(frames -> gifOnly("frame_count"));
            options.frameDurationMs().ifPresent(millis -> gifOnly("frame_duration_ms"));
        }
        if (options.svg().isPresent() && !format.equals("svg")) {
            findings.call("svg", "the output format is " + format, "is for output_format svg only", null);
        }
        if (format.equals("svg")) {
            svg(options);
        }
        if (format.equals("gif") || format.equals("svg")) {
            if (streaming) {
                findings.call("stream", "a " + format + " cannot be streamed", "leave it out", null);
            }
            options.partialImages().ifPresent(partials -> findings.call(
                    "partial_images", "a " + format + " has none", "leave it out", null));
        }
    }

    private void gifOnly(String field) {
        findings.call(field, "only a GIF has frames", "needs output_format gif", null);
    }

    private void svg(ImageOptions options) {
        if (call.edits()) {
            findings.call("output_format", "an edit cannot make an SVG", "must be a format of pixels", "png");
        }
        if (options.n().orElse(1) > 1) {
            findings.call("n", options.n().getAsInt() + " SVGs are asked for", "must be 1 for an SVG", "1");
        }
    }

    private void ofModel(ModelFacts known, ImageOptions options, String format) {
        options.size().ifPresent(size -> size(known, size, options, format));
        values(known, "quality", options.quality());
        values(known, "output_format", options.outputFormat());
        values(known, "moderation", options.moderation());
        values(known, "input_fidelity", options.inputFidelity());
        values(known, "complexity", options.complexity());
        values(known, "response_format", options.responseFormat());
        values(known, "style", options.style());
        options.background().ifPresent(background -> background(known, background));
        int n = options.n().orElse(1);
        if (n > known.mostPictures() && n <= 10) {
            findings.model(
                    known, "n", known.id() + " does not make " + n + " pictures at once", "must be at most "
                    + known.mostPictures(), Integer.toString(known.mostPictures()));
        }
        if (!known.streams()) {
            if (streaming) {
                findings.model(known, "stream", known.id() + " does not stream", "leave it out", null);
            }
            options.partialImages().ifPresent(partials -> findings.model(
                    known, "partial_images", known.id() + " does not stream", "leave it out", null));
        }
    }

    private void values(ModelFacts known, String field, Optional<String> set) {
        set.ifPresent(value -> among(known, field, value, known.values(field)));
    }

    private void among(ModelFacts known, String field, String value, List<String> taken) {
        if (taken.contains(value)) {
            return;
        }
        boolean presumed = known.presumed().contains(field);
        String said = known.id() + (presumed ? " is not known to take " : " does not take ") + field + " " + value;
        if (taken.isEmpty()) {
            findings.model(known, field, said, "leave it out", null);
        } else {
            findings.model(known, field, said, "must be one of " + String.join(", ", taken), NearestWord.of(value, taken));
        }
    }

    private void background(ModelFacts known, String background) {
        List<String> taken = known.values("background");
        boolean preview = known.transparency() == Transparency.PREVIEW && !taken.isEmpty();
        if (!preview || !background.equals("transparent")) {
            boolean all = known.transparency() != Transparency.NO && !taken.isEmpty();
            among(known, "background", background, all ? BACKGROUNDS : taken);
            return;
        }
        String said = known.id() + " has transparent backgrounds in preview only";
        if (previewAllowed) {
            findings.warning("background", said, "may be refused or come out opaque", null);
        } else {
            findings.model(known, "background", said, "must be allowed explicitly", "opaque");
        }
    }

    private void size(ModelFacts known, ImageSize size, ImageOptions options, String format) {
        if (format.equals("gif") && known.gif().isPresent()) {
            gifSize(known, known.gif().get(), size, options);
            return;
        }
        Optional<String> broken = known.sizes().broken(size);
        if (broken.isPresent()) {
            String nearest = known.sizes().nearest(size).map(ImageSize::toString).orElse(null);
            findings.model(known, "size", known.id() + " does not take " + size, broken.get(), nearest);
            return;
        }
        if (known.sizes() instanceof FlexibleSizes flexible && !size.isAuto() && flexible.experimental(size)) {
            findings.warning(
                    "size", size + " is experimental on " + known.id(),
                    "is reliable up to " + flexible.provenPixels() + " pixels", null);
        }
        if (call == Call.EDIT_JSON && !SIZES_OF_JSON_EDITS.contains(size)) {
            findings.warning(
                    "size", "the documents of " + call.title() + " do not list " + size, "was taken where it was tried", null);
        }
    }

    /** Measured by users, so only warned of. */
    private void gifSize(ModelFacts known, GifRule rule, ImageSize size, ImageOptions options) {
        int frames = options.frameCount().orElse(rule.usualFrames());
        if (frames < 1) {
            return;
        }
        rule.sizes(frames).flatMap(sizes -> sizes.broken(size).map(broken -> {
            findings.warning(
                    "size", known.id() + " was seen to refuse GIFs of " + size + " with " + frames + " frames", broken,
                    sizes.nearest(size).map(ImageSize::toString).orElse(null));
            return broken;
        }));
    }
}
