package dev.alphakey.benchmarks.service;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a prompt asks for, by its words. Beside plain words it may hold directives for tests: {@code [scene:glass]},
 * {@code [paint:chain]}, {@code [job:NAME]}, and {@code [fault:429,500]} for the first requests with this very prompt.
 */
final class PromptWords {
    /** The word that the moderation refuses. */
    static final String BLOCKED = "blockme";

    private static final int NEAR_CHARS = 48;
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}\\b");
    private static final Pattern BEHIND = Pattern.compile("background|backdrop|chroma|\\bkey\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "\\b(white|black|gr[ae]y|green|magenta|blue|cyan|yellow|red)\\s+(?:\\w+[- ]){0,2}(?:background|backdrop)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIMARY = Pattern.compile("^Primary request:\\s*(.+)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:-bit)?");
    private static final Set<String> DENIALS = Set.of("no", "not", "without", "any", "avoid", "never", "or", "nor");
    private static final Map<SceneKind, String> WORDS = Map.ofEntries(
            Map.entry(SceneKind.ROBOT, "robot robots mech android toy machine"),
            Map.entry(SceneKind.HAIR, "hair hairs hairy fur furry cat dog fox lion wolf bear"),
            Map.entry(SceneKind.LATTICE, "lattice fence gate cage wheel bicycle grid"),
            Map.entry(SceneKind.THREADS, "thread threads wire wires web net string strings"),
            Map.entry(SceneKind.TEXT, "text logo lettering letters sign wordmark"),
            Map.entry(SceneKind.GLASS, "glass bottle jar vase goblet"),
            Map.entry(SceneKind.GLOW, "glow glowing flame fire lamp neon spark"),
            Map.entry(SceneKind.SMOKE, "smoke steam cloud mist fog"),
            Map.entry(SceneKind.SHADOW, "shadow shadows fruit cup"),
            Map.entry(SceneKind.LEAF, "leaf leaves plant tree frog"),
            Map.entry(SceneKind.SHEET, "sheet sprites spritesheet icons"),
            Map.entry(SceneKind.PIXEL, "pixel pixels 8-bit 16-bit"));
    private static final Map<String, SceneKind> KINDS = WORDS.entrySet().stream()
            .flatMap(e -> Arrays.stream(e.getValue().split(" ")).map(word -> Map.entry(word, e.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final List<SceneKind> OTHERWISE = List.of(SceneKind.ROBOT, SceneKind.HAIR, SceneKind.LATTICE, SceneKind.TEXT);

    private final String prompt;

    PromptWords(String prompt) {
        this.prompt = prompt;
    }

    /** The subject: the first word that names one and is not denied, or else one that the whole prompt picks. */
    SceneKind scene() {
        Optional<String> asked = directive("scene");
        if (asked.isPresent()) {
            return Stream.of(SceneKind.values())
                    .filter(k -> k.id().equals(asked.get()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.value("prompt", "No scene '" + asked.get() + "' in this stand-in."));
        }
        Matcher primary = PRIMARY.matcher(prompt);
        return (primary.find() ? named(primary.group(1)) : Optional.<SceneKind>empty())
                .or(() -> named(prompt))
                .orElseGet(() -> OTHERWISE.get(Math.floorMod(prompt.hashCode(), OTHERWISE.size())));
    }

    /**
     * The flat background that is asked for: the last {@code #rrggbb} that stands near such words as background, or else the last
     * one at all, or else a colour named just before "background".
     */
    Optional<KeyColor> key() {
        List<MatchResult> colours = HEX.matcher(prompt).results().toList();
        List<MatchResult> near = colours.stream().filter(this::isNearBackground).toList();
        List<MatchResult> best = near.isEmpty() ? colours : near;
        if (!best.isEmpty()) {
            return Optional.of(KeyColor.parse(best.get(best.size() - 1).group()));
        }
        return NAMED.matcher(prompt).results().reduce((a, b) -> b).map(m -> KeyColor.parse(m.group(1)));
    }

    Optional<Perturbation> paint() {
        return directive("paint").map(asked -> Stream.of(Perturbation.values())
                .filter(p -> p.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.value("prompt", "No paint '" + asked + "' in this stand-in.")));
    }

    Optional<String> job() {
        return directive("job");
    }

    List<Fault> faults() {
        try {
            return directive("fault").map(list -> Stream.of(list.split(",")).map(Fault::parse).toList()).orElse(List.of());
        } catch (IllegalArgumentException e) {
            throw Refusal.value("prompt", e.getMessage());
        }
    }

    boolean blocked() {
        return prompt.toLowerCase(Locale.ROOT).contains(BLOCKED);
    }

    private Optional<String> directive(String name) {
        Matcher m = Pattern.compile("\\[" + name + ":([^\\]]{1,100})\\]").matcher(prompt);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private boolean isNearBackground(MatchResult colour) {
        int from = Math.max(0, colour.start() - NEAR_CHARS);
        int to = Math.min(prompt.length(), colour.end() + NEAR_CHARS);
        return BEHIND.matcher(prompt.substring(from, to)).find();
    }

    private static Optional<SceneKind> named(String text) {
        String before = "";
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        String further = "";
        while (words.find()) {
            String word = words.group();
            if (KINDS.containsKey(word) && !DENIALS.contains(before) && !DENIALS.contains(further)) {
                return Optional.of(KINDS.get(word));
            }
            further = before;
            before = word;
        }
        return Optional.empty();
    }
}
