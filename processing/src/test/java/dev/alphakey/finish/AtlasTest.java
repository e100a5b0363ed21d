package dev.alphakey.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.finish.Atlas.Entry;
import dev.alphakey.finish.Atlas.Frame;
import dev.alphakey.finish.Atlas.Packing;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9})
    void whatWasPackedCanBeCutOutAgain(int padding) {
        List<Entry> sprites = sprites(40);
        Atlas atlas = Atlas.pack(sprites, Packing.DEFAULT.withPadding(padding));
        for (int i = 0; i < sprites.size(); i++) {
            assertEquals(sprites.get(i).name(), atlas.frames().get(i).name());
            assertEquals(sprites.get(i).raster(), atlas.sprite(atlas.frames().get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9})
    void noTwoSpritesAreCloserThanThePadding(int padding) {
        Atlas atlas = Atlas.pack(sprites(40), Packing.DEFAULT.withPadding(padding));
        List<Frame> frames = atlas.frames();
        for (int i = 0; i < frames.size(); i++) {
            Box a = frames.get(i).place();
            assertTrue(a.x() >= padding && a.right() + padding <= atlas.raster().width(), "apart from the frame");
            for (int k = 0; k < i; k++) {
                Box b = frames.get(k).place();
                boolean apart = a.x() >= b.right() + padding || b.x() >= a.right() + padding
                        || a.y() >= b.bottom() + padding || b.y() >= a.bottom() + padding;
                assertTrue(apart, a + " and " + b);
            }
        }
    }

    @Test
    void theSameSpritesGiveTheSameAtlas() {
        assertEquals(Atlas.pack(sprites(30), Packing.DEFAULT), Atlas.pack(sprites(30), Packing.DEFAULT));
    }

    @Test
    void littleRoomIsWasted() {
        List<Entry> sprites = sprites(60);
        Atlas atlas = Atlas.pack(sprites, Packing.DEFAULT.withPadding(0));
        long used = atlas.frames().stream().mapToLong(f -> (long) f.place().width() * f.place().height()).sum();
        assertTrue(used > 0.85 * atlas.raster().size(), used + " of " + atlas.raster().size());
    }

    @Test
    void marginsAreLeftOutUnlessTheyAreWanted() {
        var disc = List.of(new Entry("disc", Drawings.disc(40, 10)));
        assertTrue(Atlas.pack(disc, Packing.DEFAULT).frames().get(0).isTrimmed());
        assertEquals(40, Atlas.pack(disc, Packing.DEFAULT.withTrim(false)).frames().get(0).place().width());
    }

    @Test
    void anEmptyFrameKeepsItsSize() {
        Raster empty = Raster.filled(12, 8, 0);
        Atlas atlas = Atlas.pack(List.of(new Entry("a", empty), new Entry("b", Drawings.disc(20, 8))), Packing.DEFAULT);
        assertEquals(empty, atlas.sprite(atlas.frames().get(0)));
    }

    @Test
    void whatDoesNotFitIsSaid() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> Atlas.pack(sprites(60), Packing.DEFAULT.withMostSide(64)));
        assertTrue(e.getMessage().contains("64x64"), e.getMessage());
    }

    @Test
    void anAtlasAsLargeAsItMayBeIsAllowed() {
        var one = List.of(new Entry("a", Raster.filled(60, 60, -1)));
        assertEquals(64, Atlas.pack(one, Packing.DEFAULT.withMostSide(64)).raster().width());
    }

    @Test
    void twoSpritesOfOneNameAreRefused() {
        Raster disc = Drawings.disc(10, 4);
        assertThrows(
                IllegalArgumentException.class,
                () -> Atlas.pack(List.of(new Entry("a", disc), new Entry("a", disc)), Packing.DEFAULT));
    }

    @Test
    void theMapSaysWhereTheVisiblePartWas() {
        Raster sprite = Drawings.sheet(20, 30, Raster.filled(4, 6, -1), 5, 7);
        String json = Atlas.pack(List.of(new Entry("a \"b\"", sprite)), Packing.DEFAULT).json("atlas.png");
        assertTrue(json.contains("\"a \\\"b\\\"\": {\"frame\": {\"x\": 2, \"y\": 2, \"w\": 4, \"h\": 6}, \"rotated\": false,"
                + " \"trimmed\": true, \"spriteSourceSize\": {\"x\": 5, \"y\": 7, \"w\": 4, \"h\": 6},"
                + " \"sourceSize\": {\"w\": 20, \"h\": 30}}"), json);
        assertTrue(json.contains("\"image\": \"atlas.png\"") && json.contains("\"size\": {\"w\": 8, \"h\": 10}"), json);
    }

    private static List<Entry> sprites(int count) {
        var random = new SplittableRandom(count);
        var sprites = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            Raster part = ClearColor.ZERO.apply(Drawings.noise(random.nextInt(4, 60), random.nextInt(4, 60), i));
            sprites.add(new Entry("s" + i, new Padding.Pixels(random.nextInt(4)).around(part)));
        }
        return sprites;
    }
}
