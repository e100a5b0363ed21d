package dev.alphakey.benchmarks.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A grid of mixed sprites with clear gaps: a walk in four steps, props with soft parts and loose parts, and pixel art. */
final class SpriteSheet {
    private static final double MARGIN = 0.05;
    private static final double FILLED = 0.84;
    private static final int FRAMES = 4;
    private static final int[] SHELLS = {0xf2a33c, 0xe05a5a, 0x9a7be0, 0x4aa3df};

    private SpriteSheet() {}

    static void draw(Canvas c, SplittableRandom random) {
        List<Consumer<Canvas>> sprites = sprites(random);
        List<Cell> cells = cells(c.aspect(), sprites.size());
        for (int i = 0; i < sprites.size(); i++) {
            Cell cell = cells.get(i);
            double margin = (1 - FILLED) / 2 * cell.side();
            sprites.get(i).accept(c.inset(cell.x() + margin, cell.y() + margin, cell.side() * FILLED));
        }
    }

    /** How many sprites {@link #draw} draws, for the same random numbers. */
    static int count(SplittableRandom random) {
        return sprites(random).size();
    }

    /** A sprite's square, with its share of the gaps, in the units of a canvas. */
    record Cell(double x, double y, double side) {}

    /** The squares of so many sprites, row by row, as large as they can be in a frame of this width over height. */
    static List<Cell> cells(double aspect, int count) {
        double width = Math.max(1, aspect);
        double height = Math.max(1, 1 / aspect);
        int columns = 1;
        for (int more = 2; more <= count; more++) {
            if (cell(width, height, more, count) > cell(width, height, columns, count)) {
                columns = more;
            }
        }
        int rows = rows(columns, count);
        double side = cell(width, height, columns, count);
        double left = 0.5 - columns * side / 2;
        double top = 0.5 - rows * side / 2;
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new Cell(left + i % columns * side, top + i / columns * side, side));
        }
        return cells;
    }

    private static double cell(double width, double height, int columns, int count) {
        return Math.min((width - 2 * MARGIN) / columns, (height - 2 * MARGIN) / rows(columns, count));
    }

    private static int rows(int columns, int count) {
        return (count + columns - 1) / columns;
    }

    /** Always the walk first, then at least two and at most eight others in any order. */
    private static List<Consumer<Canvas>> sprites(SplittableRandom random) {
        List<Consumer<Canvas>> others = new ArrayList<>(List.of(
                Props::mushroom, Props::gem, Props::coin, Props::potion, PixelArt.WIZARD::draw, PixelArt.SLIME::draw,
                PixelArt.GHOST::draw, PixelArt.HEART::draw));
        List<Consumer<Canvas>> sprites = new ArrayList<>();
        int shell = SHELLS[random.nextInt(SHELLS.length)];
        for (int frame = 0; frame < FRAMES; frame++) {
            double phase = 2 * Math.PI * frame / FRAMES + 0.4;
            sprites.add(c -> Robot.walking(c, phase, shell));
        }
        int count = random.nextInt(2, others.size() + 1);
        for (int i = 0; i < count; i++) {
            sprites.add(others.remove(random.nextInt(others.size())));
        }
        return sprites;
    }
}
