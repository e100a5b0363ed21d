package dev.alphakey.benchmarks.scene;

import java.util.SplittableRandom;

/** A mushroom and a gem that stand in their own soft shadow: black with alpha, dense only where they touch. */
final class StillLife {
    private StillLife() {}

    static void draw(Canvas c, SplittableRandom random) {
        double reach = random.nextDouble(0.02, 0.05);
        shadow(c, 0.42, 0.8, 0.25 + reach, 0.05);
        shadow(c, 0.72, 0.815, 0.14 + reach, 0.032);
        Props.mushroom(c.inset(0.12, 0.2, 0.64));
        Props.coin(c.inset(0.63, 0.585, 0.26));
    }

    private static void shadow(Canvas c, double x, double y, double rx, double ry) {
        Canvas wide = c.layer();
        wide.fill(Shapes.ellipse(x + 0.03, y, rx, ry), 0x000000);
        c.draw(wide, 0.022, 0.5);
        Canvas contact = c.layer();
        contact.fill(Shapes.ellipse(x, y - 0.012, rx * 0.55, ry * 0.4), 0x000000);
        c.draw(contact, 0.008, 0.6);
    }
}
