package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * A walking figure whose place is known to a part of a pixel: body, head, swinging arms and legs, and a sword in one hand. Drawn at
 * eight times the size and averaged, so that edges between pixels are exact.
 */
final class Figure {
    static final int WIDTH = 200;
    static final int HEIGHT = 220;
    private static final int FINE = 8;

    private Figure() {}

    /** A step of the walk, with the ground at row 190 + {@code dy} and the middle of the body at column 100 + {@code dx}. */
    static Raster walking(double phase, double dx, double dy) {
        return walking(phase, dx, dy, true);
    }

    static Raster walking(double phase, double dx, double dy, boolean sword) {
        var large = new BufferedImage(WIDTH * FINE, HEIGHT * FINE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = large.createGraphics();
        g.setTransform(AffineTransform.getScaleInstance(FINE, FINE));
        g.translate(100 + dx, 190 + dy);
        double swing = 0.5 * Math.sin(phase);
        double bob = -2 * Math.abs(Math.cos(phase));
        leg(g, -9, -swing, new Color(0x38507a), bob);
        arm(g, 24, -swing, false, bob);
        g.setColor(new Color(0xb04a3a));
        g.fill(new RoundRectangle2D.Double(-25, -110 + bob, 50, 60, 14, 14));
        g.setColor(new Color(0xe8c46a));
        g.fill(new RoundRectangle2D.Double(-12, -95 + bob, 24, 18, 6, 6));
        g.setColor(new Color(0xf0c8a0));
        g.fill(new Ellipse2D.Double(-20, -150 + bob, 40, 40));
        g.setColor(new Color(0x202028));
        g.fill(new Ellipse2D.Double(2, -136 + bob, 7, 9));
        leg(g, 9, swing, new Color(0x4a66a0), bob);
        arm(g, -24, swing, sword, bob);
        g.dispose();
        return averaged(large);
    }

    /** The foot that is lowest touches the ground at 0, flat. */
    private static void leg(Graphics2D g, double x, double angle, Color color, double bob) {
        double lift = 14 * Math.max(0, angle);
        double foot = x + 50 * Math.sin(angle);
        g.setColor(color);
        g.setStroke(new BasicStroke(15, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x, -55 + bob, foot, -12 - lift));
        g.setColor(new Color(0x302018));
        var boot = new Path2D.Double();
        boot.moveTo(-9, -14);
        boot.lineTo(7, -14);
        boot.lineTo(18, -6);
        boot.lineTo(18, 0);
        boot.lineTo(-9, 0);
        boot.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(foot, -lift);
        place.rotate(-Math.max(0, angle) * 0.6, -9, 0);
        g.fill(place.createTransformedShape(boot));
    }

    private static void arm(Graphics2D g, double x, double angle, boolean sword, double bob) {
        double handX = x + 42 * Math.sin(angle);
        double handY = -102 + bob + 42 * Math.cos(angle);
        if (sword) {
            g.setColor(new Color(0xc8d0e0));
            g.setStroke(new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            double blade = 0.9 + 2.2 * angle;
            g.draw(new Line2D.Double(handX, handY, handX - 62 * Math.cos(blade), handY - 62 * Math.sin(blade)));
        }
        g.setColor(new Color(0x8c3a30));
        g.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x, -102 + bob, handX, handY));
    }

    private static Raster averaged(BufferedImage large) {
        int[] fine = large.getRGB(0, 0, large.getWidth(), large.getHeight(), null, 0, large.getWidth());
        int[] out = new int[WIDTH * HEIGHT];
        for (int i = 0; i < out.length; i++) {
            long[] sum = new long[4];
            for (int k = 0; k < FINE * FINE; k++) {
                int p = fine[(i / WIDTH * FINE + k / FINE) * large.getWidth() + i % WIDTH * FINE + k % FINE];
                sum[0] += p >>> 24;
                sum[1] += (p >>> 24) * (p >> 16 & 255);
                sum[2] += (p >>> 24) * (p >> 8 & 255);
                sum[3] += (p >>> 24) * (p & 255);
            }
            if (sum[0] > 0) {
                long alpha = (sum[0] + 32) / 64;
                out[i] = (int) (alpha << 24 | (sum[1] + sum[0] / 2) / sum[0] << 16 | (sum[2] + sum[0] / 2) / sum[0] << 8
                        | (sum[3] + sum[0] / 2) / sum[0]);
                out[i] = alpha == 0 ? 0 : out[i];
            }
        }
        return Raster.of(WIDTH, HEIGHT, out);
    }
}
