package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Peers;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be judged.
 *
 * @param seeds how many different subjects of each kind
 * @param peers their ids
 * @param python the interpreter for peers written in Python
 * @param scripts the folder with the project's own scripts
 */
public record Plan(
        List<SceneKind> kinds,
        List<Perturbation> perturbations,
        int seeds,
        int width,
        int height,
        List<String> peers,
        String python,
        Path scripts) {
    public Plan {
        kinds = List.copyOf(kinds);
        perturbations = List.copyOf(perturbations);
        peers = List.copyOf(peers);
    }

    /** One picture to be drawn, which takes less room than the picture. */
    record Order(SceneKind kind, Perturbation perturbation, long seed) {}

    List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (SceneKind kind : kinds) {
            for (Perturbation perturbation : perturbations) {
                for (long seed = 1; seed <= seeds; seed++) {
                    orders.add(new Order(kind, perturbation, seed));
                }
            }
        }
        return orders;
    }

    Case draw(Order order) {
        return Case.draw(order.kind(), order.perturbation(), order.seed(), width, height);
    }

    List<Peer> wanted() {
        return Peers.JUDGED.stream().filter(peer -> peers.contains(peer.id())).toList();
    }

    /** The perturbation that the picture shows. */
    Perturbation pictured() {
        return perturbations.contains(Perturbation.GEN) ? Perturbation.GEN : perturbations.get(0);
    }
}
