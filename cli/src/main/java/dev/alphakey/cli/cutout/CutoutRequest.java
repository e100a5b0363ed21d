package dev.alphakey.cli.cutout;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.generate.PictureArguments;
import dev.alphakey.cli.prompt.KeyChoice;
import dev.alphakey.cli.prompt.KeyClauses;
import dev.alphakey.cli.prompt.Prompt;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.model.ModelTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line of {@code cutout}, understood.
 *
 * @param prompt without the clauses about a background
 * @param references pictures of the subject, which are edited
 * @param looks what they show
 * @param key the background of the first picture
 * @param keyAsked whether the user wants this one and no other
 * @param regenerate how many more pictures may be asked for when one fails
 * @param dual whether each picture is rendered on a second background
 * @param allowNative whether a picture with a background that is transparent from the start may be asked for at last
 */
record CutoutRequest(
        Prompt prompt,
        String model,
        ImageOptions options,
        List<Path> references,
        List<Raster> looks,
        KeyChoice key,
        boolean keyAsked,
        Places places,
        RemovalWords removal,
        ReadLimits limits,
        int regenerate,
        boolean dual,
        boolean allowNative,
        boolean force) {
    private static final int MOST_REGENERATED = 10;

    static CutoutRequest from(Arguments arguments, Terminal terminal) throws UsageException, IOException {
        Places places = Places.from(arguments);
        var removal = RemovalWords.from(arguments, places.results(), !arguments.has("no-retry"));
        Prompt prompt = Prompt.from(arguments, terminal);
        var references = new ArrayList<Path>();
        var looks = new ArrayList<Raster>();
        for (String name : arguments.texts("image")) {
            references.add(InputFile.path(name));
            looks.add(look(name, terminal, arguments.limits()));
        }
        boolean keyAsked = arguments.has("key-color") && !arguments.text("key-color", "").equals("auto");
        KeyChoice key = keyAsked
                ? KeyChoice.asked(arguments.key("key-color").orElseThrow())
                : KeyChoice.of(prompt, looks);
        return new CutoutRequest(
                prompt,
                PictureArguments.model(arguments),
                PictureArguments.from(arguments, places.format()),
                List.copyOf(references),
                List.copyOf(looks),
                key,
                keyAsked,
                places,
                removal,
                arguments.limits(),
                arguments.integer("regenerate", 0, 0, MOST_REGENERATED),
                arguments.has("dual"),
                arguments.has("allow-native"),
                arguments.has("force"));
    }

    private static Raster look(String name, Terminal terminal, ReadLimits limits) throws UsageException {
        try {
            if (name.equals("-")) {
                throw new UsageException("--image - is not possible: give the picture a name");
            }
            return InputFile.named(name).read(terminal, limits).raster();
        } catch (IOException e) {
            throw new UsageException("--image " + InputFile.explain(name, e));
        }
    }

    /** What is asked for first in a round. */
    PictureOrder order(KeyColor color) {
        return order(model, KeyClauses.on(color, prompt), options);
    }

    /** The same subject in front of nothing. */
    PictureOrder nativeOrder(NativeModel transparent) {
        ImageOptions.Builder clear = options.toBuilder().background("transparent");
        if (places.format().equals("jpeg")) {
            clear.outputFormat("png").outputCompression(null);
        }
        return order(transparent.id(), prompt, clear.build());
    }

    private PictureOrder order(String drawing, Prompt words, ImageOptions how) {
        return new PictureOrder(drawing, words.text(), how, references, Optional.empty(), Optional.empty());
    }

    /**
     * What is asked for second: a finished picture on another background.
     *
     * @param size of the finished picture, if it is there
     */
    PictureOrder secondOrder(KeyColor color, Path first, Optional<ImageSize> size) {
        var facts = ModelTable.STANDARD.facts(model);
        ImageOptions.Builder same = options.toBuilder().partialImages(null).moderation(null);
        size.filter(s -> facts.isPresent() && facts.get().sizes().takes(s)).ifPresent(same::size);
        if (facts.isPresent() && facts.get().values("input_fidelity").contains("high")) {
            same.inputFidelity("high");
        }
        return new PictureOrder(
                model, KeyClauses.onto(color).text(), same.build(), List.of(first), Optional.empty(), Optional.empty());
    }

    /** The background of a second picture. */
    KeyChoice secondKey(KeyColor first, Optional<Raster> picture) {
        return KeyChoice.second(prompt, looks(picture), first);
    }

    /** The background of another try after a picture whose subject was taken for background. */
    KeyChoice otherKey(KeyColor failed, Raster picture) {
        return KeyChoice.second(prompt, looks(Optional.of(picture)), failed);
    }

    private List<Raster> looks(Optional<Raster> picture) {
        var all = new ArrayList<>(looks);
        picture.ifPresent(all::add);
        return all;
    }

    int mostRounds() {
        return 1 + regenerate;
    }

    /** Every picture that may be written on the way. */
    List<Path> sources() {
        return places.sources(mostRounds(), dual, allowNative);
    }
}
