package dev.alphakey.cli.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * What a user has settled once and for all: options from a configuration file and from environment variables, put before the
 * words of a command line, where what is typed takes their place.
 */
public final class Settings {
    /** Names another configuration file; empty for none. */
    public static final String FILE_VARIABLE = "ALPHAKEY_CONFIG";

    private static final String PREFIX = "ALPHAKEY_";
    /** What the launcher reads sets no option; most who have a variable at all have one of these. */
    private static final String OF_THE_LAUNCHER = PREFIX + "JAVA_";

    /** They say what one command line is about, and some cost a file or money when they are forgotten. */
    private static final Set<String> OF_ONE_COMMAND_LINE = Set.of(
            "input", "out", "out-dir", "image", "mask", "markup", "prompt", "prompt-file", "source", "preview", "report", "sheet",
            "pair", "palette", "json-schema", "dry-run", "force", "for", "manifest", "retry-lost",
            "regenerate", "dual", "allow-native");

    private final Path file;
    private final Properties filed;
    private final Map<String, String> environment;
    private final Map<String, String> origins = new HashMap<>();

    private Settings(Path file, Properties filed, Map<String, String> environment) {
        this.file = file;
        this.filed = filed;
        this.environment = environment;
    }

    /**
     * The settings of this user.
     *
     * @throws UsageException when the configuration file cannot be read, or holds what no command knows
     */
    public static Settings of(Map<String, String> environment, Collection<? extends Command> commands) throws UsageException {
        Optional<Path> place = place(environment);
        boolean named = environment.containsKey(FILE_VARIABLE);
        var filed = new Properties();
        if (place.isEmpty()) {
            return new Settings(null, filed, environment);
        }
        try (Reader reader = Files.newBufferedReader(place.get())) {
            filed.load(reader);
        } catch (NoSuchFileException e) {
            if (named) {
                throw new UsageException(FILE_VARIABLE + "=" + place.get() + ": no such file");
            }
            return new Settings(null, filed, environment);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException(place.get() + " is not a configuration file: lines such as png-level=small (" + e.getMessage() + ")");
        }
        var settings = new Settings(place.get(), filed, environment);
        settings.requireKnown(commands);
        return settings;
    }

    /** Where the configuration file is looked for; empty when there is to be none. */
    public static Optional<Path> place(Map<String, String> environment) {
        String named = environment.get(FILE_VARIABLE);
        if (named != null) {
            return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
        }
        String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
        if (!folder.isBlank()) {
            return Optional.of(Path.of(folder, "alphakey", "config.properties"));
        }
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        return home.isBlank() ? Optional.empty() : Optional.of(Path.of(home, ".config", "alphakey", "config.properties"));
    }

    /** The configuration file in use. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The words of a command line behind the settings that concern its command, the weightier ones later. */
    public String[] before(String[] words, Command command) throws UsageException {
        // Most calls have none, and parsing lists the command's options anyway.
        if (filed.isEmpty() && !anyVariable()) {
            return words;
        }
        var settled = new ArrayList<String>();
        Options options = command.options();
        for (Option option : options.getOptions()) {
            String name = option.getLongOpt();
            if (name == null || OF_ONE_COMMAND_LINE.contains(name)) {
                continue;
            }
            add(settled, option, filed.getProperty(name), file + ": " + name);
            String own = command.name() + "." + name;
            add(settled, option, filed.getProperty(own), file + ": " + own);
            String variable = variable(name);
            add(settled, option, environment.get(variable), variable);
        }
        settled.addAll(List.of(words));
        return settled.toArray(String[]::new);
    }

    private boolean anyVariable() {
        for (String name : environment.keySet()) {
            if (name.startsWith(PREFIX) && !name.startsWith(OF_THE_LAUNCHER)) {
                return true;
            }
        }
        return false;
    }

    private void add(List<String> settled, Option option, String value, String where) throws UsageException {
        if (value == null) {
            return;
        }
        origins.put("--" + option.getLongOpt(), where);
        if (option.hasArg()) {
            settled.add("--" + option.getLongOpt());
            settled.add(value.strip());
            return;
        }
        switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> settled.add("--" + option.getLongOpt());
            case "false", "no", "0", "" -> settled.remove("--" + option.getLongOpt());
            default -> throw new UsageException(where + " is true or false, not '" + value + "'");
        }
    }

    /** Where an option of which a complaint speaks was settled, unless it was typed; for the end of the complaint. */
    public String origin(String complaint, String[] typed) {
        for (Map.Entry<String, String> settled : origins.entrySet()) {
            boolean said = Pattern.compile(Pattern.quote(settled.getKey()) + "(?![\\w-])").matcher(complaint).find();
            if (said && Stream.of(typed).noneMatch(word -> word.equals(settled.getKey()) || word.startsWith(settled.getKey() + "="))) {
                return " (it is set by " + settled.getValue() + ")";
            }
        }
        return "";
    }

    private static String variable(String option) {
        return PREFIX + option.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void requireKnown(Collection<? extends Command> commands) throws UsageException {
        if (filed.isEmpty()) {
            return;
        }
        var known = new TreeSet<String>();
        for (Command command : commands) {
            for (Option option : command.options().getOptions()) {
                if (option.getLongOpt() != null && !OF_ONE_COMMAND_LINE.contains(option.getLongOpt())) {
                    known.add(option.getLongOpt());
                    known.add(command.name() + "." + option.getLongOpt());
                }
            }
        }
        for (String name : new TreeSet<>(filed.stringPropertyNames())) {
            if (!known.contains(name)) {
                String last = name.substring(name.lastIndexOf('.') + 1);
                throw new UsageException(file + ": " + (OF_ONE_COMMAND_LINE.contains(last)
                        ? "--" + last + " belongs on a command line"
                        : last.contains("key") && !last.startsWith("key-") && !last.startsWith("auto-")
                                ? "a key does not belong in a file: set OPENAI_API_KEY"
                                : "there is no option '" + name + "'"));
            }
        }
    }
}
