package dev.alphakey.cli.prompt;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.background.KeyAdvisor.Ranked;
import dev.alphakey.background.KeyAdvisor;
import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Options;

/** {@code alphakey key-color}: which background to ask an image model for. */
public final class KeyColorCommand implements Command {
    /** Below this distance in OKLab the subject's nearest colours are taken for background. */
    private static final double SAFE = 0.15;

    @Override
    public String name() {
        return "key-color";
    }

    @Override
    public String summary() {
        return "say which key colour is farthest from a subject's colours";
    }

    @Override
    public String usage() {
        return "key-color IMAGE... | --palette COLOR,...";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(value("p", "palette", "COLOR,...", "the subject's colours, beside or instead of images of it"))
                .addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag("q", "quiet", "print nothing but the best key"))
                .addOption(value(null, "max-pixels", "N", "refuse larger images, for example 40M (100M)"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey key-color reference.png", "from a picture of the subject; its own flat background does not count"),
                new Example("alphakey key-color --palette '#2f9a3c,#e8d44d'", "from the colours that it will have"),
                new Example("alphakey key-color hero.png villain.png --quiet", "one key for both, for use in a prompt"));
    }

    @Override
    public String details() {
        return "Distances are perceptual (OKLab): 0.02 is just noticeable, black and white are 1 apart. A key nearer than "
                + SAFE + " to the subject is risky.";
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException {
        Arguments parsed = Arguments.parse(this, arguments);
        if (parsed.rest().isEmpty() && !parsed.has("palette")) {
            throw new UsageException("key-color needs an image or --palette: alphakey " + usage());
        }
        var advisor = new KeyAdvisor();
        addPalette(advisor, parsed.text("palette", ""));
        for (String name : parsed.rest()) {
            try {
                advisor.add(InputFile.named(name).read(terminal, parsed.limits()).raster());
            } catch (IOException e) {
                terminal.err().println("alphakey: " + InputFile.explain(name, e));
                return ExitCode.FAILED;
            }
        }
        List<Ranked> ranked = advisor.rank();
        if (ranked.isEmpty()) {
            terminal.err().println("alphakey: nothing is visible in the image, so any key will do");
            return ExitCode.FAILED;
        }
        terminal.out().println(parsed.has("json") ? json(ranked) : text(ranked, parsed.has("quiet")));
        return ExitCode.DONE;
    }

    private static void addPalette(KeyAdvisor advisor, String palette) throws UsageException {
        for (String word : palette.split(",")) {
            if (!word.isBlank()) {
                try {
                    advisor.add(KeyColor.parse(word));
                } catch (IllegalArgumentException e) {
                    throw new UsageException("--palette: " + e.getMessage());
                }
            }
        }
    }

    private static String text(List<Ranked> ranked, boolean quiet) {
        if (quiet) {
            return ranked.get(0).key().hex();
        }
        var text = new StringBuilder("key      distance  nearest colour of the subject\n");
        for (Ranked r : ranked) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s  %.2f      %s%s%n",
                    r.key().hex(),
                    r.distance(),
                    r.nearest().hex(),
                    r.distance() < SAFE ? "  (risky)" : ""));
        }
        return text.toString().stripTrailing();
    }

    private static String json(List<Ranked> ranked) {
        return JsonDocument.of(1, json -> {
            json.name("best").value(ranked.get(0).key().hex());
            json.name("keys").beginArray();
            for (Ranked r : ranked) {
                json.beginObject();
                json.name("key").value(r.key().hex());
                json.name("distance").value(Math.round(r.distance() * 1000) / 1000.0);
                json.name("nearest").value(r.nearest().hex());
                json.name("safe").value(r.distance() >= SAFE);
                json.endObject();
            }
            json.endArray();
        });
    }
}
