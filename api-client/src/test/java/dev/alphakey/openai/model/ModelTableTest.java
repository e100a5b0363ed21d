package dev.alphakey.openai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table says of the models, and how a program says more. */
class ModelTableTest {
    private static ModelFacts facts(String id) {
        return ModelTable.STANDARD.facts(id).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-2.6-sunburst, NEWEST, YES, true",
        "gpt-image-2.6-flare, NEWEST, YES, true",
        "gpt-image-2.5-sunburst, CURRENT, YES, true",
        "gpt-image-2.5-flare, CURRENT, YES, true",
        "gpt-image-2, CURRENT, PREVIEW, false",
        "gpt-image-1.5, SHUT_DOWN, YES, false",
        "chatgpt-image-latest, SHUT_DOWN, YES, false",
        "gpt-image-1-mini, SHUT_DOWN, YES, false",
        "gpt-image-1, SHUT_DOWN, YES, false",
        "dall-e-3, RETIRED, NO, false",
        "dall-e-2, RETIRED, NO, false",
    })
    void knowsPhaseTransparencyAndMarkup(String id, Lifecycle.Phase phase, Transparency transparency, boolean markup) {
        ModelFacts facts = facts(id);
        assertEquals(phase, facts.lifecycle().phase());
        assertEquals(transparency, facts.transparency());
        assertEquals(markup, facts.markup());
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-1.5, 2026-11-30, false", "gpt-image-1.5, 2026-12-01, true", "gpt-image-1, 2026-10-22, false",
        "gpt-image-1, 2026-10-23, true", "dall-e-2, 2026-05-12, true", "gpt-image-2, 2099-01-01, false",
    })
    void aModelEndsOnItsDay(String id, LocalDate day, boolean ended) {
        assertEquals(ended, facts(id).lifecycle().endedOn(day));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-2-2026-04-21, gpt-image-2", "gpt-image-2.5-flare-2026-09-08, gpt-image-2.5-flare",
        "gpt-image-1.5-2025-12-16, gpt-image-1.5",
    })
    void aDatedSnapshotIsLikeItsModel(String snapshot, String model) {
        assertEquals(facts(model).withId(snapshot), facts(snapshot));
    }

    @ParameterizedTest
    @CsvSource({"gpt-image-2.5", "gpt-image-3", "gpt-image-2-2026", "GPT-IMAGE-2", "''"})
    void whatIsNotInTheTableIsUnknown(String id) {
        assertTrue(ModelTable.STANDARD.facts(id).isEmpty());
    }

    @Test
    void aProgramAddsAModelWithoutChangingTheTable() {
        ModelFacts three = facts("gpt-image-2").withId("gpt-image-3").withValues("quality", "auto", "ultra");
        ModelTable more = ModelTable.STANDARD.with(three);
        assertEquals(Optional.of(three), more.facts("gpt-image-3"));
        assertEquals(List.of("auto", "ultra"), more.facts("gpt-image-3-2027-01-01").orElseThrow().values("quality"));
        assertTrue(ModelTable.STANDARD.facts("gpt-image-3").isEmpty());
        assertFalse(facts("gpt-image-2").values("quality").contains("ultra"));
    }

    @Test
    void everyReplacementLivesOn() {
        for (ModelFacts facts : ModelTable.STANDARD.all()) {
            assertEquals(facts.lifecycle().end().isPresent(), !facts.lifecycle().replacements().isEmpty(), facts.id());
            facts.lifecycle().replacements().forEach(id -> assertTrue(facts(id).lifecycle().end().isEmpty(), id));
        }
    }
}
