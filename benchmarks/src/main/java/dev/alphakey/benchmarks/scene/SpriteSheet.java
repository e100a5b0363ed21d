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
        double width = Math.max(1, c.aspect());
        double height = Math.max(1, 1 / c.aspect());
        int columns = 1;
        for (int more = 2; more <= sprites.size(); more++) {
            if (cell(width, height, more, sprites.size()) > cell(width, height, columns, sprites.size())) {
                columns = more;
            }
        }
        int rows = rows(columns, sprites.size());
        double cell = cell(width, height, columns, sprites.size());
        double left = 0.5 - columns * cell / 2;
        double top = 0.5 - rows * cell / 2;
        for (int i = 0; i < sprites.size(); i++) {
            double x = left + (i % columns + (1 - FILLED) / 2) * cell;
            double y = top + (i / columns + (1 - FILLED) / 2) * cell;
            sprites.get(i).accept(c.inset(x, y, cell * FILLED));
        }
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
