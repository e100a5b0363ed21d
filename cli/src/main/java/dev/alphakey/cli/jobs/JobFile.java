package dev.alphakey.cli.jobs;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of JSON: each a text, which is a prompt, or an object. Empty lines and lines behind a # say nothing. */
final class JobFile {
    static final int MOST_JOBS = 500;
    private static final int MOST_BYTES = 64 << 20;

    private JobFile() {}

    /**
     * One job as it is written.
     *
     * @param place file and line, for complaints
     * @param values texts, whole numbers as Long, Booleans, null, and one level of objects as maps
     * @param problem why there are no values, if it cannot be read
     */
    record Line(String place, Map<String, Object> values, Optional<String> problem) {
        Line(String place, Map<String, Object> values) {
            this(place, values, Optional.empty());
        }
    }

    /**
     * Reads every line, also behind one that cannot be read, so that all of them are told of at once.
     *
     * @throws UsageException if there is none, or it is no text
     */
    static List<Line> read(String name, Terminal terminal) throws UsageException, IOException {
        String shown = name.equals("-") ? "standard input" : name;
        var lines = new ArrayList<Line>();
        int number = 0;
        for (String text : text(name, shown, terminal).split("\n", -1)) {
            number++;
            String line = text.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = shown + ":" + number;
            if (lines.size() == MOST_JOBS) {
                String problem = "is job " + (MOST_JOBS + 1) + ", and a batch has at most " + MOST_JOBS + ": split the file";
                lines.add(new Line(place, Map.of(), Optional.of(problem)));
                break;
            }
            try {
                lines.add(new Line(place, values(line)));
            } catch (UsageException e) {
                lines.add(new Line(place, Map.of(), Optional.of(e.getMessage())));
            }
        }
        if (lines.isEmpty()) {
            throw new UsageException(
                    shown + ": has no job in it; a job is a line such as \"a red robot\" or {\"prompt\": \"a red robot\"}");
        }
        return lines;
    }

    private static String text(String name, String shown, Terminal terminal) throws UsageException, IOException {
        byte[] bytes;
        if (name.equals("-")) {
            bytes = terminal.in().readNBytes(MOST_BYTES + 1);
        } else {
            try (InputStream in = Files.newInputStream(InputFile.path(name))) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
        }
        if (bytes.length > MOST_BYTES) {
            throw new UsageException(shown + ": is no list of jobs, it has more than " + (MOST_BYTES >> 20) + " MB");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UsageException(shown + ": is not UTF-8 text");
        }
    }

    private static Map<String, Object> values(String line) throws UsageException {
        if (line.startsWith("[")) {
            throw new UsageException("is a JSON array: write one job a line, without brackets and commas around them");
        }
        if (!line.startsWith("\"") && !line.startsWith("{")) {
            throw new UsageException("is neither a JSON text nor an object: put quotes around a prompt");
        }
        try (var json = new JsonReader(new StringReader(line))) {
            json.setStrictness(Strictness.STRICT);
            Map<String, Object> values = new LinkedHashMap<>();
            if (json.peek() == JsonToken.STRING) {
                values.put("prompt", json.nextString());
            } else {
                values.putAll(object(json, true));
            }
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw new UsageException("has more behind its job: write one job a line");
            }
            return values;
        } catch (IOException | NumberFormatException | IllegalStateException e) {
            throw new UsageException("is no JSON: a job is one line such as {\"prompt\": \"a red robot\", \"size\": \"1024x1024\"}");
        }
    }

    private static Map<String, Object> object(JsonReader json, boolean outer) throws IOException, UsageException {
        var values = new LinkedHashMap<String, Object>();
        json.beginObject();
        while (json.hasNext()) {
            String key = json.nextName();
            if (values.containsKey(key)) {
                throw new UsageException("'" + key + "' is there twice");
            }
            values.put(key, value(json, key, outer));
        }
        json.endObject();
        return values;
    }

    private static Object value(JsonReader json, String key, boolean outer) throws IOException, UsageException {
        switch (json.peek()) {
            case STRING -> {
                return json.nextString();
            }
            case BOOLEAN -> {
                return json.nextBoolean();
            }
            case NULL -> {
                json.nextNull();
                return null;
            }
            case NUMBER -> {
                String digits = json.nextString();
                if (!digits.matches("-?[0-9]{1,18}")) {
                    throw new UsageException("'" + key + "' is " + digits + ", which is no whole number");
                }
                return Long.parseLong(digits);
            }
            case BEGIN_OBJECT -> {
                if (outer) {
                    return object(json, false);
                }
                throw new UsageException("'" + key + "' is an object within an object");
            }
            default -> throw new UsageException("'" + key + "' is an array, which no job has");
        }
    }
}
