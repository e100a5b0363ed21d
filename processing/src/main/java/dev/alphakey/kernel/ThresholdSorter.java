package dev.alphakey.kernel;

/** Does away with runs of plain background and subject at once, and puts blocks of other pixels together for the form to key. */
final class ThresholdSorter {
    private static final int RUN = ThresholdRuns.RUN;
    private static final int BLOCK = 8;

    private final ThresholdRuns runs;
    private final ThresholdForm form;
    private final int[] src;
    private final int[] dst;
    private final int[] waiting = new int[ThresholdForm.STRETCH];
    private final int[] places = new int[ThresholdForm.STRETCH / BLOCK];
    private final int[] ends = new int[ThresholdForm.STRETCH / BLOCK];
    private int blocks;

    ThresholdSorter(ThresholdRuns runs, ThresholdForm form, int[] src, int[] dst) {
        this.runs = runs;
        this.form = form;
        this.src = src;
        this.dst = dst;
    }

    void run(int from, int to) {
        for (int at = from; at < to; at += RUN) {
            int end = Math.min(to, at + RUN);
            if (runs.pass(src, dst, at, end)) {
                sort(at, end - at);
            }
        }
        flush();
    }

    private void sort(int from, int n) {
        for (int at = runs.nextMixed(0, n); at < n; at = runs.nextMixed(at, n)) {
            int start = at & -BLOCK;
            at = Math.min(n, start + BLOCK);
            add(from + start, from + at);
        }
    }

    private void add(int from, int to) {
        System.arraycopy(src, from, waiting, blocks * BLOCK, to - from);
        places[blocks] = from;
        ends[blocks++] = to;
        if (blocks == places.length) {
            flush();
        }
    }

    private void flush() {
        if (blocks > 0) {
            form.key(waiting);
        }
        for (int i = 0; i < blocks; i++) {
            System.arraycopy(waiting, i * BLOCK, dst, places[i], ends[i] - places[i]);
        }
        blocks = 0;
    }
}
