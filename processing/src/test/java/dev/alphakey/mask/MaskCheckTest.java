package dev.alphakey.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaskCheckTest {
    private static final EditMask GOOD = EditMask.ofShape(40, 30, new Shape.Ellipse(20, 15, 9, 7));
    private static final MaskFile FILE = MaskFile.rgba(1000);

    @Test
    void aGoodMaskHasNoFindings() {
        MaskCheck check = MaskCheck.of(40, 30, true, GOOD, FILE);
        assertEquals(List.of(), check.findings());
        assertTrue(check.passes());
    }

    @Test
    void eachFlawIsNamed() {
        assertFails("size", MaskCheck.of(40, 31, true, GOOD, FILE));
        assertFails("png", MaskCheck.of(40, 30, true, GOOD, new MaskFile(false, true, false, 1000)));
        assertFails("bytes", MaskCheck.of(40, 30, true, GOOD, MaskFile.rgba(MaskCheck.MOST_BYTES + 1)));
        EditMask nothing = EditMask.filled(40, 30, 0);
        assertFails("nothing-repainted", MaskCheck.of(40, 30, true, nothing, FILE));
        assertFails("nothing-repainted", MaskCheck.of(40, 30, true, EditMask.filled(40, 30, 254), FILE));
        assertFails("alpha", MaskCheck.of(40, 30, true, nothing, new MaskFile(true, false, false, 1000)));
    }

    @Test
    void whatIsOddButUsableIsAWarning() {
        assertWarns("bytes", MaskCheck.of(40, 30, true, GOOD, MaskFile.rgba(MaskCheck.SAFE_BYTES + 1)));
        assertWarns("everything-repainted", MaskCheck.of(40, 30, true, EditMask.filled(40, 30, 255), FILE));
        assertWarns("channels", MaskCheck.of(40, 30, true, GOOD, new MaskFile(true, true, false, 1000)));
        assertWarns("channels", MaskCheck.of(40, 30, true, GOOD, new MaskFile(true, false, false, 1000)));
        assertWarns("format", MaskCheck.of(40, 30, false, GOOD, FILE));
        EditMask blurred = EditMask.ofShape(40, 30, new Shape.Ellipse(20, 15, 13, 13)).feathered(3);
        assertTrue(blurred.extent().repainted() > 0);
        assertWarns("soft", MaskCheck.of(40, 30, true, blurred, FILE));
    }

    @Test
    void failuresComeFirst() {
        MaskCheck check = MaskCheck.of(40, 31, false, GOOD, FILE);
        assertEquals(List.of("size", "format"), check.findings().stream().map(MaskFinding::name).toList());
    }

    private static void assertFails(String name, MaskCheck check) {
        assertEquals(List.of(name), check.findings().stream().map(MaskFinding::name).toList());
        assertFalse(check.passes());
    }

    private static void assertWarns(String name, MaskCheck check) {
        assertEquals(List.of(name), check.findings().stream().map(MaskFinding::name).toList());
        assertTrue(check.passes());
    }
}
