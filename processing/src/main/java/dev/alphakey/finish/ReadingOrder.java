package dev.alphakey.finish;

import dev.alphakey.image.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Boxes row by row from the top, in each row from left to right. */
final class ReadingOrder {
    /** Of the lower height: how much two boxes share that stand in one row. */
    private static final double SHARED = 0.5;

    private ReadingOrder() {}

    /** The indices of the boxes, by row. A row is what lies beside its tallest box, so that slanting rows do not run on. */
    static List<List<Integer>> rows(List<Box> boxes) {
        var open = new ArrayList<Integer>();
        for (int i = 0; i < boxes.size(); i++) {
            open.add(i);
        }
        open.sort(Comparator.comparingInt((Integer i) -> boxes.get(i).y()).thenComparingInt(i -> boxes.get(i).x()));
        var rows = new ArrayList<List<Integer>>();
        while (!open.isEmpty()) {
            Box first = boxes.get(open.get(0));
            Box lead = first;
            for (int i : open) {
                Box box = boxes.get(i);
                lead = box.height() > lead.height() && isBeside(box, first) ? box : lead;
            }
            var row = new ArrayList<Integer>();
            for (int i : open) {
                if (isBeside(boxes.get(i), lead)) {
                    row.add(i);
                }
            }
            open.removeAll(row);
            row.sort(Comparator.comparingInt((Integer i) -> boxes.get(i).x()).thenComparingInt(i -> boxes.get(i).y()));
            rows.add(row);
        }
        return rows;
    }

    private static boolean isBeside(Box a, Box b) {
        int shared = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
        return shared >= SHARED * Math.min(a.height(), b.height());
    }
}
