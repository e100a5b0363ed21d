package dev.alphakey.kernel;

/** One pass of a box blur across rows, which come one by one and go on when all have come that the box covers. */
final class BoxAcross implements BoxBlur.Rows {
    private final BoxWeights box;
    private final int height;
    private final BoxBlur.Rows next;
    /** The rows that the box covers, and the one that it leaves. */
    private final int[][] held;

    private final int[] sum;
    private final int[] out;
    private int come;

    BoxAcross(BoxWeights box, int width, int height, BoxBlur.Rows next) {
        this.box = box;
        this.height = height;
        this.next = next;
        held = new int[2 * box.whole() + 3][width];
        sum = new int[width];
        out = new int[width];
    }

    @Override
    public void take(int y, int[] row) {
        int beyond = box.whole() + 1;
        int times = 1 + (y == 0 ? beyond : 0) + (y == height - 1 ? beyond : 0);
        for (int i = 0; i < times; i++) {
            push(row);
        }
    }

    private void push(int[] row) {
        int[] coming = held[come % held.length];
        System.arraycopy(row, 0, coming, 0, coming.length);
        come++;
        int done = come - held.length;
        if (done >= 0) {
            move(sum, held[(come - 2) % held.length], held[done % held.length]);
            weigh(out, sum, held[done % held.length], coming, box.weight(), box.rest());
            next.take(done, out);
        } else if (done < -1) {
            add(sum, coming);
        }
    }

    private static void add(int[] sum, int[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i];
        }
    }

    private static void move(int[] sum, int[] in, int[] gone) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += in[i] - gone[i];
        }
    }

    private static void weigh(int[] out, int[] sum, int[] gone, int[] coming, int weight, int rest) {
        for (int i = 0; i < out.length; i++) {
            out[i] = sum[i] * weight + (gone[i] + coming[i]) * rest + BoxWeights.HALF >>> BoxWeights.SHIFT;
        }
    }
}
