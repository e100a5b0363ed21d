package dev.alphakey.benchmarks.scene;

import java.awt.Shape;
import java.util.SplittableRandom;

/** A neon sign: a white-hot tube whose light fades into nothing around it. */
final class Glow {
    private static final int LIGHT = 0xff3d9a;
    private static final int SECOND_LIGHT = 0xffa02e;

    private Glow() {}

    static void draw(Canvas c, SplittableRandom random) {
        double turn = random.nextDouble(-0.12, 0.12);
        Shape star = Shapes.turned(Shapes.star(0.5, 0.5, 5, 0.225, 0.1), turn, 0.5, 0.5);
        Shape ring = Shapes.circle(0.5, 0.5, 0.285);
        halo(c, star, ring);
        tube(c, ring, SECOND_LIGHT, 0xffe9c2);
        tube(c, star, LIGHT, 0xffe3f2);
    }

    private static void halo(Canvas c, Shape star, Shape ring) {
        double[] spread = {0.045, 0.022, 0.009};
        double[] strength = {0.85, 0.8, 0.75};
        double[] width = {0.06, 0.035, 0.026};
        for (int i = 0; i < spread.length; i++) {
            Canvas light = c.layer();
            light.stroke(ring, width[i] * 0.8, SECOND_LIGHT);
            light.stroke(star, width[i], LIGHT);
            c.draw(light, spread[i], strength[i]);
        }
    }

    private static void tube(Canvas c, Shape shape, int light, int core) {
        c.stroke(shape, 0.02, light);
        Canvas hot = c.layer();
        hot.stroke(shape, 0.011, core);
        c.draw(hot, 0.0025, 1);
    }
}
