package dev.alphakey.benchmarks;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code scenes}: writes pictures for a keyer, the cutouts it should return, and a list of both. */
final class ScenesCommand {
    private static final List<SceneKind> KINDS = List.of(SceneKind.values());
    private static final List<Perturbation> PERTURBATIONS = List.of(Perturbation.values());

    private static final Help HELP = new Help(
            "scenes --out DIR [OPTIONS]",
            new Options()
                    .addOption(value("out", "DIR", "where the pictures go; made when missing"))
                    .addOption(value("size", "N|WxH", "pixels, 16 to 8192 a side (default 1024)"))
                    .addOption(value("seed", "N", "whole number; the same one gives the same pictures (default 1)"))
                    .addOption(value("perturb", "LIST", "of " + Choice.ids(PERTURBATIONS, Perturbation::id) + " (default gen)"))
                    .addOption(value("only", "LIST", "of " + Choice.ids(KINDS, SceneKind::id) + " (default all)"))
                    .addOption(value("key", "COLOUR", "#rrggbb or a name (default: what suits the subject)"))
                    .addOption(Option.builder().longOpt("no-truth").desc("only the pictures, as NAME.png, or NAME.PERTURB.png when several are asked").get()),
            """
            Examples:
              scenes --out cases                                     every subject, as a model would paint it
              scenes --out cases --perturb clean,gen,chain,drift,jpeg --size 768
              scenes --out wide --only robot,sheet --size 3840x2160 --seed 7
              scenes --out pair --only glass --perturb clean --key blue

            Writes NAME.PERTURB.in.png for the keyer, NAME.PERTURB.gt.png with the true alpha and colour, and cases.json,
            which lists them with the key that was asked for.""");

    private ScenesCommand() {}

    static int run(String... args) throws IOException {
        Request request;
        try {
            CommandLine line = HELP.parse(args);
            if (line == null) {
                return 0;
            }
            request = request(line);
        } catch (IllegalArgumentException e) {
            System.err.println("scenes: " + e.getMessage());
            return 2;
        }
        write(request);
        return 0;
    }

    private record Request(
            Path out, Size size, long seed, List<Perturbation> perturbations, List<SceneKind> kinds, KeyColor key,
            boolean truth) {}

    private static Request request(CommandLine line) {
        if (!line.hasOption("out")) {
            throw new IllegalArgumentException("--out DIR is missing");
        }
        String key = line.getOptionValue("key");
        return new Request(
                Path.of(line.getOptionValue("out")),
                Size.parse(line.getOptionValue("size", "1024")),
                seed(line.getOptionValue("seed", "1")),
                Choice.pick(line.getOptionValue("perturb", "gen"), PERTURBATIONS, Perturbation::id),
                Choice.pick(line.getOptionValue("only", "all"), KINDS, SceneKind::id),
                key == null ? null : KeyColor.parse(key),
                !line.hasOption("no-truth"));
    }

    private static void write(Request request) throws IOException {
        Files.createDirectories(request.out());
        List<String> cases = new ArrayList<>();
        for (SceneKind kind : request.kinds()) {
            Scene scene = Scene.draw(kind, request.size().width(), request.size().height(), request.seed());
            KeyColor key = request.key() == null ? kind.key() : request.key();
            for (Perturbation perturbation : request.perturbations()) {
                KeyedImage keyed = KeyedImage.of(scene, key, perturbation, request.seed());
                String name = kind.id() + "." + perturbation.id();
                if (request.truth()) {
                    Images.write(keyed.image(), request.out().resolve(name + ".in.png"), WriteOptions.DEFAULT.withOverwrite(true));
                    Images.write(keyed.truth(), request.out().resolve(name + ".gt.png"), WriteOptions.DEFAULT.withOverwrite(true));
                    cases.add(json(name, keyed));
                } else {
                    String file = request.perturbations().size() == 1 ? kind.id() : name;
                    Images.write(keyed.image(), request.out().resolve(file + ".png"), WriteOptions.DEFAULT.withOverwrite(true));
                }
                System.out.println(name + " " + request.size() + " " + key);
            }
        }
        if (request.truth()) {
            Files.writeString(request.out().resolve("cases.json"), "[\n" + String.join(",\n", cases) + "\n]\n");
        }
    }

    private static String json(String name, KeyedImage keyed) {
        return String.format(
                Locale.ROOT,
                "{\"case\": \"%s\", \"category\": \"%s\", \"perturb\": \"%s\", \"key\": \"%s\", \"size\": [%d, %d]}",
                name,
                keyed.scene().kind().category(),
                keyed.perturbation().id(),
                keyed.key().hex(),
                keyed.image().width(),
                keyed.image().height());
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed takes a whole number, not '" + text + "'", e);
        }
    }

    private static Option value(String name, String value, String description) {
        return Help.value(name, value, description);
    }
}
