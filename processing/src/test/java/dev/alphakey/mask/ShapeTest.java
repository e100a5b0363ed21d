package dev.alphakey.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRectangleCoversItsArea(long seed) {
        var random = new Random(seed);
        double width = 4 + 60 * random.nextDouble();
        double height = 4 + 60 * random.nextDouble();
        var shape = new Shape.Rectangle(10 * random.nextDouble(), 10 * random.nextDouble(), width, height);
        assertEquals(width * height, Masks.area(EditMask.ofShape(80, 80, shape)), 0.01 * width * height);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEllipseCoversItsArea(long seed) {
        var random = new Random(seed);
        double rx = 4 + 30 * random.nextDouble();
        double ry = 4 + 30 * random.nextDouble();
        var shape = new Shape.Ellipse(39 + random.nextDouble(), 39 + random.nextDouble(), rx, ry);
        double area = Math.PI * rx * ry;
        assertEquals(area, Masks.area(EditMask.ofShape(80, 80, shape)), 0.01 * area);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStarShapedPolygonCoversItsArea(long seed) {
        var random = new Random(seed);
        int n = 3 + random.nextInt(20);
        var corners = new ArrayList<Shape.Point>();
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double radius = 12 + 25 * random.nextDouble();
            corners.add(new Shape.Point(40 + radius * Math.cos(angle), 40 + radius * Math.sin(angle)));
        }
        double twice = 0;
        for (int i = 0; i < n; i++) {
            Shape.Point a = corners.get(i);
            Shape.Point b = corners.get((i + 1) % n);
            twice += a.x() * b.y() - b.x() * a.y();
        }
        double area = Math.abs(twice) / 2;
        assertEquals(area, Masks.area(EditMask.ofShape(80, 80, new Shape.Polygon(corners))), 0.01 * area);
    }

    @Test
    void wholePixelsAreCoveredWhollyAndNoOthersAreTouched() {
        EditMask mask = EditMask.ofShape(5, 4, new Shape.Rectangle(1, 1, 3, 2));
        assertEquals(Masks.drawn(".....", ".###.", ".###.", "....."), mask);
    }

    @Test
    void aPolygonOfARectanglesCornersIsThatRectangle() {
        var rectangle = new Shape.Rectangle(1.25, 2.5, 7.5, 3.25);
        var polygon = polygon(1.25, 2.5, 8.75, 2.5, 8.75, 5.75, 1.25, 5.75);
        assertEquals(EditMask.ofShape(12, 9, rectangle), EditMask.ofShape(12, 9, polygon));
    }

    @Test
    void aHalfCoveredPixelIsHalfRepainted() {
        assertEquals(128, EditMask.ofShape(1, 1, new Shape.Rectangle(0.5, 0, 3, 1)).coverage(0, 0));
        assertEquals(128, EditMask.ofShape(1, 1, new Shape.Rectangle(0, 0.5, 3, 1)).coverage(0, 0));
    }

    @Test
    void whatLiesBeyondTheFrameIsCutOff() {
        EditMask mask = EditMask.ofShape(20, 20, new Shape.Ellipse(0, 0, 10, 10));
        assertEquals(Math.PI * 25, Masks.area(mask), 0.8);
        assertEquals(EditMask.filled(20, 20, 255), EditMask.ofShape(20, 20, new Shape.Rectangle(-1e6, -1e6, 1e6 + 20, 1e6 + 20)));
        assertEquals(EditMask.filled(20, 20, 0), EditMask.ofShape(20, 20, new Shape.Ellipse(-50, 400, 10, 10)));
        assertEquals(EditMask.filled(20, 20, 0), EditMask.ofShape(20, 20, polygon(30, 30, 40, 30, 40, 1e6)));
    }

    @Test
    void aLineThatCrossesItselfIsFilledInTheMiddleToo() {
        var star = new ArrayList<Shape.Point>();
        for (int i = 0; i < 5; i++) {
            double angle = 4 * Math.PI * i / 5;
            star.add(new Shape.Point(50 + 45 * Math.cos(angle), 50 + 45 * Math.sin(angle)));
        }
        assertEquals(255, EditMask.ofShape(100, 100, new Shape.Polygon(star)).coverage(50, 50));
    }

    @Test
    void aPolygonWithoutAreaRepaintsNothing() {
        assertEquals(EditMask.filled(9, 9, 0), EditMask.ofShape(9, 9, polygon(1, 1, 5, 5, 1, 1)));
        assertEquals(EditMask.filled(9, 9, 0), EditMask.ofShape(9, 9, polygon(1, 3, 5, 3, 8, 3)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e7})
    void coordinatesThatAreNoPlaceAreRefused(double x) {
        assertThrows(IllegalArgumentException.class, () -> new Shape.Rectangle(x, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Shape.Rectangle(0, 0, 1, x));
        assertThrows(IllegalArgumentException.class, () -> new Shape.Ellipse(0, x, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Shape.Ellipse(0, 0, x, 1));
        assertThrows(IllegalArgumentException.class, () -> new Shape.Point(0, x));
    }

    @Test
    void shapesWithoutExtentAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Shape.Rectangle(0, 0, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> new Shape.Ellipse(0, 0, 3, -3));
        var e = assertThrows(IllegalArgumentException.class, () -> polygon(0, 0, 5, 5));
        assertTrue(e.getMessage().contains("3 to 10000"), e.getMessage());
    }

    @Test
    void sizesThatNoPictureHasAreRefused() {
        var shape = new Shape.Rectangle(0, 0, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> EditMask.ofShape(0, 5, shape));
        assertThrows(IllegalArgumentException.class, () -> EditMask.ofShape(5, -1, shape));
        assertThrows(IllegalArgumentException.class, () -> EditMask.ofShape(100_000, 100_000, shape));
        assertThrows(IllegalArgumentException.class, () -> EditMask.filled(65536, 65536, 255));
    }

    private static Shape.Polygon polygon(double... xy) {
        var corners = new ArrayList<Shape.Point>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(new Shape.Point(xy[i], xy[i + 1]));
        }
        return new Shape.Polygon(List.copyOf(corners));
    }
}
