package dev.alphakey.kernel;

/** Does away with runs of plain background and subject at once, and puts blocks of other pixels together for the form to key. */
final class ThresholdSorter {
    private static final int RUN = ThresholdRuns.RUN;
    private static final int BLOCK = 64;

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
            boolean whole = end - at == RUN;
            if (whole && runs.areSubject(src, at)) {
                System.arraycopy(src, at, dst, at, RUN);
            } else if (!whole || !runs.areBackground(src, at)) {
                sort(at, end);
            }
        }
        flush();
    }

    private void sort(int from, int to) {
        runs.classify(src, from, to);
        for (int at = from; at < to; at += BLOCK) {
            int end = Math.min(to, at + BLOCK);
            if (runs.wereSubject(at - from, end - from)) {
                System.arraycopy(src, at, dst, at, end - at);
            } else if (!runs.wereBackground(at - from, end - from)) {
                add(at, end);
            }
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
