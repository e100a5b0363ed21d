package dev.alphakey.cli.generate;

import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.openai.image.ImageOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code alphakey edit}: pictures from pictures and words. */
public final class EditCommand extends OrderCommand {
    @Override
    public String name() {
        return "edit";
    }

    @Override
    public String summary() {
        return "ask an image model to change pictures";
    }

    @Override
    public String usage() {
        return "edit --image FILE... --prompt TEXT [--out FILE | --out-dir DIR] [OPTIONS]";
    }

    @Override
    void own(Options options) {
        options.addOption(value("i", "image", "FILE", "what is changed; again for further pictures, up to 16"))
                .addOption(value(null, "mask", "FILE", "PNG whose transparent pixels may be repainted: see alphakey mask"))
                .addOption(value(null, "markup", "FILE", "PNG with marks over the first picture, for models that read them"))
                .addOption(value(null, "input-fidelity", "low|high", "how closely older models keep to the pictures"))
                .addOption(value(null, "moderation", "auto|low", "as in generate; edits of files know auto alone"));
    }

    @Override
    PictureOrder order(Arguments arguments, String prompt, ImageOptions options) throws UsageException {
        var images = new ArrayList<Path>();
        for (String name : arguments.texts("image")) {
            images.add(InputFile.path(name));
        }
        if (images.isEmpty()) {
            throw new UsageException("edit needs a picture: --image FILE");
        }
        // The service has no such field here, and does as auto says.
        boolean usual = options.moderation().equals(Optional.of("auto"));
        return new PictureOrder(
                PictureArguments.model(arguments),
                prompt,
                usual ? options.toBuilder().moderation(null).build() : options,
                images,
                file(arguments, "mask"),
                file(arguments, "markup"));
    }

    private static Optional<Path> file(Arguments arguments, String option) throws UsageException {
        String name = arguments.text(option, null);
        return name == null ? Optional.empty() : Optional.of(InputFile.path(name));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey edit --image robot.png --prompt \"make it blue\" --out blue.png", "a changed copy"),
                new Example("alphakey edit --image room.png --mask mask.png --prompt \"a cat on the sofa\" --out cat.png", "within a mask"),
                new Example("alphakey edit --image hero.png --image hat.png --prompt \"the hero wears the hat\" --out hero2.png", "from several pictures"),
                new Example("alphakey edit --image hero.png --prompt \"from the side\" --key-color '#ff00ff' \\\n"
                        + "      --remove-background --out side.png",
                        "a new view on a flat key colour, cut out"));
    }

    @Override
    public String details() {
        return "Pictures are PNG, JPEG or WebP below 50 MB, known by their content. A mask has the first picture's size and an alpha"
                + " channel; models take it as a wish. Needs OPENAI_API_KEY, as generate does.";
    }
}
