package dev.alphakey.finish;

import dev.alphakey.image.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The regular places that the subjects of a sheet stand in. */
final class Lattice {
    /** Fewer subjects may stand evenly by chance. */
    private static final int LEAST_SUBJECTS = 4;
    /** How far from the middle of its place a subject may stand, of the pitch. */
    private static final double OFF = 0.2;

    private Lattice() {}

    /** Joins everything that stands in one place, if the main subjects stand in a place each. */
    static void joinWithin(Subjects subjects) {
        int[] mains = subjects.roots().filter(subjects::isMain).toArray();
        if (mains.length < LEAST_SUBJECTS) {
            return;
        }
        List<Box> boxes = IntStream.of(mains).mapToObj(subjects::box).toList();
        List<List<Integer>> rows = ReadingOrder.rows(boxes);
        Axis across = axis(boxes, Lattice::middleX);
        Axis down = rows.size() == 1 ? new Axis(0, Double.POSITIVE_INFINITY) : axis(boxes, Lattice::middleY);
        if (across == null || down == null) {
            return;
        }
        Map<List<Integer>, Integer> places = new HashMap<>();
        for (int main : mains) {
            if (places.put(place(subjects.box(main), across, down), main) != null) {
                return;
            }
        }
        for (int part : subjects.roots().filter(k -> !subjects.isMain(k)).toArray()) {
            Integer main = places.get(place(subjects.box(part), across, down));
            if (main != null) {
                subjects.join(main, part);
            }
        }
    }

    private static double middleX(Box box) {
        return box.x() + box.width() / 2.0;
    }

    private static double middleY(Box box) {
        return box.y() + box.height() / 2.0;
    }

    private static List<Integer> place(Box box, Axis across, Axis down) {
        return List.of(across.index(middleX(box)), down.index(middleY(box)));
    }

    /** Middles at {@code origin + k * pitch}; null if the boxes' middles are not so. */
    private static Axis axis(List<Box> boxes, ToDoubleFunction<Box> middle) {
        double[] sorted = boxes.stream().mapToDouble(middle).sorted().toArray();
        double widest = 0;
        for (int i = 1; i < sorted.length; i++) {
            widest = Math.max(widest, sorted[i] - sorted[i - 1]);
        }
        var means = new ArrayList<Double>();
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] - sorted[to - 1] < widest / 3) {
                to++;
            }
            means.add(IntStream.range(from, to).mapToDouble(i -> sorted[i]).average().getAsDouble());
            from = to;
        }
        if (means.size() < 2) {
            return widest == 0 ? new Axis(sorted[0], Double.POSITIVE_INFINITY) : null;
        }
        var axis = new Axis(means.get(0), (means.get(means.size() - 1) - means.get(0)) / (means.size() - 1));
        for (double value : sorted) {
            double place = (value - axis.origin()) / axis.pitch();
            if (Math.abs(place - Math.rint(place)) > OFF) {
                return null;
            }
        }
        return axis;
    }

    private record Axis(double origin, double pitch) {
        int index(double value) {
            return Double.isInfinite(pitch) ? 0 : (int) Math.rint((value - origin) / pitch);
        }
    }
}
