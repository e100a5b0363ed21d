package dev.alphakey.cli.generate;

import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.openai.image.ImageOptions;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code alphakey generate}: pictures from words. */
public final class GenerateCommand extends OrderCommand {
    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String summary() {
        return "ask an image model for pictures";
    }

    @Override
    public String usage() {
        return "generate --prompt TEXT [--out FILE | --out-dir DIR] [OPTIONS]";
    }

    @Override
    void own(Options options) {
        options.addOption(value(null, "moderation", "auto|low", "how strictly prompts are refused"));
    }

    @Override
    PictureOrder order(Arguments arguments, String prompt, ImageOptions options) {
        return new PictureOrder(PictureArguments.model(arguments), prompt, options);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey generate --prompt \"a red robot\" --out robot.png", "one picture"),
                new Example("alphakey generate --prompt \"a red robot\" --out robot.png --dry-run", "what would be sent, and what it would cost"),
                new Example("alphakey generate --prompt \"a red robot\" --key-color auto --remove-background --out robot.png",
                        "on a flat key colour, and its cutout robot-cutout.png"),
                new Example("alphakey generate --prompt-file prompt.txt --n 4 --size 1024x1024 --quality low --out-dir drafts", "four cheap drafts"),
                new Example("alphakey generate --prompt \"a castle\" --partial-images 2 --out castle.png", "and castle-partial-1.png on the way"));
    }

    @Override
    public String details() {
        return "Needs OPENAI_API_KEY; OPENAI_BASE_URL, OPENAI_ORG_ID, OPENAI_PROJECT_ID and HTTPS_PROXY count. What the model would"
                + " refuse is refused before it is sent. Nothing is asked for twice when an answer may have been billed"
                + " (--retry-lost does it nevertheless), and a picture that has arrived is saved, under another name if need be.";
    }
}
