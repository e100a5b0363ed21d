package dev.alphakey.openai.model;

import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.ImageSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of an edit's pictures, short of looking into them. */
final class PictureRules {
    private static final int LONGEST_URL = 20_971_520;
    private static final Pattern DATA_URL = Pattern.compile(
            "data:[\\w.+-]+/[\\w.+-]+(;[\\w.+-]+=[\\w.+-]+)*;base64,.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Findings findings;
    private final Optional<ModelFacts> facts;

    PictureRules(Findings findings, Optional<ModelFacts> facts) {
        this.findings = findings;
        this.facts = facts;
    }

    void check(Call call, EditRequest request) {
        count(request);
        String name = call == Call.EDIT_JSON ? "images" : "image";
        for (int i = 0; i < request.images().size(); i++) {
            source(call, name + "[" + i + "]", request.images().get(i));
        }
        request.mask().ifPresent(mask -> source(call, "mask", mask));
        request.markup().ifPresent(markup -> source(call, "markup", markup));
        if (request.markup().isPresent()) {
            if (request.mask().isPresent()) {
                findings.call("markup", "there is a mask already", "must not come together with a mask", null);
            }
            facts.filter(known -> !known.markup()).ifPresent(known -> findings.model(
                    known, "markup", known.id() + " does not take a markup", "leave it out", null));
        }
        if (request.mask().isPresent() && request.options().outputFormat().equals(Optional.of("gif"))) {
            findings.call("mask", "a GIF is made without a mask", "leave it out, or ask for another format", null);
        }
    }

    private void count(EditRequest request) {
        int most = facts.map(known -> known.inputs().most()).filter(n -> n > 0).orElse(InputRule.USUAL.most());
        int given = request.images().size();
        if (given > most) {
            findings.call("image", given + " pictures are given", "must be at most " + most, Integer.toString(most));
        }
    }

    private void source(Call call, String field, ImageSource source) {
        if (source instanceof ImageSource.Upload upload) {
            if (upload.name().isBlank()) {
                findings.nonsense(field, "the upload has no file name", "must have one", null);
            }
            return;
        }
        if (call == Call.EDIT_MULTIPART) {
            findings.call(
                    field, "file ids and URLs cannot travel with uploads",
                    "upload every picture, or give every one by file id or URL", null);
        }
        if (source instanceof ImageSource.Url url) {
            url(field, url.url());
        } else if (source instanceof ImageSource.FileId file && file.id().isBlank()) {
            findings.nonsense(field, "the file id is empty", "must be the id of an uploaded file", null);
        }
    }

    /** Neither kind of address is quoted: one may be signed, the other is a picture. */
    private void url(String field, String url) {
        if (url.length() > LONGEST_URL) {
            findings.call(
                    field, "the URL has " + url.length() + " characters",
                    "must have at most " + LONGEST_URL + "; upload the picture as a file instead", null);
        }
        String head = url.substring(0, Math.min(url.length(), 200)).toLowerCase(Locale.ROOT);
        if (head.startsWith("data:") ? !DATA_URL.matcher(head).matches() : !head.startsWith("https://")) {
            findings.call(
                    field, "the address is neither https nor a base64 data URL",
                    "must start with https:// or look like data:image/png;base64,...", null);
        }
    }
}
