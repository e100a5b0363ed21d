package dev.alphakey.cli.service;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.openai.Model;
import dev.alphakey.openai.OpenAiClient;
import dev.alphakey.openai.model.ListedSizes;
import dev.alphakey.openai.model.ModelFacts;
import dev.alphakey.openai.model.ModelTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.Options;

/** {@code alphakey models}: what is known of the image models, and which of them a key may use. */
public final class ModelsCommand implements Command {
    @Override
    public String name() {
        return "models";
    }

    @Override
    public String summary() {
        return "list image models and what they take";
    }

    @Override
    public String usage() {
        return "models [NAME] [--online] [--json]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(flag(null, "online", "ask the service which models your key may use; needs OPENAI_API_KEY"))
                .addOption(value(null, "timeout", "SECONDS", "how long to wait for its answer, 10-3600 (600)"))
                .addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag("q", "quiet", "print nothing but names"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey models", "what is known, without a network"),
                new Example("alphakey models gpt-image-2", "all about one model"),
                new Example("alphakey models --online", "the image models that your key may use, with their last day"));
    }

    @Override
    public String details() {
        return "A model that is not listed can be used all the same: what is not known of it is not checked.";
    }

    @Override
    public ExitCode run(String[] words, Terminal terminal) throws UsageException {
        Arguments arguments = Arguments.parse(this, words);
        if (arguments.rest().size() > 1 || arguments.has("online") && !arguments.rest().isEmpty()) {
            throw new UsageException("models takes one name at most, and none with --online: alphakey " + usage());
        }
        return arguments.has("online") ? online(arguments, terminal) : known(arguments, terminal);
    }

    private static ExitCode known(Arguments arguments, Terminal terminal) throws UsageException {
        List<ModelFacts> facts;
        if (arguments.rest().isEmpty()) {
            facts = List.copyOf(ModelTable.STANDARD.all());
        } else {
            String id = arguments.rest().get(0);
            facts = ModelTable.STANDARD.facts(id).stream().toList();
            if (facts.isEmpty()) {
                throw new UsageException("nothing is known of a model '" + id + "': alphakey models lists those that are known");
            }
        }
        if (arguments.has("json")) {
            terminal.out().println(json(facts));
            return ExitCode.DONE;
        }
        if (arguments.has("quiet")) {
            facts.forEach(f -> terminal.out().println(f.id()));
        } else if (arguments.rest().isEmpty()) {
            facts.forEach(f -> terminal.out().println(String.format(Locale.ROOT, "%-24s %s", f.id(), state(f))));
        } else {
            terminal.out().println(whole(facts.get(0)));
        }
        return ExitCode.DONE;
    }

    private static String state(ModelFacts facts) {
        LocalDate today = LocalDate.now();
        Optional<LocalDate> end = facts.lifecycle().end();
        String phase = facts.lifecycle().endedOn(today)
                ? "gone since " + end.orElseThrow()
                : end.map(day -> "until " + day).orElse(facts.lifecycle().phase().name().toLowerCase(Locale.ROOT));
        List<String> instead = facts.lifecycle().replacements();
        return phase + (instead.isEmpty() ? "" : ", use " + String.join(" or ", instead)) + "; transparent background: "
                + facts.transparency().name().toLowerCase(Locale.ROOT);
    }

    private static String whole(ModelFacts facts) {
        var text = new StringBuilder(facts.id() + ": " + state(facts) + "\n");
        line(text, "sizes", sizes(facts));
        Stream.of("quality", "output_format", "background", "input_fidelity", "complexity").forEach(field -> {
            List<String> values = facts.values(field);
            line(text, field.replace('_', ' '), values.isEmpty() ? "not taken" : String.join(", ", values));
        });
        line(text, "pictures at once", "1 to " + facts.mostPictures());
        line(text, "prompt", "up to " + facts.promptLength() + " characters");
        if (!facts.presumed().isEmpty()) {
            line(text, "unproven", String.join(", ", facts.presumed().stream().sorted().toList()));
        }
        return text.toString().stripTrailing();
    }

    private static String sizes(ModelFacts facts) {
        return facts.sizes() instanceof ListedSizes listed
                ? String.join(", ", listed.sizes().stream().map(Object::toString).toList())
                : "any, in steps of 16, the longer side up to 3840 and 3 times the shorter, 655360 to 8294400 pixels";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-18s%s%n", name, value));
    }

    private static String json(List<ModelFacts> facts) {
        return document(json -> {
            for (ModelFacts f : facts) {
                json.beginObject();
                json.name("id").value(f.id());
                json.name("phase").value(f.lifecycle().phase().name());
                json.name("end").value(f.lifecycle().end().map(LocalDate::toString).orElse(null));
                JsonDocument.texts(json, "replacements", f.lifecycle().replacements());
                json.name("transparency").value(f.transparency().name());
                json.name("sizes").value(sizes(f));
                JsonDocument.texts(json, "quality", f.values("quality"));
                JsonDocument.texts(json, "outputFormat", f.values("output_format"));
                JsonDocument.texts(json, "inputFidelity", f.values("input_fidelity"));
                JsonDocument.texts(json, "unproven", f.presumed().stream().sorted().toList());
                json.endObject();
            }
        });
    }

    private static ExitCode online(Arguments arguments, Terminal terminal) throws UsageException {
        try (OpenAiClient client = ServiceArguments.open(arguments, terminal)) {
            List<Model> models = client.models().stream()
                    .filter(model -> model.id().contains("image") || model.id().startsWith("dall-e"))
                    .toList();
            if (arguments.has("json")) {
                terminal.out().println(document(json -> {
                    for (Model model : models) {
                        json.beginObject();
                        json.name("id").value(model.id());
                        json.name("end").value(model.shutdownDate().map(LocalDate::toString).orElse(null));
                        json.endObject();
                    }
                }));
            } else {
                for (Model model : models) {
                    String end = model.shutdownDate().map(day -> "  until " + day).orElse("");
                    terminal.out().println(model.id() + (arguments.has("quiet") ? "" : end));
                }
                if (models.isEmpty()) {
                    terminal.err().println("alphakey: the service lists no image model for this key");
                }
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            terminal.err().println("alphakey: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static String document(JsonDocument.Members items) {
        return JsonDocument.of(1, json -> {
            json.name("models").beginArray();
            items.write(json);
            json.endArray();
        });
    }
}
