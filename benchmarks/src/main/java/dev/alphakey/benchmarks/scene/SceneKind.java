package dev.alphakey.benchmarks.scene;

import dev.alphakey.background.KeyColor;
import java.util.Locale;

/** The subjects that can be drawn, each hard in its own way. */
public enum SceneKind {
    /** Solid shapes with dark drawn outlines. */
    ROBOT("illus", KeyColor.GREEN, Robot::draw),
    /** Thousands of hairs. */
    HAIR("hair", KeyColor.MAGENTA, Fur::draw),
    /** Bars and rings around enclosed holes. */
    LATTICE("thin", KeyColor.GREEN, Lattice::draw),
    /** Threads about a pixel thick. */
    THREADS("thin", KeyColor.GREEN, Threads::draw),
    /** Lettering down to strokes of one pixel. */
    TEXT("thin", KeyColor.GREEN, Lettering::draw),
    /** A tinted, translucent body with highlights. */
    GLASS("translucent", KeyColor.MAGENTA, Glass::draw),
    /** Light that fades out. */
    GLOW("translucent", KeyColor.GREEN, Glow::draw),
    /** Turbulent steam. */
    SMOKE("translucent", KeyColor.MAGENTA, Smoke::draw),
    /** Solid objects in their own soft shadow. */
    SHADOW("translucent", KeyColor.GREEN, StillLife::draw),
    /** A solid subject of the key's own hue. */
    LEAF("selfcolor", KeyColor.GREEN, Leaf::draw),
    /** Several separate sprites in a grid. */
    SHEET("illus", KeyColor.GREEN, SpriteSheet::draw),
    /** Hard square pixels. */
    PIXEL("pixel", KeyColor.GREEN, PixelArt::any);

    private final String category;
    private final KeyColor key;
    private final Drawing drawing;

    SceneKind(String category, KeyColor key, Drawing drawing) {
        this.category = category;
        this.key = key;
        this.drawing = drawing;
    }

    /** The group that results are averaged over. */
    public String category() {
        return category;
    }

    /** The key colour that someone would ask for with this subject. */
    public KeyColor key() {
        return key;
    }

    /** The name used in files and on command lines. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Drawing drawing() {
        return drawing;
    }
}
