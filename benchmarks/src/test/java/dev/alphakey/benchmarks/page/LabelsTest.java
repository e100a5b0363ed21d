package dev.alphakey.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final double RIGHT = 760;

    @Test
    void labelsOfCrowdedPointsDoNotCoverEachOtherOrLeaveTheDrawing() {
        var random = new SplittableRandom(5);
        for (int trial = 0; trial < 200; trial++) {
            double[][] points = new double[8][];
            var labels = new Labels(RIGHT);
            for (int i = 0; i < points.length; i++) {
                points[i] = new double[] {random.nextDouble(80, RIGHT), random.nextDouble(100, 160)};
                labels.avoid(points[i][0], points[i][1]);
            }
            List<double[]> placed = new ArrayList<>();
            for (double[] point : points) {
                String text = "x".repeat(random.nextInt(4, 24));
                Labels.Place at = labels.place(point[0], point[1], text);
                double[] box = {at.left(text), at.y() - 10, at.left(text) + Svg.width(text), at.y()};
                assertTrue(box[0] >= 0 && box[2] <= RIGHT, "it leaves the drawing");
                for (double[] other : placed) {
                    boolean apart = box[0] >= other[2] || other[0] >= box[2] || box[1] >= other[3] || other[1] >= box[3];
                    assertTrue(apart, "two labels cover each other");
                }
                placed.add(box);
            }
        }
    }
}
