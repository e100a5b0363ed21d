package dev.alphakey.cli.mask;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.image.Box;
import dev.alphakey.mask.MaskCheck;
import dev.alphakey.mask.MaskExtent;
import dev.alphakey.mask.MaskFinding;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a mask.
 *
 * @param image the name of the picture that it is for, if one was named
 * @param notes what reading changed
 */
public record MaskReport(
        String mask, Optional<String> image, int width, int height, long bytes, MaskCheck check, List<String> notes) {

    /**
     * Says all of it, and whether the mask is of use.
     *
     * @param verb what was done with it
     * @param outTaken whether standard output carries the mask, so that text goes to standard error
     */
    public ExitCode print(Terminal terminal, boolean json, boolean quiet, String verb, boolean outTaken) {
        if (json) {
            terminal.out().println(json());
        } else if (!quiet) {
            PrintStream text = outTaken ? terminal.err() : terminal.out();
            notes.forEach(note -> terminal.err().println("note: " + note));
            text.println(text(verb));
        } else {
            check.findings().stream()
                    .filter(MaskFinding::failure)
                    .forEach(f -> terminal.err().println("alphakey: " + mask + ": " + f.message()));
        }
        return check.passes() ? ExitCode.DONE : ExitCode.INVALID;
    }

    private String verdict() {
        return check.findings().isEmpty() ? "PASS" : check.passes() ? "WARN" : "FAIL";
    }

    private String text(String verb) {
        MaskExtent extent = check.extent();
        var text = new StringBuilder();
        text.append(verb).append(mask).append(": ").append(width).append('x').append(height).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "Repainted pixels: %d/%d (%.1f %%)%s%n",
                extent.repainted(),
                extent.pixels(),
                100 * extent.share(),
                extent.box().map(b -> ", within " + b).orElse("")));
        text.append("Partly repainted pixels: ").append(extent.soft()).append('/').append(extent.pixels()).append('\n');
        text.append("Verdict: ").append(verdict());
        for (MaskFinding finding : check.findings()) {
            text.append("\n  ").append(finding.failure() ? "FAIL " : "WARN ");
            text.append(finding.name()).append(": ").append(finding.message());
        }
        return text.toString();
    }

    private String json() {
        return JsonDocument.of(1, json -> {
            json.name("mask").value(mask);
            json.name("image").value(image.orElse(null));
            json.name("width").value(width);
            json.name("height").value(height);
            json.name("bytes").value(bytes);
            json.name("pixels").value(check.extent().pixels());
            json.name("repainted").value(check.extent().repainted());
            json.name("partly").value(check.extent().soft());
            json.name("box");
            write(json, check.extent().box());
            json.name("verdict").value(verdict());
            json.name("findings").beginArray();
            for (MaskFinding finding : check.findings()) {
                json.beginObject();
                json.name("name").value(finding.name());
                json.name("severity").value(finding.failure() ? "FAIL" : "WARN");
                json.name("message").value(finding.message());
                json.endObject();
            }
            json.endArray();
            JsonDocument.texts(json, "notes", notes);
        });
    }

    private static void write(JsonWriter json, Optional<Box> box) throws IOException {
        if (box.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("x").value(box.get().x());
        json.name("y").value(box.get().y());
        json.name("width").value(box.get().width());
        json.name("height").value(box.get().height());
        json.endObject();
    }
}
