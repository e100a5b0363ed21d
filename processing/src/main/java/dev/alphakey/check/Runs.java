package dev.alphakey.check;

import java.util.Arrays;

/** Marked pixels as horizontal runs, gathered from the first row to the last, so that the memory follows the runs. */
final class Runs {
    private final int width;
    private final int height;
    /** The first of the runs in each row; those of the last row end before that of the height. */
    final int[] firstRun;

    int[] start = new int[64];
    int[] end = new int[64];
    int count;

    private int row;
    private int rowEnd;

    Runs(int width, int height) {
        this.width = width;
        this.height = height;
        firstRun = new int[height + 1];
        rowEnd = width;
    }

    /** The runs of marked pixels. */
    static Runs of(Marks marks, int width, int height) {
        var runs = new Runs(width, height);
        for (int y = 0; y < height; y++) {
            int from = marks.next(y, 0, true);
            while (from < width) {
                int to = marks.next(y, from, false);
                runs.open(y);
                runs.append(from, to);
                from = to < width ? marks.next(y, to, true) : width;
            }
        }
        runs.open(height);
        return runs;
    }

    /** Marks a pixel, by its index, which comes after all that are marked. */
    void add(int i) {
        if (i >= rowEnd) {
            open(i / width);
        }
        int x = i - row * width;
        if (count > firstRun[row] && end[count - 1] == x) {
            end[count - 1]++;
        } else {
            append(x, x + 1);
        }
    }

    /** The regions of the marked pixels, after the last. */
    Blobs blobs() {
        open(height);
        return Blobs.of(this);
    }

    boolean isEmpty() {
        return count == 0;
    }

    private void open(int y) {
        while (row < y) {
            firstRun[++row] = count;
        }
        rowEnd = (row + 1) * width;
    }

    private void append(int from, int to) {
        if (count == start.length) {
            int more = count + (count >> 1);
            start = Arrays.copyOf(start, more);
            end = Arrays.copyOf(end, more);
        }
        start[count] = from;
        end[count] = to;
        count++;
    }
}
