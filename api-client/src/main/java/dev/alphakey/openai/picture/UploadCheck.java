package dev.alphakey.openai.picture;

import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.VariationRequest;
import dev.alphakey.openai.model.InputRule;
import dev.alphakey.openai.model.ModelFacts;
import dev.alphakey.openai.model.ModelTable;
import dev.alphakey.openai.model.Problem;
import dev.alphakey.openai.model.Problem.Severity;
import dev.alphakey.openai.responses.InputItem;
import dev.alphakey.openai.responses.InputPart;
import dev.alphakey.openai.responses.ResponseRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks pictures before they are uploaded, by their first bytes. How many there are is {@code RequestCheck}'s business, and
 * whether a mask is wholly opaque cannot be told without its pixels. Immutable.
 */
public final class UploadCheck {
    /** The pictures may be sent against the table {@link ModelTable#STANDARD}. */
    public static final UploadCheck STANDARD = new UploadCheck(ModelTable.STANDARD, false);

    private static final long LARGE_MASK = 4L << 20;
    private static final long TOO_LARGE_MASK = 50L << 20;

    private final ModelTable table;
    private final boolean lenient;

    private UploadCheck(ModelTable table, boolean lenient) {
        this.table = Objects.requireNonNull(table);
        this.lenient = lenient;
    }

    public UploadCheck with(ModelTable newTable) {
        return new UploadCheck(newTable, lenient);
    }

    /** Warns of what this one refuses, except of empty files. */
    public UploadCheck lenient() {
        return new UploadCheck(table, true);
    }

    /** The uploads among an edit's pictures, its mask and its markup. */
    public List<Problem> edit(EditRequest request) throws IOException {
        List<Problem> problems = new ArrayList<>();
        InputRule rule = rule(request.model());
        Optional<PictureFacts> first = Optional.empty();
        for (int i = 0; i < request.images().size(); i++) {
            if (request.images().get(i) instanceof ImageSource.Upload upload) {
                PictureFacts facts = picture(problems, "image[" + i + "]", upload, rule);
                first = i == 0 ? Optional.of(facts) : first;
            }
        }
        if (request.mask().isPresent() && request.mask().get() instanceof ImageSource.Upload mask) {
            overlay(problems, "mask", mask, first);
        }
        if (request.markup().isPresent()) {
            overlay(problems, "markup", request.markup().get(), first);
        }
        return List.copyOf(problems);
    }

    public List<Problem> variation(VariationRequest request) throws IOException {
        List<Problem> problems = new ArrayList<>();
        picture(problems, "image", request.image(), rule(request.model()));
        return List.copyOf(problems);
    }

    /** The uploads among a response's pictures, and its mask. */
    public List<Problem> response(ResponseRequest request) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<ImageSource> sources = sources(request);
        Optional<PictureFacts> first = Optional.empty();
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i) instanceof ImageSource.Upload upload) {
                PictureFacts facts = picture(problems, "input_image[" + i + "]", upload, InputRule.LOOKED_AT);
                first = i == 0 ? Optional.of(facts) : first;
            }
        }
        if (request.tool().mask().isPresent() && request.tool().mask().get() instanceof ImageSource.Upload mask) {
            overlay(problems, "input_image_mask", mask, first);
        }
        return List.copyOf(problems);
    }

    private static List<ImageSource> sources(ResponseRequest request) {
        List<ImageSource> sources = new ArrayList<>();
        for (InputItem item : request.input()) {
            if (item instanceof InputItem.Message message) {
                for (InputPart part : message.parts()) {
                    if (part instanceof InputPart.Picture picture) {
                        sources.add(picture.source());
                    }
                }
            }
        }
        return sources;
    }

    /** One picture that is uploaded as a file or put into a data URL, for a model that is not named. */
    public List<Problem> picture(String field, ImageSource.Upload upload) throws IOException {
        List<Problem> problems = new ArrayList<>();
        picture(problems, field, upload, InputRule.LOOKED_AT);
        return List.copyOf(problems);
    }

    private InputRule rule(String model) {
        return table.facts(model).map(ModelFacts::inputs).filter(rule -> rule.most() > 0).orElse(InputRule.USUAL);
    }

    private PictureFacts picture(List<Problem> problems, String field, ImageSource.Upload upload, InputRule rule)
            throws IOException {
        PictureFacts facts = PictureFacts.read(upload.content());
        long length = upload.content().length();
        String name = upload.name();
        if (length == 0) {
            problems.add(Problem.of(Severity.REFUSED, field, name + " is empty", "must be a picture", Optional.empty()));
            return facts;
        }
        if (length >= rule.tooManyBytes()) {
            refuse(problems, field, name + " has " + length + " bytes", "must have less than " + rule.tooManyBytes());
        }
        if (facts.mediaType().filter(rule.mediaTypes()::contains).isEmpty()) {
            String formats = rule.mediaTypes().stream().map(type -> type.substring(6)).collect(Collectors.joining(", "));
            refuse(problems, field, name + " is " + facts.format().title(), "must be one of " + formats);
            return facts;
        }
        if (facts.storedSize().isEmpty()) {
            refuse(problems, field, name + " is damaged: its size cannot be read", "must be a whole picture");
        }
        if (facts.cmyk()) {
            refuse(problems, field, name + " is a CMYK JPEG", "must be RGB or grey: convert it");
        }
        if (facts.multiPicture()) {
            refuse(problems, field, name + " is a JPEG that holds several pictures (MPO)", "must hold one: save it anew");
        }
        if (rule.square() && facts.storedSize().filter(size -> size.width() != size.height()).isPresent()) {
            refuse(problems, field, name + " is " + facts.storedSize().get(), "must be square");
        }
        return facts;
    }

    /** A mask or a markup: what lies over the first picture. */
    private void overlay(List<Problem> problems, String field, ImageSource.Upload upload, Optional<PictureFacts> under)
            throws IOException {
        PictureFacts facts = PictureFacts.read(upload.content());
        long length = upload.content().length();
        String name = upload.name();
        if (length == 0) {
            problems.add(Problem.of(
                    Severity.REFUSED, field, name + " is empty", "must be a PNG with transparency", Optional.empty()));
            return;
        }
        if (length >= TOO_LARGE_MASK) {
            refuse(problems, field, name + " has " + length + " bytes", "must have less than " + TOO_LARGE_MASK);
        } else if (length > LARGE_MASK && !field.equals("markup")) {
            warn(problems, field, name + " has " + length + " bytes", "documents differ on whether more than " + LARGE_MASK
                    + " are taken");
        }
        if (facts.format() != PictureFormat.PNG) {
            refuse(problems, field, name + " is " + facts.format().title(), "must be a PNG with transparency");
            return;
        }
        if (facts.storedSize().isEmpty()) {
            refuse(problems, field, name + " is damaged: its size cannot be read", "must be a whole picture");
        } else if (!facts.alpha()) {
            refuse(problems, field, name + " has no alpha channel", "must be a PNG with transparency");
        }
        under.ifPresent(picture -> over(problems, field, facts, picture));
    }

    private void over(List<Problem> problems, String field, PictureFacts overlay, PictureFacts picture) {
        Optional<ImageSize> own = overlay.uprightSize();
        Optional<ImageSize> wanted = picture.uprightSize();
        if (own.isPresent() && wanted.isPresent() && !own.equals(wanted)) {
            String turned = picture.orientation() >= 5 ? ", upright" : "";
            problems.add(Problem.of(
                    severity(), field, "it is " + own.get() + " and the first picture is " + wanted.get() + turned,
                    "must have the first picture's size", Optional.of(wanted.get().toString())));
        }
        if (!field.equals("markup") && picture.format() != PictureFormat.PNG) {
            warn(problems, field, "it is PNG and the first picture is " + picture.format().title(),
                    "should have the same format: convert the picture to PNG");
        }
    }

    private void refuse(List<Problem> problems, String field, String said, String rule) {
        problems.add(Problem.of(severity(), field, said, rule, Optional.empty()));
    }

    private static void warn(List<Problem> problems, String field, String said, String rule) {
        problems.add(Problem.of(Severity.WARNING, field, said, rule, Optional.empty()));
    }

    private Severity severity() {
        return lenient ? Severity.WARNING : Severity.REFUSED;
    }
}
