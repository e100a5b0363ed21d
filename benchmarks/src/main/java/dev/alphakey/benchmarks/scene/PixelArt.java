package dev.alphakey.benchmarks.scene;

import java.util.Map;
import java.util.SplittableRandom;

/** Sprites of hard square pixels: alpha is 0 or 255 and nothing else. */
enum PixelArt {
    WIZARD(
            ".......k", "......kb", ".....kbb", ".....kbB", "....kbBB", "...kbbBB", "..kkyyyy", ".kbbbbbb", "kbbbBBBB",
            ".kkkkkkk", "..kfffff", "..kffkff", "..kffkff", "..kwfffp", "..kwwwff", ".kpkwwww", "kppkwwww", "kpPbkwww",
            "kffkpkww", ".kkkppkw", "..kpPppk", "..kpPppp", "..kyyyyy", "...kkkkk"),
    SLIME(
            "......kk", "....kkcc", "...kcCCc", "..kcCCcc", ".kcCcccc", ".kcckkcc", "kccckkcc", "kccccccc", "kccccckk",
            "kccccccc", "kDcccccc", ".kDDDDDD", "..kkkkkk"),
    GHOST(
            "....kkkk", "..kkwwww", ".kwwwwww", ".kwwwwww", "kwwwkkww", "kwwwkkww", "kwwwwwww", "kwprwwww", "kwwwwwkk",
            "kwwwwwww", "kwwwwwww", "kvwkwwvk", "kvk.kvk.", ".k...k.."),
    HEART(
            "..kkkk..", ".krrrrk.", "krppprrk", "krpprrrr", "krprrrrr", "krrrrrrr", ".krrrrrr", "..krrrrr", "...krrrr",
            "....krrr", ".....krr", "......kr", ".......k");

    private static final Map<Character, Integer> PALETTE = Map.ofEntries(
            Map.entry('k', 0x1a1426), Map.entry('b', 0x3b3fa8), Map.entry('B', 0x6a78e0), Map.entry('y', 0xf6c945),
            Map.entry('f', 0xf3bf94), Map.entry('w', 0xf7f7fb), Map.entry('v', 0xb8bfd8), Map.entry('p', 0xc05a92),
            Map.entry('P', 0xe78bb8), Map.entry('c', 0x2f7fe0), Map.entry('C', 0x9fd4ff), Map.entry('D', 0x1c4fa0),
            Map.entry('r', 0xe0344a));

    private final String[] leftHalf;

    PixelArt(String... leftHalf) {
        this.leftHalf = leftHalf;
    }

    /** Fills the unit square, less a margin, with cells of a whole number of pixels. */
    void draw(Canvas c) {
        int columns = 2 * leftHalf[0].length();
        int rows = leftHalf.length;
        int size = Math.max(1, (int) (0.84 / c.pixel() / Math.max(columns, rows)));
        int left = c.column(0.5) - columns * size / 2;
        int top = c.row(0.5) - rows * size / 2;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Integer rgb = PALETTE.get(leftHalf[row].charAt(Math.min(column, columns - 1 - column)));
                if (rgb != null) {
                    c.cell(left, top, size, column, row, rgb);
                }
            }
        }
    }

    static void any(Canvas c, SplittableRandom random) {
        values()[random.nextInt(values().length)].draw(c);
    }
}
