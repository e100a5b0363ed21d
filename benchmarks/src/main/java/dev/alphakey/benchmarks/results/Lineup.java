package dev.alphakey.benchmarks.results;

import dev.alphakey.benchmarks.program.Jdk;
import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Tools;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The programs that take part in a comparison.
 *
 * @param notes a line for each peer: its version, or how to install it
 */
public record Lineup(List<Entrant> entrants, List<String> notes) {
    public Lineup {
        entrants = List.copyOf(entrants);
        notes = List.copyOf(notes);
    }

    /** AlphaKey on every Java, and those peers that answer. */
    public static Lineup of(List<Jdk> jdks, List<Peer> peers, Tools tools) throws InterruptedException {
        List<Entrant> entrants = new ArrayList<>(jdks.stream().map(Entrant::alphakey).toList());
        List<String> notes = new ArrayList<>();
        for (Peer peer : peers) {
            Optional<Peer.Installed> found = peer.find(tools);
            found.ifPresent(here -> entrants.add(Entrant.peer(here, tools)));
            notes.add(found.map(Lineup::version).orElse(peer.title() + ": not installed (" + peer.hint() + ")"));
        }
        return new Lineup(entrants, notes);
    }

    private static String version(Peer.Installed here) {
        String title = here.peer().title() + ": ";
        return here.version().isEmpty()
                ? title + "installed"
                : title + here.peer().answer().replace(" version", "") + " " + here.version();
    }
}
