package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.withSpot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.finish.Specks;
import dev.alphakey.image.Raster;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MendTest {
    private static final Set<String> KNOWN =
            Set.of("--key-color", "--method", "--holes", "--translucency", "--edge-contract", "--edge-feather", "--despeckle");

    private final Raster disc = disc(200, 60, 0x8a5a3c);
    private final Raster source = on(GREEN, disc);

    private static List<String> mend(Check check, Raster cutout, Reference reference) {
        return finding(check, cutout, reference).mend().arguments();
    }

    private static void assertNames(int rgb, List<String> mend) {
        assertEquals("--key-color", mend.get(0));
        assertTrue(KeyColor.parse(mend.get(1)).distance(rgb) < 6, mend.toString());
    }

    @Test
    void holesAreMendedByTakingTheSubjectForSolid() {
        Raster eaten = withSpot(disc, 90, 110, 7, 0);
        assertEquals(List.of("--translucency", "solid"), mend(Check.INTERIOR_HOLES, eaten, Reference.source(source)));
    }

    @Test
    void whereNothingIsTransparentTheRimsColourIsNamed() {
        assertNames(GREEN, mend(Check.ALPHA_USED, source, Reference.NONE));
    }

    @Test
    void theColourLeftInTheCornersIsNamed() {
        Raster left = paint(disc, (x, y, p) -> x < 60 && p == 0 ? source.argb(x, y) : p);
        assertNames(GREEN, mend(Check.CORNERS_CLEAR, left, Reference.source(source)));
    }

    @Test
    void aCoveredFrameIsNamedWithoutASourceToo() {
        Raster left = paint(on(0x3050c0, disc), (x, y, p) -> Math.hypot(x - 100, y - 100) < 40 ? 0 : p);
        assertNames(0x3050c0, mend(Check.BORDER_CLEAR, left, Reference.NONE));
    }

    @Test
    void anEnclosedPatchOfAnotherToneIsNamed() {
        Raster patched = withSpot(disc, 100, 100, 15, 0xff18e028);
        assertNames(0x18e028, mend(Check.BACKGROUND_LEFT, patched, Reference.key(new KeyColor(GREEN))));
    }

    @Test
    void aPatchInTheKeysOwnColourIsMendedByTheUsualSettings() {
        Raster ring = withSpot(disc, 100, 100, 20, 0);
        Raster patched = paint(ring, (x, y, p) -> Math.hypot(x - 100, y - 100) <= 20 ? 0xff000000 | GREEN : p);
        assertEquals(
                List.of("--holes", "remove", "--translucency", "auto"),
                mend(Check.BACKGROUND_LEFT, patched, Reference.source(on(GREEN, ring))));
    }

    @Test
    void aVeilHasNoOption() {
        Raster veiled = paint(disc, (x, y, p) -> p == 0 ? 13 << 24 | GREEN : p);
        assertEquals(List.of(), mend(Check.BACKGROUND_LEFT, veiled, Reference.source(source)));
    }

    @Test
    void specksAreMendedByDroppingThem() {
        Raster dotted = paint(disc, (x, y, p) -> x % 20 == 10 && (y == 10 || y == 190) ? 0xff405060 : p);
        assertEquals(List.of("--despeckle"), mend(Check.SPECKS, dotted, Reference.NONE));
        assertEquals(
                Severity.OK,
                finding(Check.SPECKS, Specks.drop(dotted), Reference.NONE).severity());
    }

    @Test
    void colourLostWhereNothingIsSeenThroughIsMendedBySoftEdges() {
        Raster glass = paint(disc, (x, y, p) -> p & 0xffffff | (p >>> 24) / 2 << 24);
        Raster solid = paint(disc, (x, y, p) -> p >>> 24 > 127 ? p | 0xff000000 : 0);
        assertEquals(
                List.of("--method", "unmix", "--edge", "soft"),
                mend(Check.COLOR_LOST, solid, Reference.source(on(GREEN, glass))));
    }

    @Test
    void everyProblemHasAPlace() {
        for (Raster cutout : broken()) {
            for (Reference reference : List.of(Reference.NONE, Reference.source(source))) {
                for (Finding problem : Validator.validate(cutout, reference).problems()) {
                    assertNotNull(problem.box(), problem.toString());
                }
            }
        }
    }

    @Test
    void everyMendIsAnOptionOfRemove() {
        for (Raster cutout : broken()) {
            for (Reference reference : List.of(Reference.NONE, Reference.source(source))) {
                for (Finding problem : Validator.validate(cutout, reference).problems()) {
                    List<String> arguments = problem.mend().arguments();
                    assertTrue(arguments.isEmpty() || KNOWN.contains(arguments.get(0)), problem.toString());
                }
            }
        }
    }

    private List<Raster> broken() {
        return List.of(
                source,
                Raster.filled(200, 200, 0),
                withSpot(disc, 90, 110, 7, 0),
                paint(disc, (x, y, p) -> x % 20 == 10 && (y == 10 || y == 190) ? 0xff405060 : p),
                paint(disc, (x, y, p) -> p >>> 24 > 64 ? source.argb(x, y) : 0),
                paint(disc, (x, y, p) -> p >>> 24 > 127 ? p | 0xff000000 : 0),
                paint(disc, (x, y, p) -> Math.hypot(x - 100, y - 100) > 50 ? 0 : p),
                paint(disc, (x, y, p) -> p == 0 ? 13 << 24 | GREEN : p),
                paint(disc, (x, y, p) -> x < 60 && p == 0 ? source.argb(x, y) : p));
    }
}
