package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.scene.SceneKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a red robot                                                           | ROBOT
            A Fox in the snow                                                     | HAIR
            a wine glass, no shadow, no glow                                      | GLASS
            no robot but a leaf                                                   | LEAF
            without any cast shadow: a lamp                                       | GLOW
            8-bit hero                                                            | PIXEL
            a robot [scene:smoke]                                                 | SMOKE
            """)
    void theFirstWordThatIsNotDeniedNamesTheScene(String prompt, SceneKind kind) {
        assertEquals(kind, new PromptWords(prompt).scene());
    }

    @Test
    void thePrimaryRequestComesFirst() {
        String prompt = "Use case: logo\nPrimary request: a glass bottle\nConstraints: no text";
        assertEquals(SceneKind.GLASS, new PromptWords(prompt).scene());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            on a perfectly flat solid #00ff00 chroma-key background                                  | #00ff00
            a robot with eyes of #123456, on a flat #FF00FF background                               | #ff00ff
            background #ff00ff; then a long list of what the robot shall be like; its colour #123456 | #ff00ff
            change the background from #00ff00 to #0000ff                                            | #0000ff
            all of it in #00ff00                                                                     | #00ff00
            on a pure white studio background                                                        | #ffffff
            a white robot                                                                            | none
            """)
    void theKeyIsTheColourOfTheBackground(String prompt, String key) {
        assertEquals(key, new PromptWords(prompt).key().map(Object::toString).orElse(null));
    }

    @Test
    void directivesAreRead() {
        var words = new PromptWords("a robot [job:b-17] [fault:429,lost] blockme");
        assertEquals("b-17", words.job().orElseThrow());
        assertEquals(List.of(Fault.RATE_LIMIT, Fault.LOST), words.faults());
        assertTrue(words.blocked());
    }
}
