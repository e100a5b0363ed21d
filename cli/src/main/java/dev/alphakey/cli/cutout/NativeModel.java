package dev.alphakey.cli.cutout;

import dev.alphakey.openai.model.Lifecycle;
import dev.alphakey.openai.model.ModelFacts;
import dev.alphakey.openai.model.ModelTable;
import dev.alphakey.openai.model.Transparency;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A model that draws transparent backgrounds by itself, and why it is the one.
 *
 * @param reason in words that go behind the id
 * @param proven whether the service is not expected to refuse the wish
 */
record NativeModel(String id, String reason, boolean proven) {
    /** The model that is in use, if it can, or else the newest one that can. */
    static Optional<NativeModel> insteadOf(String asked, LocalDate today) {
        Optional<ModelFacts> facts = ModelTable.STANDARD.facts(asked);
        if (facts.isEmpty()) {
            return newest("nothing is known of " + asked, today);
        }
        Transparency own = facts.get().transparency();
        return own == Transparency.NO
                ? newest(asked + " has no transparent backgrounds", today)
                : Optional.of(new NativeModel(
                        asked,
                        own == Transparency.PREVIEW ? "the same model, where transparency is a preview" : "the same model",
                        own == Transparency.YES));
    }

    /** @param why the model in use is not the one */
    static Optional<NativeModel> newest(String why, LocalDate today) {
        return ModelTable.STANDARD.all().stream()
                .filter(f -> f.transparency() == Transparency.YES && !f.lifecycle().endedOn(today))
                .filter(f -> f.lifecycle().phase() == Lifecycle.Phase.NEWEST || f.lifecycle().phase() == Lifecycle.Phase.CURRENT)
                .findFirst()
                .map(f -> new NativeModel(f.id(), "the newest model that has them, since " + why, true));
    }
}
