package dev.alphakey.benchmarks.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void aPixelIsCoveredByTheShareOfItsAreaInsideTheShape() {
        Coverage c = Coverage.of(new Rectangle2D.Double(1.25, 1.5, 2, 1), 8, 8);
        assertEquals(0.75 * 0.5, c.at(1 - c.x, 1 - c.y), 1e-6);
        assertEquals(0.5, c.at(2 - c.x, 1 - c.y), 1e-6);
        assertEquals(0.25 * 0.5, c.at(3 - c.x, 2 - c.y), 1e-6);
    }

    @Test
    void aTriangleCoversHalfOfThePixelsOnItsDiagonal() {
        Coverage c = Coverage.of(Shapes.polygon(0, 0, 6, 0, 0, 6), 8, 8);
        assertEquals(0.5, c.at(2 - c.x, 3 - c.y), 1e-6);
        assertEquals(1, c.at(2 - c.x, 2 - c.y), 1e-6);
        assertEquals(0, c.at(4 - c.x, 4 - c.y), 1e-6);
    }

    @Test
    void theCoverageOfADiscAddsUpToItsArea() {
        assertEquals(Math.PI * 30.3 * 30.3, total(Coverage.of(Shapes.circle(40.1, 39.7, 30.3), 80, 80)), 1.5);
    }

    @Test
    void aHairOfAThirdOfAPixelKeepsItsArea() {
        var hair = new Strand(3, 3, 20, 8, 40, 30, 60, 33, 0.3, 0.3);
        double length = 0;
        double lastX = 3;
        double lastY = 3;
        for (int i = 1; i <= 1000; i++) {
            double t = i / 1000.0;
            double s = 1 - t;
            double x = s * s * s * 3 + 3 * s * s * t * 20 + 3 * s * t * t * 40 + t * t * t * 60;
            double y = s * s * s * 3 + 3 * s * s * t * 8 + 3 * s * t * t * 30 + t * t * t * 33;
            length += Math.hypot(x - lastX, y - lastY);
            lastX = x;
            lastY = y;
        }
        assertEquals(0.3 * length, total(Coverage.of(hair.outline(), 64, 64)), 0.03 * length * 0.3);
    }

    @Test
    void whatLiesOutsideTheFrameIsCutOff() {
        Coverage c = Coverage.of(new Rectangle2D.Double(-5, -5, 100, 8.5), 10, 10);
        assertEquals(1, c.at(0, 0), 1e-6);
        assertEquals(1, c.at(9, 2), 1e-6);
        assertEquals(0.5, c.at(9, 3), 1e-6);
        assertEquals(35, total(c), 1e-3);
        assertEquals(0, total(Coverage.of(new Rectangle2D.Double(20, 20, 5, 5), 10, 10)), 0);
    }

    @Test
    void aHoleIsNotCovered() {
        Shape ring = Shapes.minus(Shapes.circle(20, 20, 15), Shapes.circle(20, 20, 8));
        Coverage c = Coverage.of(ring, 40, 40);
        assertEquals(0, c.at(20 - c.x, 20 - c.y), 1e-6);
        assertEquals(Math.PI * (225 - 64), total(c), 1);
    }

    private static double total(Coverage c) {
        double sum = 0;
        for (int row = 0; row < c.height; row++) {
            for (int column = 0; column < c.width; column++) {
                sum += c.at(column, row);
            }
        }
        return sum;
    }
}
